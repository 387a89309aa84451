import { spelledDuration } from '../../domain/calendar/phrases';
import type { PlannedSlot } from '../../domain/project/planning';
import { MINUTE } from '../../domain/time/units';
import { type GuestMark, slotRows } from '../meetingSlots';
import type { TreeContext } from '../projectTree/treeNode';

/** A meeting that was picked, and what it asks of people. */
export interface MeetingModel {
  /** In minutes since the day that is shown began. */
  readonly from: number;
  readonly until: number;
  /** `Tue 24 Nov 11:00–12:00`, on my clock. */
  readonly when: string;
  /** `1 hour`. */
  readonly length: string;
  /** `everyone works`, `2 of 3 work`. */
  readonly cost: string;
  /** `burden 120`; empty where it asks nothing of anybody. */
  readonly burden: string;
  /** One for each who comes, in file order. */
  readonly guests: readonly GuestMark[];
}

/** What a meeting looks like in the panel; undefined when nobody can come. */
export function meetingModel(
  { snapshot, clock }: TreeContext,
  { from, until }: Pick<MeetingModel, 'from' | 'until'>,
  slot: PlannedSlot,
): MeetingModel | undefined {
  const row = slotRows([slot], 'burden', snapshot, clock).find(({ kind }) => kind === 'slot');
  if (row?.kind !== 'slot') return undefined;
  return {
    from,
    until,
    when: row.label,
    length: spelledDuration((slot.end - slot.start) / MINUTE),
    cost: row.cost,
    burden: slot.burden === 0 ? '' : `burden ${Math.round(slot.burden)}`,
    guests: row.guests,
  };
}
