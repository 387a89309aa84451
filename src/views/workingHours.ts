import type { Person } from '../domain/project/project';
import type { Snapshot } from '../domain/project/snapshot';
import type { Instant } from '../domain/time/instant';
import type { Icon } from './icon';
import { calendarOf, presenceIcon, presenceOf, stateText } from './presence';
import { sharedTodayText } from './sharedTime';
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
  /** `4h with you: 12:00–16:00`, today and on my clock. */
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
  const shared = sharedTodayText(snapshot, calendar, now, clock);
  const mine = person.id === snapshot.me || calendarOf(snapshot, snapshot.me) === undefined;
  if (shared === undefined) return mine ? 'Does not work today' : 'No time with you today';
  return mine ? `${shared.amount} today: ${shared.times}` : `${shared.amount} with you: ${shared.times}`;
}
