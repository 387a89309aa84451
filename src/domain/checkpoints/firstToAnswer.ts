import type { Snapshot } from '../project/snapshot';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/units';
import type { Id } from '../values/id';
import { askedOf } from './expectedAnswer';

/** When somebody who is asked now could answer. */
export interface PossibleAnswer {
  /** The id of the person. */
  readonly person: Id;
  /** When as much of their working time has passed as they may take; null where the days that the snapshot covers are not enough. */
  readonly by: Instant | null;
  /** How many reviews wait on them already. */
  readonly waiting: number;
}

/**
 * Everybody in the project, those first who could answer first. Of two who could at the same moment, the one comes first on whom
 * less waits, then the one who stands first in the file.
 */
export function firstToAnswer({ project, calendars }: Snapshot, now: Instant): readonly PossibleAnswer[] {
  const asked = project.deliverables.flatMap(({ checkpoints }) => checkpoints.flatMap((each) => askedOf(each)));
  return project.people
    .map(({ id, responds }) => {
      const working = calendars.find(({ person }) => person === id)?.working ?? [];
      return {
        person: id,
        by: afterWork(working, now, responds * MINUTE),
        waiting: asked.filter((person) => person === id).length,
      };
    })
    .toSorted((one, other) => instantOf(one) - instantOf(other) || one.waiting - other.waiting);
}

const NEVER = Number.MAX_SAFE_INTEGER;

function instantOf({ by }: PossibleAnswer): Instant {
  return by ?? NEVER;
}

/** The first instant at or after `now` by which that much of these intervals has passed; for none, the first that lies in one. */
function afterWork(working: Snapshot['calendars'][number]['working'], now: Instant, amount: number): Instant | null {
  let left = amount;
  for (const { start, end } of working) {
    if (end <= now) continue;
    const from = Math.max(start, now);
    if (left <= end - from) return from + left;
    left -= end - from;
  }
  return null;
}
