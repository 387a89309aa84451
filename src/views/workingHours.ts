import type { Person } from '../domain/project/project';
import type { Snapshot } from '../domain/project/snapshot';
import type { Instant } from '../domain/time/instant';
import type { Icon } from './icon';
import { calendarOf, presenceIcon, presenceOf, stateText } from './presence';
import { sharedToday, sharedTomorrow, type TimeOfDay } from './sharedTime';
import { dotted, oneLine } from './text';
import { timeText } from './times';
import type { WallClock } from './wallClock';

/** One person's hours at a glance; all texts are plain. */
export interface HoursRow {
  /** The person's id. */
  readonly person: string;
  readonly icon: Icon;
  readonly name: string;
  /** `18:42 · until 19:00`, on their own clock. */
  readonly state: string;
  /** `With you today 12:00–16:00 (4h) · tomorrow 12:00–14:00 (2h)`, on my clock. */
  readonly shared: string;
}

/** Everybody's hours in file order, times shared with me on `clock`, which is mine. */
export function workingHours(snapshot: Snapshot, now: Instant, clock: WallClock): readonly HoursRow[] {
  return snapshot.project.people.map((person) => hoursRow(snapshot, person, now, clock));
}

/** One person's hours, times shared with me on `clock`, which is mine. */
export function hoursRow(snapshot: Snapshot, person: Person, now: Instant, clock: WallClock): HoursRow {
  const presence = presenceOf(snapshot, person.id, now);
  return {
    person: person.id,
    icon: presenceIcon(presence),
    name: dotted(oneLine(person.name) || person.id, person.id === snapshot.me ? 'you' : undefined) ?? person.id,
    state: presence ? `${timeText(presence.local)} · ${stateText(presence)}` : 'no time zone',
    shared: sharedText(snapshot, person, now, clock),
  };
}

function sharedText(snapshot: Snapshot, person: Person, now: Instant, clock: WallClock): string {
  const calendar = calendarOf(snapshot, person.id);
  if (calendar === undefined) return 'Nobody can tell when they work.';
  const today = sharedToday(snapshot, calendar, now, clock);
  const tomorrow = sharedTomorrow(snapshot, calendar, now, clock);
  const alone = person.id === snapshot.me || calendarOf(snapshot, snapshot.me) === undefined;
  if (today === undefined && tomorrow === undefined) {
    return alone ? 'Does not work today or tomorrow' : 'No time with you today or tomorrow';
  }
  return `${alone ? 'Works' : 'With you'} ${twoDaysText(today, tomorrow)}`;
}

/** At least one of them is there. */
function twoDaysText(today: TimeOfDay | undefined, tomorrow: TimeOfDay | undefined): string {
  const text = ({ times, amount }: TimeOfDay): string => `${times} (${amount})`;
  if (today === undefined) return tomorrow === undefined ? '' : `tomorrow ${text(tomorrow)}, not today`;
  if (tomorrow === undefined) return `today ${text(today)}, not tomorrow`;
  if (today.times === tomorrow.times) return `today and tomorrow ${text(today)}`;
  return `today ${text(today)} · tomorrow ${text(tomorrow)}`;
}
