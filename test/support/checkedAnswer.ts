import assert from 'node:assert/strict';
import {
  CodeAction,
  CodeLens,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Position, CompletionItem, DocumentHighlight } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** What an answer has to agree with beside the protocol. */
export interface Asked {
  readonly text: TextDocument;
  readonly position: Position;
  /** How many types of semantic tokens there are. */
  readonly tokenTypes: number;
}

type Check = (answer: unknown, asked: Asked) => void;

/** What the protocol demands of the answer to each method beyond its shape. */
const CHECKS: Readonly<Record<string, Check>> = {
  'textDocument/publishDiagnostics': each(Diagnostic.is),
  'textDocument/completion': (answer, asked) => {
    const { items } = answer as { readonly items: readonly unknown[] };
    assert.equal(typeof (answer as { readonly isIncomplete: unknown }).isIncomplete, 'boolean');
    for (const item of items) checkCompletion(item, asked);
  },
  'textDocument/hover': one(Hover.is),
  'textDocument/definition': each(Location.is),
  'textDocument/references': each(Location.is),
  'textDocument/documentHighlight': each(isHighlight),
  'textDocument/prepareRename': (answer) => {
    const { range, placeholder } = answer as { readonly range: unknown; readonly placeholder: unknown };
    assert.ok(Range.is(range) && typeof placeholder === 'string');
  },
  'textDocument/rename': (answer, { text }) => {
    assert.ok(WorkspaceEdit.is(answer));
    applyAll(answer, text);
  },
  'textDocument/documentSymbol': each(isSymbol),
  'textDocument/foldingRange': (answer, { text }) => {
    for (const range of answer as readonly unknown[]) {
      assert.ok(FoldingRange.is(range));
      assert.ok(range.startLine <= range.endLine && range.endLine < text.lineCount);
    }
  },
  'textDocument/selectionRange': each(isSelection),
  'textDocument/documentLink': each(DocumentLink.is),
  'textDocument/codeLens': each(CodeLens.is),
  'textDocument/inlayHint': each(InlayHint.is),
  'textDocument/semanticTokens/full': checkTokens,
  // The guard wants an edit, which comes when an action is chosen.
  'textDocument/codeAction': each((action) => CodeAction.is({ edit: { changes: {} }, ...(action as CodeAction) })),
  'codeAction/resolve': (answer, { text }) => {
    assert.ok(CodeAction.is(answer), JSON.stringify(answer));
    if (answer.edit) applyAll(answer.edit, text);
  },
  'textDocument/formatting': checkEdits,
  'textDocument/onTypeFormatting': checkEdits,
};

/** The methods whose answers can be checked. */
export const CHECKED_METHODS: readonly string[] = Object.keys(CHECKS);

/** Fails unless an answer is valid under the protocol, for the text that it is about. */
export function checkAnswer(method: string, answer: unknown, asked: Asked): void {
  if (answer === null) return;
  CHECKS[method]?.(answer, asked);
  checkRanges(answer, asked.text);
}

function one(is: (answer: unknown) => boolean): Check {
  return (answer) => assert.ok(is(answer), JSON.stringify(answer));
}

function each(is: (answer: unknown) => boolean): Check {
  return (answer) => {
    assert.ok(Array.isArray(answer));
    for (const item of answer) assert.ok(is(item), JSON.stringify(item));
  };
}

function isHighlight(answer: unknown): boolean {
  const { range, kind } = answer as DocumentHighlight;
  return Range.is(range) && [1, 2, 3].includes(kind ?? 1);
}

/** What is selected lies in the symbol, and a symbol in the one above it. */
function isSymbol(answer: unknown): boolean {
  if (!DocumentSymbol.is(answer) || answer.name.trim() === '') return false;
  const { name, range, selectionRange, children = [] } = answer;
  assert.ok(isWithin(selectionRange, range), name);
  for (const child of children) assert.ok(isSymbol(child) && isWithin(child.range, range), `${child.name} in ${name}`);
  return true;
}

function isSelection(answer: unknown): boolean {
  if (!SelectionRange.is(answer)) return false;
  const { range, parent } = answer;
  return parent === undefined || (isWithin(range, parent.range) && isSelection(parent));
}

/** The range of a completion is on one line and holds the position. */
function checkCompletion(item: unknown, { position }: Asked): void {
  const { label, textEdit } = item as CompletionItem;
  assert.equal(typeof label, 'string');
  assert.ok(TextEdit.is(textEdit), label);
  const { start, end } = textEdit.range;
  assert.ok(start.line === position.line && end.line === position.line, `${label} replaces more than a line`);
  assert.ok(start.character <= position.character && position.character <= end.character, label);
}

/** Tokens come in order, do not overlap, and are of types that there are. */
function checkTokens(answer: unknown, { text, tokenTypes }: Asked): void {
  assert.ok(SemanticTokens.is(answer));
  const { data } = answer;
  assert.equal(data.length % 5, 0);
  let line = 0;
  let from = 0;
  let end = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 4);
    if (lines > 0) [from, end] = [0, 0];
    line += lines;
    from += characters;
    assert.ok(from >= end && length > 0 && type >= 0 && type < tokenTypes);
    end = from + length;
    checkPosition({ line, character: end }, text);
  }
}

function checkEdits(answer: unknown, { text }: Asked): void {
  assert.ok(Array.isArray(answer) && answer.every((edit) => TextEdit.is(edit)));
  TextDocument.applyEdits(text, answer);
}

/** Edits that overlap are refused by the library. */
function applyAll({ changes = {} }: WorkspaceEdit, text: TextDocument): void {
  TextDocument.applyEdits(text, changes[text.uri] ?? []);
}

/** Every range in an answer lies in the text and does not end before it begins. */
function checkRanges(answer: unknown, text: TextDocument): void {
  if (typeof answer !== 'object' || answer === null) return;
  if (Range.is(answer)) {
    for (const position of [answer.start, answer.end]) checkPosition(position, text);
    assert.ok(text.offsetAt(answer.start) <= text.offsetAt(answer.end));
    return;
  }
  for (const [key, value] of Object.entries(answer)) if (key !== 'data') checkRanges(value, text);
}

function checkPosition(position: Position, text: TextDocument): void {
  const { line, character } = position;
  const written = `${line}:${character}`;
  assert.ok(Number.isInteger(line) && Number.isInteger(character) && line >= 0 && character >= 0, written);
  const there = text.positionAt(text.offsetAt(position));
  assert.deepEqual(there, { line, character }, `${written} is not in the text`);
}

function isWithin(inner: Range, outer: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}
