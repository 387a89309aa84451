import type { DeliverableStatus } from '../domain/project/project';
import type { Snapshot } from '../domain/project/snapshot';
import type { Icon } from './icon';
import { STATUS_ICONS, wordOf } from './projectTree/deliverables';
import { dotted, oneLine } from './text';

/** Something to choose from a list. */
export interface ChoiceRow {
  readonly id: string;
  readonly label: string;
  /** Stands after the label, less prominent; may be empty. */
  readonly description: string;
  readonly icon: Icon;
}

/** Everybody in the agreement, in file order. */
export function peopleChoices({ project: { people }, me }: Snapshot): readonly ChoiceRow[] {
  return people.map(({ id, name, role, client }) => ({
    id,
    label: oneLine(name) || id,
    description: dotted(id === me ? 'you' : undefined, role && oneLine(role), client ? 'client' : undefined) ?? '',
    icon: { name: 'person' },
  }));
}

/** Every deliverable, in file order, with its status. */
export function deliverableChoices({ project: { deliverables } }: Snapshot): readonly ChoiceRow[] {
  return deliverables.map(({ id, title, status }) => ({
    id,
    label: oneLine(title) || id,
    description: wordOf(status),
    icon: STATUS_ICONS[status],
  }));
}

/** What a status says, for those who choose one. */
const MEANINGS: Readonly<Record<DeliverableStatus, string>> = {
  planned: 'nobody has begun',
  'in-progress': 'somebody works on it',
  'in-review': 'it waits for its reviewers',
  'changes-requested': 'its reviewers want something else',
  blocked: 'work cannot go on',
  accepted: 'it is done and agreed',
  dropped: 'it is not wanted any more',
};

/** Every status that a deliverable can have, in the order in which it usually gets them. */
export const STATUSES = Object.keys(MEANINGS) as readonly DeliverableStatus[];

/** All of them, to choose from. */
export const statusChoices: readonly ChoiceRow[] = STATUSES.map((status) => ({
  id: status,
  label: wordOf(status),
  description: MEANINGS[status],
  icon: STATUS_ICONS[status],
}));
