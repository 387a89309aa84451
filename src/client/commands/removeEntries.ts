import { type Disposable, commands, window } from 'vscode';
import type { Removal } from '../../domain/removal';
import { PLAN_REMOVAL } from '../../protocol/planning';
import { isEntry, sightingsOf } from '../../views/projectTree/entries';
import type { TreeNode } from '../../views/projectTree/treeNode';
import { counted } from '../../views/text';
import { rowsCalledOn } from '../calledOn';
import { commandIds } from '../commandIds';
import { type Chosen, askEntry, entriesOf } from '../entries';
import { askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { subjectOf } from '../subject';

/**
 * Registers `Collab: Remove`. It asks only where the agreement names elsewhere what is removed; anything else comes back with one
 * step of undo.
 */
export function registerRemoveEntries({ store, server, tree, editor }: Services): Disposable {
  return commands.registerCommand(commandIds.remove, async (row: unknown, selected: unknown) => {
    const called = rowsCalledOn(tree, row, selected).filter(isEntry);
    const subject = subjectOf(store, called[0]?.key);
    if (subject === undefined) return;
    const { folder, state } = subject;
    const rows = called.length > 0 ? called : await chooseEntry(entriesOf(subject));
    if (rows.length === 0) return;
    const planned = await server.plan(PLAN_REMOVAL, { file: state.file, paths: rows.map(({ target }) => target.path) });
    if (planned.kind === 'refused') {
      void window.showWarningMessage(planned.reason);
      return;
    }
    const chosen = await chooseReach(rows, planned.answer);
    if (chosen === undefined) return;
    await editor.change({
      folder: folder.uri.toString(),
      intent: { kind: 'steps', steps: chosen.steps },
      seen: [...sightingsOf(state.snapshot, rows), ...chosen.seen],
      focus: called.length > 0 ? 'kept' : 'file',
    });
  });
}

async function chooseEntry(entries: readonly TreeNode[]): Promise<readonly TreeNode[]> {
  const chosen = await askInSteps<Chosen>([askEntry(entries, 'Remove', 'What is to be removed?')], { rows: [] });
  return chosen?.rows ?? [];
}

/** How far a removal reaches: undefined when the user leaves. */
async function chooseReach(
  rows: readonly TreeNode[],
  { alone, references, seen, withReferences }: Removal,
): Promise<{ readonly steps: Removal['alone']; readonly seen: Removal['seen'] } | undefined> {
  if (references.length === 0) return { steps: alone, seen: [] };
  const [only, ...others] = rows;
  const what = only && others.length === 0 ? `"${only.label}"` : counted(rows.length, 'entry', 'entries');
  const places = counted(references.length, 'other place', 'other places');
  const answer = await window.showWarningMessage(
    `The agreement names ${what} in ${places}. Remove it there too?`,
    { modal: true, detail: 'Undo brings everything back in one step.' },
    REMOVE_EVERYWHERE,
    REMOVE_ENTRY_ONLY,
  );
  if (answer === undefined) return undefined;
  return answer === REMOVE_EVERYWHERE ? { steps: withReferences, seen } : { steps: alone, seen: [] };
}

const REMOVE_EVERYWHERE = 'Remove Everywhere';
const REMOVE_ENTRY_ONLY = 'Remove Only the Entry';
