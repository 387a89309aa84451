import type { Intent } from '../intent';
import type { Concern, Project } from '../project/project';
import { type EpochDay, formatDate } from '../values/calendarDate';
import type { Id } from '../values/id';
import { newId } from '../values/newId';

/** A worry that is said aloud. */
export interface NewConcern {
  readonly title: string;
  readonly raised: EpochDay;
  /** Who raises it. */
  readonly by?: Id | undefined;
}

/** Raises a concern. */
export function raiseConcern({ title, raised, by }: NewConcern, { concerns }: Project): Intent {
  const taken = concerns.map(({ id }) => id);
  return {
    kind: 'add',
    path: ['concerns'],
    key: newId(title, taken, 'concern'),
    value: { title, raised: formatDate(raised), ...(by !== undefined && { by }), status: 'open' },
  };
}

/** Says whether a concern still stands. */
export function settleConcern({ id }: Concern, status: Concern['status']): Intent {
  return { kind: 'set', path: ['concerns', id, 'status'], value: status };
}
