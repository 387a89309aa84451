import type { Change, Concern } from '../domain/project/project';
import type { Snapshot } from '../domain/project/snapshot';
import { formatDuration } from '../domain/values/duration';
import type { ChoiceRow } from './choices';
import { shortNames } from './shortNames';
import { dotted, oneLine } from './text';

/** The changes that wait for a decision, in file order. */
export function proposedChanges({ project }: Snapshot): readonly ChoiceRow[] {
  const names = shortNames(project.people);
  return project.scope.changes.filter(isProposed).map(({ id, title, effort, by }) => ({
    id,
    label: oneLine(title) || id,
    description: dotted(effort === undefined ? undefined : formatDuration(effort), by && (names.get(by) ?? by)) ?? '',
    icon: { name: 'question' },
  }));
}

/** The concerns that stand so, in file order. */
export function concernChoices({ project }: Snapshot, wanted: Concern['status']): readonly ChoiceRow[] {
  const names = shortNames(project.people);
  return project.concerns
    .filter(({ status }) => status === wanted)
    .map(({ id, title, by }) => ({
      id,
      label: oneLine(title) || id,
      description: (by && (names.get(by) ?? by)) ?? '',
      icon: { name: wanted === 'open' ? 'warning' : 'pass' },
    }));
}

function isProposed({ status }: Change): boolean {
  return status === 'proposed';
}
