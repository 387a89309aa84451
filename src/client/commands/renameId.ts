import { type Disposable, commands } from 'vscode';
import type { Id } from '../../domain/values/id';
import { hasId, siblingsOf } from '../../views/projectTree/entries';
import type { TreeNode } from '../../views/projectTree/treeNode';
import { readNewId } from '../../views/readings';
import type { CodeChange } from '../agreementEditor';
import { rowsCalledOn } from '../calledOn';
import { commandIds } from '../commandIds';
import { type Chosen, askEntry, entriesOf } from '../entries';
import { askText } from '../questions';
import { type Step, askInSteps } from '../quickSteps';
import { reviewsIn } from '../reviews/checkpointSubject';
import { idsToRename } from '../reviews/commentChanges';
import type { Services } from '../services';
import { type Subject, subjectOf } from '../subject';

/** Registers `Collab: Rename Id`, which gives an entry another id wherever the agreement, or a review comment in the code, names it. */
export function registerRenameId(services: Services): Disposable {
  const { store, tree, editor } = services;
  return commands.registerCommand(commandIds.renameId, async (row: unknown) => {
    const called = rowsCalledOn(tree, row, undefined).slice(0, 1).filter(hasId);
    const subject = subjectOf(store, called[0]?.key);
    if (subject === undefined) return;
    const entries = entriesOf(subject).filter(hasId);
    const first = called.length > 0 ? [] : [askEntry<Renaming>(entries, TITLE, 'Whose id?')];
    const decided = await askInSteps<Renaming>([...first, askId(entries)], { rows: called });
    const [entry] = decided?.rows ?? [];
    if (entry === undefined || decided?.id === undefined || decided.id === idOf(entry)) return;
    await editor.change({
      folder: subject.folder.uri.toString(),
      intent: { kind: 'rename', path: entry.target.path, to: decided.id },
      code: await codeToRename(services, subject, entry, decided.id),
    });
  });
}

/** What changes in review comments; nothing for what they never name. */
async function codeToRename(
  services: Services,
  subject: Subject,
  entry: TreeNode,
  to: Id,
): Promise<readonly CodeChange[]> {
  const { kind, target } = entry;
  if (kind !== 'checkpoint' && kind !== 'person') return [];
  const id = idOf(entry);
  const folder = subject.folder.uri;
  const all = services.places.indexOf(folder.toString())?.places ?? [];
  const places =
    kind === 'person'
      ? all.filter(({ people }) => people.includes(id))
      : reviewsIn(services, subject).flatMap(({ checkpoint, deliverable, places: own }) =>
          checkpoint.id === id && deliverable.id === target.path[1] ? own : [],
        );
  return idsToRename(folder, places, { kind, id, to });
}

interface Renaming extends Chosen {
  readonly id?: string;
}

const TITLE = 'Rename Id';

function askId(entries: readonly TreeNode[]): Step<Renaming> {
  return askText<Renaming, string>({
    title: TITLE,
    prompt: 'The name by which the rest of the agreement, and the code, refer to it.',
    begin: ({ rows: [entry] }) => (entry ? idOf(entry) : ''),
    read: (text, { rows: [entry] }) => readNewId(text, entry ? idsBeside(entries, entry) : []),
    answer: (renaming, id) => ({ ...renaming, id }),
  });
}

function idOf({ target: { path } }: TreeNode): string {
  return String(path.at(-1));
}

/** The ids that an entry cannot have: those of its list, and of checkpoints those of the whole file. */
function idsBeside(entries: readonly TreeNode[], entry: TreeNode): readonly string[] {
  const ids =
    entry.kind === 'checkpoint'
      ? entries.filter(({ kind }) => kind === 'checkpoint').map(idOf)
      : siblingsOf(entries, entry.target.path).keys.map(String);
  return ids.filter((id) => id !== idOf(entry));
}
