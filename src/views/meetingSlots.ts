import { longDate, shortDate } from '../domain/calendar/phrases';
import type { PlannedGuest, PlannedSlot } from '../domain/project/planning';
import type { Snapshot } from '../domain/project/snapshot';
import type { Band } from '../domain/time/burden';
import type { WallTime } from '../domain/time/units';
import { weekdayOf } from '../domain/values/calendarDate';
import { formatWeekdays } from '../domain/values/weekdays';
import type { Icon } from './icon';
import { shortNames } from './shortNames';
import { dateOf, timeText } from './times';
import type { WallClock } from './wallClock';

/** By what asks least of people, or one day after the other. */
export type SlotOrder = 'burden' | 'day';

/** A line in the list of times for a meeting; all texts are plain. */
export type SlotRow = { readonly kind: 'heading'; readonly label: string } | SlotChoice;

/** A time to choose. */
export interface SlotChoice {
  readonly kind: 'slot';
  readonly slot: PlannedSlot;
  /** How it is for whoever it suits least. */
  readonly icon: Icon;
  /** `Tue 1 Dec 13:00–14:00`, on the clock of whoever is looking. */
  readonly label: string;
  /** `everyone works`, `2 of 3 work`. */
  readonly cost: string;
  readonly guests: readonly GuestMark[];
}

/** What a time means to one person: `Kiran Wed 00:45, at night`. Words say all that the icon does. */
export interface GuestMark {
  readonly icon: Icon;
  readonly text: string;
}

/**
 * Times for a meeting under headings. By burden, one that overlaps a better one is left out, for most would be the same meeting a
 * quarter of an hour later; day by day all are there.
 *
 * @param slots least burden first.
 * @param here the clock of this machine, for when nobody knows who is looking.
 */
export function slotRows(
  slots: readonly PlannedSlot[],
  order: SlotOrder,
  snapshot: Snapshot,
  here: WallClock,
): readonly SlotRow[] {
  const names = shortNames(snapshot.project.people);
  const sorted = order === 'day' ? slots.toSorted((a, b) => a.start - b.start) : withoutOverlaps(slots);
  const rows: SlotRow[] = [];
  let heading: string | undefined;
  for (const slot of sorted) {
    const viewed = viewedBy(slot, here);
    const next = order === 'day' ? longDate(dateOf(viewed.start)) : burdenHeading(slot);
    if (next !== heading) rows.push({ kind: 'heading', label: next });
    heading = next;
    rows.push(slotChoice(slot, viewed, names));
  }
  return rows;
}

/** The slots that overlap none before them. */
function withoutOverlaps(slots: readonly PlannedSlot[]): readonly PlannedSlot[] {
  const kept: PlannedSlot[] = [];
  for (const slot of slots) {
    if (!kept.some(({ start, end }) => slot.start < end && start < slot.end)) kept.push(slot);
  }
  return kept;
}

/** The beginning and the end of a meeting on one clock. */
interface Viewed {
  readonly start: WallTime;
  readonly end: WallTime;
}

function viewedBy({ viewer, start, end }: PlannedSlot, here: WallClock): Viewed {
  return viewer ?? { start: here.wallTimeAt(start), end: here.wallTimeAt(end) };
}

function burdenHeading({ burden }: PlannedSlot): string {
  return burden === 0 ? 'In everyone’s working hours' : 'Outside somebody’s working hours';
}

function slotChoice(slot: PlannedSlot, viewed: Viewed, names: ReadonlyMap<string, string>): SlotChoice {
  const bands = slot.guests.map(({ band }) => band);
  const worst = FROM_WORST.find((band) => bands.includes(band)) ?? 'working';
  const working = bands.filter((band) => band === 'working').length;
  return {
    kind: 'slot',
    slot,
    icon: ICONS[worst],
    label: `${shortDate(dateOf(viewed.start))} ${timesText(viewed)}`,
    cost: working === bands.length ? 'everyone works' : `${working} of ${bands.length} work`,
    guests: slot.guests.map((guest) => guestMark(guest, viewed, names)),
  };
}

function guestMark(
  { person, start, band }: PlannedGuest,
  viewed: Viewed,
  names: ReadonlyMap<string, string>,
): GuestMark {
  const time = `${names.get(person) ?? person} ${timeFrom(viewed.start, start)}`;
  return { icon: ICONS[band], text: band === 'working' ? time : `${time}, ${WORDS[band]}` };
}

function timesText({ start, end }: Viewed): string {
  return `${timeText(start)}–${timeFrom(start, end)}`;
}

/** The time of day, and the weekday where it is not that of the other. */
function timeFrom(other: WallTime, wall: WallTime): string {
  const date = dateOf(wall);
  return date === dateOf(other) ? timeText(wall) : `${formatWeekdays([weekdayOf(date)])} ${timeText(wall)}`;
}

const FROM_WORST: readonly Band[] = ['night', 'off', 'awake', 'near', 'working'];

const WORDS: Readonly<Record<Exclude<Band, 'working'>, string>> = {
  near: 'just outside hours',
  awake: 'outside hours',
  off: 'on a day off',
  night: 'at night',
};

const ICONS: Readonly<Record<Band, Icon>> = {
  working: { name: 'circle-filled', colour: 'charts.green' },
  near: { name: 'circle-outline', colour: 'charts.green' },
  awake: { name: 'clock', colour: 'problemsWarningIcon.foreground' },
  off: { name: 'circle-slash', colour: 'charts.red' },
  night: { name: 'eye-closed', colour: 'charts.red' },
};
