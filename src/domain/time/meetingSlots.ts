import type { Minutes } from '../values/duration';
import type { Availability } from './availability';
import { type Band, BurdenCurve } from './burden';
import type { Interval } from './instant';
import { MINUTE } from './units';
import { type LocalTime, localTimeAt } from './whereabouts';
import type { ZoneTables } from './zoneTables';

/** Meetings start on these minutes of the hour in UTC, and so in nearly every zone. */
const QUARTER = 15;

/** A time for a meeting and what it asks of each person. */
export interface MeetingSlot extends Interval {
  /** The sum over all people. */
  readonly burden: number;
  /** In the order in which the people were given. */
  readonly people: readonly SlotBurden[];
}

/** What a meeting asks of one person. */
export interface SlotBurden {
  /** Their local time when the meeting starts. */
  readonly local: LocalTime;
  /** The worst band that a minute of the meeting falls in. */
  readonly band: Band;
  /** The weights of the minutes, added up. */
  readonly burden: number;
}

/** A person who is asked to come. */
interface Guest {
  readonly availability: Availability;
  readonly curve: BurdenCurve;
}

/** A slot while it is compared with others. */
interface Candidate {
  /** Minutes since 1970-01-01T00:00Z. */
  readonly minute: number;
  readonly burden: number;
  /** The burden of whoever bears most. */
  readonly largest: number;
}

/**
 * The times for a meeting of that length which lie wholly within the span, least burden first; on a tie the one that asks
 * least of any single person, then the earliest. At most `top` of them. None when nobody is asked or the meeting has no length.
 */
export function meetingSlots(
  people: readonly Availability[],
  span: Interval,
  length: Minutes,
  zones: ZoneTables,
  top: number,
): readonly MeetingSlot[] {
  const duration = Math.round(length * MINUTE);
  if (people.length === 0 || !(duration > 0)) return [];
  const minutes = Math.ceil(duration / MINUTE);
  const guests = people.map((availability) => ({ availability, curve: new BurdenCurve(availability, span, zones) }));
  const candidates: Candidate[] = [];
  const lastStart = span.end - duration;
  for (
    let minute = Math.ceil(span.start / MINUTE / QUARTER) * QUARTER;
    minute * MINUTE <= lastStart;
    minute += QUARTER
  ) {
    const burdens = guests.map(({ curve }) => curve.between(minute, minute + minutes));
    candidates.push({
      minute,
      burden: burdens.reduce((sum, burden) => sum + burden, 0),
      largest: Math.max(...burdens),
    });
  }
  return candidates
    .sort((a, b) => a.burden - b.burden || a.largest - b.largest || a.minute - b.minute)
    .slice(0, top)
    .map(({ minute, burden }) => ({
      start: minute * MINUTE,
      end: minute * MINUTE + duration,
      burden,
      people: guests.map((guest) => slotBurden(guest, minute, minute + minutes, zones)),
    }));
}

/** What a meeting at a given time asks of each person; minutes that it only begins or ends in count whole. */
export function weighMeeting(
  people: readonly Availability[],
  { start, end }: Interval,
  zones: ZoneTables,
): MeetingSlot {
  const [first, last] = [Math.floor(start / MINUTE), Math.ceil(end / MINUTE)];
  const burdens = people.map((availability) =>
    slotBurden({ availability, curve: new BurdenCurve(availability, { start, end }, zones) }, first, last, zones),
  );
  return { start, end, burden: burdens.reduce((sum, { burden }) => sum + burden, 0), people: burdens };
}

function slotBurden({ availability, curve }: Guest, first: number, end: number, zones: ZoneTables): SlotBurden {
  return {
    local: localTimeAt(availability, first * MINUTE, zones),
    band: curve.worstBand(first, end),
    burden: curve.between(first, end),
  };
}
