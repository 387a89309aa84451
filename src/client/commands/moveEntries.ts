import { Disposable, commands, window } from 'vscode';
import { moveByOne } from '../../domain/intents/moving';
import { dropOn } from '../../views/dropping';
import { isEntry, sightingsOf, siblingsOf } from '../../views/projectTree/entries';
import { rowsCalledOn } from '../calledOn';
import { commandIds } from '../commandIds';
import { entriesOf } from '../entries';
import type { Dropped } from '../projectTree';
import type { Services } from '../services';
import { subjectOf } from '../subject';

/** Registers `Collab: Move Up` and `Collab: Move Down` for entries of one list, and what comes of dragging them. */
export function registerMoveEntries(services: Services): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.moveUp, (row, selected) => moveSelected(services, 'up', row, selected)),
    commands.registerCommand(commandIds.moveDown, (row, selected) => moveSelected(services, 'down', row, selected)),
    commands.registerCommand(commandIds.dropRows, (dropped: Dropped) => moveDropped(services, dropped)),
  );
}

async function moveSelected(
  { store, tree, editor }: Services,
  to: 'up' | 'down',
  row: unknown,
  selected: unknown,
): Promise<void> {
  const rows = rowsCalledOn(tree, row, selected).filter(isEntry);
  const [first] = rows;
  const subject = first && subjectOf(store, first.key);
  if (first === undefined || subject === undefined) return;
  const siblings = siblingsOf(entriesOf(subject), first.target.path);
  const moved = new Set(rows.flatMap(({ target: { path } }) => path.slice(-1)));
  const steps = moveByOne(siblings, moved, to);
  if (steps.length === 0) return;
  await editor.change({
    folder: subject.folder.uri.toString(),
    intent: { kind: 'steps', steps },
    seen: sightingsOf(subject.state.snapshot, rows),
    focus: 'kept',
  });
}

async function moveDropped({ store, editor }: Services, { rows, target }: Dropped): Promise<void> {
  const subject = subjectOf(store, target.key);
  if (subject === undefined) return;
  const { folder, state } = subject;
  const drop = dropOn(rows, target, entriesOf(subject), state.snapshot);
  if ('refusal' in drop) {
    window.setStatusBarMessage(`$(circle-slash) ${drop.refusal}`, 4000);
  } else if (drop.steps.length > 0) {
    await editor.change({
      folder: folder.uri.toString(),
      intent: { kind: 'steps', steps: drop.steps },
      seen: sightingsOf(state.snapshot, rows),
      focus: 'kept',
    });
  }
}
