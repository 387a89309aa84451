import type { Intent } from '../intent';
import type { Project } from '../project/project';
import type { Id } from '../values/id';
import { newId } from '../values/newId';
import { type Schedule, formatSchedule } from '../values/schedule';

/** A meeting that will come round. */
export interface NewCheckin {
  readonly title: string;
  readonly every: Schedule;
  /** How long it takes, in the file's words. */
  readonly length: string;
  /** Ids of those who take part; nobody stands for everybody. */
  readonly who: readonly Id[];
  readonly link?: string | undefined;
}

/** Adds a check-in; that everybody takes part need not be written. */
export function addCheckin({ title, every, length, who, link }: NewCheckin, { checkins, people }: Project): Intent {
  const taken = checkins.map(({ id }) => id);
  const isForAll = who.length === 0 || people.every(({ id }) => who.includes(id));
  return {
    kind: 'add',
    path: ['communication', 'checkins'],
    key: newId(title, taken, 'checkin'),
    value: {
      title,
      every: formatSchedule(every),
      for: length,
      ...(!isForAll && { who }),
      ...(link !== undefined && { link }),
    },
  };
}
