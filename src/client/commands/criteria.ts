import { Disposable, commands } from 'vscode';
import { addCriterion, tickCriteria } from '../../domain/intents/deliverables';
import type { Deliverable } from '../../domain/project/project';
import type { Snapshot } from '../../domain/project/snapshot';
import { sightingsOf } from '../../views/projectTree/entries';
import { readText } from '../../views/readings';
import { deliverablesOf, rowsCalledOn } from '../calledOn';
import { commandIds } from '../commandIds';
import { type FieldChange, askDeliverable } from '../deliverableFields';
import { withoutIcons } from '../display';
import type { Ticked } from '../projectTree';
import { askSeveral, askText } from '../questions';
import { type Step, askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { subjectOf } from '../subject';

/** Registers `Collab: Add an Acceptance Criterion`, `Collab: Tick Acceptance Criteria`, and what happens when a box is clicked. */
export function registerCriteria(services: Services): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.addCriterion, (row: unknown) => add(services, row)),
    commands.registerCommand(commandIds.tickCriteria, (row: unknown) => tick(services, row)),
    commands.registerCommand(commandIds.tickRows, (ticked: readonly Ticked[]) => tickRows(services, ticked)),
  );
}

const ADD = 'Add an Acceptance Criterion';
const TICK = 'Tick Acceptance Criteria';

async function add({ store, tree, editor }: Services, row: unknown): Promise<void> {
  const subject = subjectOf(store, row);
  if (subject === undefined) return;
  const { folder, state } = subject;
  const deliverables = deliverablesOf(state.snapshot, rowsCalledOn(tree, row, undefined));
  const ask: Step<FieldChange> = askText<FieldChange, string>({
    title: ADD,
    prompt: 'What has to be true for it to be accepted?',
    placeholder: 'A guest can pick a berth and a night',
    read: readText,
    answer: (chosen, text) => {
      const [deliverable] = chosen.deliverables;
      return deliverable ? { ...chosen, intent: addCriterion(deliverable, text) } : chosen;
    },
  });
  const first = deliverables.length > 0 ? [] : [askDeliverable(state.snapshot, ADD)];
  const decided = await askInSteps<FieldChange>([...first, ask], { deliverables });
  if (decided?.intent) await editor.change({ folder: folder.uri.toString(), intent: decided.intent });
}

/** What is decided about criteria: of which deliverable, and which are met. */
interface Ticking {
  readonly deliverables: readonly Deliverable[];
  readonly met?: readonly number[];
}

async function tick({ store, tree, editor }: Services, row: unknown): Promise<void> {
  const subject = subjectOf(store, row);
  if (subject === undefined) return;
  const { folder, state } = subject;
  const snapshot = withCriteria(state.snapshot);
  const deliverables = deliverablesOf(snapshot, rowsCalledOn(tree, row, undefined));
  const ask = askSeveral<Ticking, number>({
    title: TICK,
    prompt: 'What is met?',
    rows: (chosen) =>
      chosen.deliverables.flatMap(({ acceptance }) =>
        acceptance.map(({ text }, index) => ({ label: withoutIcons(text), value: index })),
      ),
    isSelected: (index, chosen) => chosen.deliverables[0]?.acceptance[index]?.met === true,
    answer: (chosen, met) => ({ ...chosen, met }),
  });
  const first = deliverables.length > 0 ? [] : [askDeliverable(snapshot, TICK)];
  const decided = await askInSteps<Ticking>([...first, ask], { deliverables });
  const [deliverable] = decided?.deliverables ?? [];
  if (deliverable === undefined || decided?.met === undefined) return;
  const { met } = decided;
  const change = tickCriteria(deliverable, (index) => met.includes(index));
  if (change.seen.length > 0) await editor.change({ folder: folder.uri.toString(), ...change });
}

/** Only deliverables that have something to tick. */
function withCriteria(snapshot: Snapshot): Snapshot {
  const deliverables = snapshot.project.deliverables.filter(({ acceptance }) => acceptance.length > 0);
  return { ...snapshot, project: { ...snapshot.project, deliverables } };
}

/** A box shows what was clicked at once. Where nothing came of it, it is drawn again as it is in the file. */
async function tickRows({ store, tree, editor }: Services, ticked: readonly Ticked[]): Promise<void> {
  const rows = ticked.map(({ row }) => row);
  const subject = subjectOf(store, rows[0]?.key);
  const isMade =
    subject !== undefined &&
    (await editor.change({
      folder: subject.folder.uri.toString(),
      intent: {
        kind: 'steps',
        steps: ticked.map(({ row, ticked: met }) => ({ kind: 'tick', path: row.target.path, met })),
      },
      seen: sightingsOf(subject.state.snapshot, rows),
      focus: 'kept',
    }));
  if (!isMade) tree.redraw(rows);
}
