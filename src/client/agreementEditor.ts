import {
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
import type { RangeEdit, TextRange } from '../protocol/editing';
import { AGREEMENT } from './agreementWatcher';
import type { LanguageServer } from './languageServer';
import type { ProjectStore } from './projectStore';
import { NOT_THERE, type Refused, whyNotWritable } from './writable';

/** Something that an agreement is to say from now on. */
export interface Change {
  /** URI of the workspace folder whose agreement it is. */
  readonly folder: string;
  readonly intent: Intent;
  /** What the user saw in those places that only a number names. Without it, another item could be meant by now. */
  readonly seen?: readonly Sighting[];
  /**
   * Where the keyboard goes: into the file, or it stays where it is, such as in a tree; the file is shown either way. `elsewhere`
   * leaves what is shown as it is, for changes that are made from the code.
   */
  readonly focus?: 'file' | 'kept' | 'elsewhere';
  /** What changes in files of code in the same step. */
  readonly code?: readonly CodeChange[];
  /** Where the file is shown unless it is in sight already; by default where VS Code opens files. */
  readonly column?: ViewColumn;
}

/** Changes of one file of code. */
export interface CodeChange {
  readonly document: TextDocument;
  /** The version that the changes are made for; another one refuses them. */
  readonly version: number;
  readonly edits: readonly RangeEdit[];
}

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

  /**
   * Changes code and no agreement, in one step to undo; otherwise as {@link change}.
   *
   * @returns whether it was done.
   */
  async changeCode(code: readonly CodeChange[]): Promise<boolean> {
    const refused = (await whyNoCode(code)) ?? (await applyCode(code));
    if (refused) void window.showWarningMessage(refused.reason);
    return refused === undefined;
  }

  async #carryOut(change: Change): Promise<Refused | undefined> {
    const file = this.#store.fileIn(change.folder);
    if (file === undefined) return NOT_THERE;
    const refused = (await whyNotWritable(file)) ?? (await whyNoCode(change.code ?? []));
    if (refused) return refused;
    const editor = change.focus === 'elsewhere' ? undefined : await show(file, change.focus === 'kept', change.column);
    if (editor === undefined && change.focus !== 'elsewhere') {
      return { reason: `${AGREEMENT} cannot be opened; close its editors, and try again.` };
    }
    if ((documentOf(file)?.languageId ?? 'collab') !== 'collab') return OTHER_LANGUAGE;
    for (let tries = 0; tries < TRIES; tries++) {
      const outcome = await this.#tryOn(file, editor, change);
      if (outcome !== 'stale') return outcome;
    }
    return { reason: `${AGREEMENT} was changed at the same moment; try again.` };
  }

  /** Works on the text as it is now, open or on disk, unless that changes before the edits are made. */
  async #tryOn(
    file: Uri,
    editor: TextEditor | undefined,
    { intent, seen, code = [] }: Change,
  ): Promise<Refused | undefined | 'stale'> {
    const version = documentOf(file)?.version ?? null;
    const result = await this.#server.edit({ file: file.toString(), version, intent, ...(seen && { seen }) });
    if (result.kind === 'refused') return result;
    if (result.kind === 'stale' || result.version !== (documentOf(file)?.version ?? null)) return 'stale';
    const save = await applyAll([...code.map(textChange), { file, edits: result.edits }], code);
    if (save === undefined) return isCurrent(code) ? 'stale' : STALE_CODE;
    if (editor && result.selection) select(editor, result.selection);
    return save();
  }
}

const OTHER_LANGUAGE: Refused = {
  reason: `Set the language mode of ${AGREEMENT} to "Collab agreement", so that it can be changed from here.`,
};

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

/** The document that is open, in an editor or unseen. */
function documentOf(file: Uri): TextDocument | undefined {
  const uri = file.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === uri && !document.isClosed);
}

const STALE_CODE: Refused = { reason: 'The code was changed at the same moment; try again.' };

/** Why code cannot be changed; undefined where it can. */
async function whyNoCode(code: readonly CodeChange[]): Promise<Refused | undefined> {
  for (const { document } of code) {
    const refused = await whyNotWritable(document.uri);
    if (refused) return refused;
  }
  return undefined;
}

function isCurrent(code: readonly CodeChange[]): boolean {
  return code.every(({ document, version }) => document.version === version);
}

async function applyCode(code: readonly CodeChange[]): Promise<Refused | undefined> {
  const save = await applyAll(code.map(textChange), code);
  return save ? save() : STALE_CODE;
}

/** Changes of one file. */
interface TextChange {
  readonly file: Uri;
  readonly edits: readonly RangeEdit[];
}

function textChange({ document, edits }: CodeChange): TextChange {
  return { file: document.uri, edits };
}

/**
 * Makes all changes in one step; none where the code is another by now.
 *
 * @returns what saves the files that had no unsaved work, undefined where nothing was changed.
 */
async function applyAll(
  changes: readonly TextChange[],
  code: readonly CodeChange[],
): Promise<(() => Promise<Refused | undefined>) | undefined> {
  if (!isCurrent(code)) return undefined;
  const all = new WorkspaceEdit();
  for (const { file, edits } of changes) {
    for (const { range, newText } of edits) all.replace(file, rangeOf(range), newText);
  }
  const clean = changes.filter(({ file, edits }) => edits.length > 0 && documentOf(file)?.isDirty !== true);
  if (!(await workspace.applyEdit(all))) return undefined;
  const changed = clean.flatMap(({ file }) => documentOf(file) ?? []);
  const versions = changed.map(({ version }) => version);
  return async () => {
    const saved = await Promise.all(changed.map((document, index) => save(document, versions[index])));
    return saved.find((refused) => refused !== undefined);
  };
}

/** Selects a result on one line; of a longer one, its start. */
function select(editor: TextEditor, range: TextRange): void {
  const { start, end } = rangeOf(range);
  editor.selection = new Selection(start, start.line === end.line ? end : start);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Saves what was changed, unless something was typed since: half a word is for its writer to save. */
async function save(document: TextDocument, version: number | undefined): Promise<Refused | undefined> {
  // One that was never saved would ask where to.
  if (document.isUntitled || document.version !== version || (await document.save())) return undefined;
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  return { reason: `${name} was changed and could not be saved; save it yourself to see why.` };
}

function rangeOf({ start, end }: TextRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
