import type { PersonCalendar, Snapshot } from '../domain/project/snapshot';
import type { Instant } from '../domain/time/instant';
import { holds, intervalFrom } from '../domain/time/intervals';
import type { WallTime } from '../domain/time/units';
import type { ZoneId } from '../domain/values/zone';
import type { Icon } from './icon';
import { dotted, oneLine } from './text';
import { timeText, whenText } from './times';
import { clockOf, stretchAt } from './wallClock';

/** What a person does at an instant, on their own clock. */
export interface Presence {
  readonly state: 'working' | 'off' | 'away' | 'holiday';
  /** What their clock shows. */
  readonly local: WallTime;
  /** The zone in force. */
  readonly zone: ZoneId;
  /** What their clock shows when they next stop or start to work; null when that is not known or more than 366 days away. */
  readonly until: WallTime | null;
  /** The name of the public holiday they are off for. */
  readonly holiday?: string;
}

/** What a person does now; undefined for someone without a time zone, of whom nobody can say. */
export function presenceOf(snapshot: Snapshot, person: string, now: Instant): Presence | undefined {
  const calendar = calendarOf(snapshot, person);
  const zone = calendar && stretchAt(calendar, now)?.zone;
  if (calendar === undefined || zone === undefined) return undefined;
  const clock = clockOf(calendar);
  const change = nextChange(calendar, snapshot.window.end, now);
  const until = change === null ? null : clock.wallTimeAt(change);
  return { ...stateAt(calendar, now), local: clock.wallTimeAt(now), zone, until };
}

/** A person's calendar; undefined for someone who is not in the file or has no time zone. */
export function calendarOf(snapshot: Snapshot, person: string | undefined): PersonCalendar | undefined {
  return snapshot.calendars.find((calendar) => calendar.person === person);
}

function stateAt({ working, daysOff }: PersonCalendar, now: Instant): Pick<Presence, 'state' | 'holiday'> {
  if (holds(working, now)) return { state: 'working' };
  const today = daysOff.filter(({ start, end }) => start <= now && now < end);
  if (today.some(({ kind }) => kind === 'away')) return { state: 'away' };
  const [holiday] = today;
  if (holiday === undefined) return { state: 'off' };
  return { state: 'holiday', ...(holiday.name !== undefined && { holiday: holiday.name }) };
}

/** Work that goes on at the end of the window has no end that is known. */
function nextChange({ working, nextWorking }: PersonCalendar, windowEnd: Instant, now: Instant): Instant | null {
  const next = intervalFrom(working, now);
  if (next === undefined) return nextWorking;
  if (next.start > now) return next.start;
  return next.end < windowEnd ? next.end : null;
}

/** `until 19:00`, `back Mon 09:00`, `away · back 4 Jan`, `Constitution Day · back Mon 09:00`. */
export function stateText({ state, local, until, holiday }: Presence): string {
  if (state === 'working') return until === null ? 'working' : `until ${whenText(until, local)}`;
  const back = until === null ? 'no working hours ahead' : `back ${whenText(until, local)}`;
  const why = { off: undefined, away: 'away', holiday: oneLine(holiday ?? 'public holiday') }[state];
  return dotted(why, back) ?? back;
}

/** `18:42 · until 19:00` while they work, else when they are back; says so when there is no time zone to tell from. */
export function presenceText(presence: Presence | undefined): string {
  if (presence === undefined) return 'no time zone';
  const state = stateText(presence);
  return presence.state === 'working' ? `${timeText(presence.local)} · ${state}` : state;
}

const ICONS: Readonly<Record<Presence['state'], Icon>> = {
  working: { name: 'circle-filled', colour: 'charts.green' },
  off: { name: 'circle-outline', colour: 'disabledForeground' },
  away: { name: 'sign-out', colour: 'disabledForeground' },
  holiday: { name: 'gift', colour: 'disabledForeground' },
};

/** The icon for what a person does. */
export function presenceIcon(presence: Presence | undefined): Icon {
  return presence ? ICONS[presence.state] : { name: 'question', colour: 'problemsWarningIcon.foreground' };
}
