import { type CompletionItem, CompletionItemKind, type CompletionList, type Position } from 'vscode-languageserver';
import type { Cursor } from '../../document/cursor/cursor';
import { cursorAt } from '../../document/cursor/cursorAt';
import type { FolderEntry } from '../../domain/code/folderEntry';
import type { ValueFormat } from '../../domain/format/grammars';
import { partAt } from '../../domain/format/partAt';
import { type FormatPart, shapeOf } from '../../domain/format/shape';
import type { ZoneAtlas } from '../../views/zoneSearch';
import type { ServiceContext } from '../context';
import { valueFacts } from '../facts/value';
import type { EditorAbilities } from '../languageService';
import { factsMarkup } from '../markup';
import type { Candidate, Candidates, Question } from './candidate';
import { momentCandidates, pastDateCandidates, spanCandidates, travelCandidates } from './dates';
import { hoursCandidates } from './hours';
import { deliverableCandidates, personCandidates } from './ids';
import { type ItemData, itemsFor, literal } from './items';
import { keyCandidates } from './keys';
import { durationCandidates, scheduleCandidates } from './patterns';
import { pathCandidates } from './paths';
import { regionCandidates } from './regions';
import { entryCandidates } from './skeletons';
import { zoneCandidates } from './zones';

/** What can stand at a position, best first. The list is to be asked for again with every letter where it was chosen by them. */
export function completionsAt(
  context: ServiceContext,
  position: Position,
  abilities: EditorAbilities,
  atlas: () => ZoneAtlas,
  entries: readonly FolderEntry[] = [],
): CompletionList {
  const offset = context.text.offsetAt(position);
  const cursor = cursorAt(context.document.text, offset);
  if (!cursor || isAtQuote(cursor, offset)) return { isIncomplete: false, items: [] };
  const question: Question = { context, cursor, typed: cursor.typed, entries, abilities, atlas };
  const found = candidatesFor(question);
  return { isIncomplete: found.isChosen ?? false, items: itemsFor(question, found) };
}

/** Whether an offset is before the opening quote or behind the closing one, where nothing can be put in. */
function isAtQuote({ quote, span, text }: Cursor, offset: number): boolean {
  return quote !== undefined && (offset === span.start || offset > span.start + 1 + text.length);
}

/** The item with the facts about what it names. */
export function withFacts(context: ServiceContext, item: CompletionItem, abilities: EditorAbilities): CompletionItem {
  const { about, path } = item.data as ItemData;
  const facts = valueFacts(context, about.format, about.text, path);
  return facts ? { ...item, documentation: factsMarkup(facts, abilities) } : item;
}

function candidatesFor(question: Question): Candidates {
  const { kind, path, part } = question.cursor;
  if (kind !== 'key') return part ? partCandidates(part, question) : NOTHING;
  const container = partAt(path.slice(0, -1));
  return container ? insideCandidates(container, path.at(-2), question) : NOTHING;
}

const NOTHING: Candidates = { candidates: [] };

/** What a mapping has room for. */
function insideCandidates(part: FormatPart, name: string | number | undefined, question: Question): Candidates {
  const shape = shapeOf(part);
  if (shape.kind === 'fields') return { candidates: keyCandidates(shape, question) };
  if (shape.kind === 'criterion') return { candidates: [MET] };
  if (shape.kind !== 'entries') return NOTHING;
  return { candidates: entryCandidates(String(name), question), isChosen: true };
}

/** What can stand behind a colon or a dash, or in brackets. */
function partCandidates(part: FormatPart, question: Question): Candidates {
  const shape = shapeOf(part);
  switch (shape.kind) {
    case 'value':
      return valueCandidates(shape.format, question);
    case 'choice':
      return { candidates: shape.choices.map((word, index) => wordCandidate(word, shape.meanings[index])) };
    case 'flag':
      return { candidates: ['true', 'false'].map((word) => wordCandidate(word)) };
    case 'constant':
      return { candidates: [wordCandidate(String(shape.only))] };
    case 'list':
      return bracketCandidates(shape.items, question);
    case 'criterion':
      return { candidates: [MET] };
    case 'fields':
    case 'entries':
      return question.cursor.isInFlow || question.typed !== ''
        ? NOTHING
        : insideCandidates(part, question.cursor.path.at(-1), question);
    case 'text':
      return NOTHING;
  }
}

const MET: Candidate = {
  label: 'met',
  kind: CompletionItemKind.Property,
  beside: 'a criterion that is met',
  writes: { kind: 'yaml', snippet: 'met: ${1:What is true}' },
};

/** The first item of a list that is not there yet, with the brackets around it and all that is typed in them. */
function bracketCandidates(items: FormatPart, question: Question): Candidates {
  const { cursor, typed } = question;
  if (cursor.below !== undefined || cursor.quote) return NOTHING;
  const first: Cursor = { ...cursor, path: [...cursor.path, 0], isInFlow: true };
  const { candidates, kept = 0, ...manner } = partCandidates(items, { ...question, cursor: first });
  const wrapped = candidates.flatMap((candidate): readonly Candidate[] => {
    if (candidate.writes.kind === 'yaml') return [];
    const item = typed.slice(0, kept) + candidate.writes.text;
    const words = kept > 0 ? { words: item } : {};
    return [{ ...candidate, ...words, writes: { kind: 'yaml', snippet: `[${literal(item)}$0]` } }];
  });
  return { candidates: wrapped, ...manner };
}

function wordCandidate(word: string, meaning?: string): Candidate {
  return {
    label: word,
    kind: CompletionItemKind.EnumMember,
    writes: { kind: 'value', text: word },
    ...(meaning !== undefined && { beside: meaning }),
  };
}

function valueCandidates(format: ValueFormat, question: Question): Candidates {
  switch (format) {
    case 'person':
      return personCandidates(question);
    case 'deliverable':
      return deliverableCandidates(question);
    case 'zone':
      return zoneCandidates(question);
    case 'date':
      return pastDateCandidates(question);
    case 'moment':
      return momentCandidates(question);
    case 'span':
      return spanCandidates(question);
    case 'travel':
      return travelCandidates(question);
    case 'duration':
      return durationCandidates(question);
    case 'hours':
      return hoursCandidates(question);
    case 'schedule':
      return scheduleCandidates(question);
    case 'region':
      return regionCandidates(question);
    case 'glob':
      return pathCandidates(question);
    case 'link':
    case 'contact':
      return NOTHING;
  }
}
