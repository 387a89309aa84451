import {
  FilePermission,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  type ViewColumn,
  WorkspaceEdit,
  commands,
  window,
  workspace,
} from 'vscode';
import type { Intent } from '../domain/intent';
import type { Sighting } from '../domain/sighting';
import type { EditResult, TextRange } from '../protocol/editing';
import { AGREEMENT } from './agreementWatcher';
import type { LanguageServer } from './languageServer';
import type { ProjectStore } from './projectStore';
import { isWriteProtected } from './writeProtection.node';

/** Something that an agreement is to say from now on. */
export interface Change {
  /** URI of the workspace folder whose agreement it is. */
  readonly folder: string;
  readonly intent: Intent;
  /** What the user saw in those places that only a number names. Without it, another item could be meant by now. */
  readonly seen?: readonly Sighting[];
  /** Where the keyboard goes: into the file, or it stays where it is, such as in a tree. The file is shown either way. */
  readonly focus?: 'file' | 'kept';
  /** Where the file is shown unless it is in sight already; by default where VS Code opens files. */
  readonly column?: ViewColumn;
}

/** Why a change is not made, as one sentence that says what to do. */
type Refused = { readonly reason: string };

/** The first try, and one more on fresh text. */
const TRIES = 2;

/**
 * Changes agreements, one change after the other. Nothing else in the client does.
 *
 * A change is one step to undo. It never meets another text than the one it was made for: the server is told the version, and
 * VS Code refuses edits of a version that has passed, so that what is typed meanwhile stays.
 */
export class AgreementEditor {
  readonly #store: ProjectStore;
  readonly #server: LanguageServer;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: ProjectStore, server: LanguageServer) {
    this.#store = store;
    this.#server = server;
  }

  /**
   * Changes an agreement and shows the result in it. A file without unsaved work is saved; where there is some, all is left for
   * its user to save. What keeps the change from being made is said to the user.
   *
   * @returns whether it was made.
   */
  async change(change: Change): Promise<boolean> {
    const turn = this.#last.then(() => this.#carryOut(change));
    this.#last = turn.catch(() => undefined);
    const refused = await turn;
    if (refused) void window.showWarningMessage(refused.reason);
    return refused === undefined;
  }

  async #carryOut(change: Change): Promise<Refused | undefined> {
    const file = this.#store.fileIn(change.folder);
    if (file === undefined) return NOT_THERE;
    const refused = await whyNotWritable(file);
    if (refused) return refused;
    const editor = await show(file, change.focus === 'kept', change.column);
    if (editor === undefined) return { reason: `${AGREEMENT} cannot be opened; close its editors, and try again.` };
    if (editor.document.languageId !== 'collab') return OTHER_LANGUAGE;
    for (let tries = 0; tries < TRIES; tries++) {
      const outcome = await this.#tryOn(editor, change);
      if (outcome !== 'stale') return outcome;
    }
    return { reason: `${AGREEMENT} was changed at the same moment; try again.` };
  }

  /** Works on the text as it is now, unless that changes before the edits are made. */
  async #tryOn(editor: TextEditor, { intent, seen }: Change): Promise<Refused | undefined | 'stale'> {
    const { document } = editor;
    const { version, isDirty } = document;
    const result = await this.#server.edit({
      file: document.uri.toString(),
      version,
      intent,
      ...(seen && { seen }),
    });
    if (result.kind === 'refused') return result;
    if (result.kind === 'stale' || result.version !== document.version) return 'stale';
    if (!(await apply(document, result))) return 'stale';
    const { version: changed } = document;
    if (result.selection) select(editor, result.selection);
    if (isDirty || result.edits.length === 0) return undefined;
    return save(document, changed);
  }
}

const NOT_THERE: Refused = {
  reason: `There is no ${AGREEMENT} any more; bring it back, or create one with "Collab: Create ${AGREEMENT}".`,
};

const OTHER_LANGUAGE: Refused = {
  reason: `Set the language mode of ${AGREEMENT} to "Collab agreement", so that it can be changed from here.`,
};

async function whyNotWritable(file: Uri): Promise<Refused | undefined> {
  if (!workspace.isTrusted)
    return { reason: `Trust this folder to change its ${AGREEMENT}; until then it is only read.` };
  if (workspace.fs.isWritableFileSystem(file.scheme) === false) {
    return { reason: `Open a copy of this folder to change its ${AGREEMENT}; here files can only be read.` };
  }
  try {
    const { permissions = 0 } = await workspace.fs.stat(file);
    const isLocked = file.scheme === 'file' && (await isWriteProtected(file.fsPath));
    if (!isLocked && (permissions & FilePermission.Readonly) === 0) return undefined;
    return { reason: `${AGREEMENT} is read-only; make it writable to change it.` };
  } catch {
    return NOT_THERE;
  }
}

/**
 * The editor that shows a file, one that is there already or a new one. The document is never asked for by itself: VS Code would
 * keep it open, unseen, for minutes after its editor was closed.
 */
async function show(file: Uri, preserveFocus: boolean, column?: ViewColumn): Promise<TextEditor | undefined> {
  const shown = editorOf(file);
  if (shown && preserveFocus) return shown;
  const { viewColumn = column } = shown ?? {};
  await commands.executeCommand('vscode.open', file, {
    preview: true,
    preserveFocus,
    ...(viewColumn && { viewColumn }),
  });
  return editorOf(file);
}

function editorOf(file: Uri): TextEditor | undefined {
  const uri = file.toString();
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
}

async function apply(document: TextDocument, { edits }: EditResult & { readonly kind: 'edits' }): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(document.uri, rangeOf(range), newText);
  return workspace.applyEdit(edit);
}

/** Selects a result on one line; of a longer one, its start. */
function select(editor: TextEditor, range: TextRange): void {
  const { start, end } = rangeOf(range);
  editor.selection = new Selection(start, start.line === end.line ? end : start);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Saves what was changed, unless something was typed since: half a word is for its writer to save. */
async function save(document: TextDocument, version: number): Promise<Refused | undefined> {
  if (document.version !== version || (await document.save())) return undefined;
  return { reason: `${AGREEMENT} was changed and could not be saved; save it yourself to see why.` };
}

function rangeOf({ start, end }: TextRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
