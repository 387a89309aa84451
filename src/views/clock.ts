import type { PersonCalendar, Snapshot } from '../domain/project/snapshot';
import type { Instant, Interval } from '../domain/time/instant';
import { intervalFrom } from '../domain/time/intervals';
import { MINUTE } from '../domain/time/units';
import { calendarOf } from './presence';
import { sharedTime } from './sharedTime';
import { shortNames } from './shortNames';
import { counted, shorten } from './text';
import { spanText } from './times';

/** The longest text that stands in the status bar, with room left for an icon. */
const LONGEST = 22;

/** The overlap clock as the status bar shows it. */
export interface OverlapClock {
  /** `2h 10m overlap`, `Maria 2h 10m +1`, `Maria in 3h 05m` or `No overlap`; plain text without an icon. */
  readonly text: string;
  /** The same as a sentence, for those who hear it. */
  readonly spoken: string;
}

/**
 * What the clock says at an instant; undefined where there is nobody to share time with.
 *
 * Shared time is when a person works while I do. As long as nobody knows who I am, or when I work, it is simply when they work.
 *
 * @param people ids of those who count; everyone but me when there are none, or when none of them is in the project.
 */
export function overlapClock(
  snapshot: Snapshot,
  now: Instant,
  people: readonly string[] = [],
): OverlapClock | undefined {
  const sharers = sharersOf(snapshot, people, now);
  if (sharers.length === 0) return undefined;
  const present = sharers.filter(({ next }) => next !== undefined && next.start <= now);
  if (present.length === 0) return nobodyYet(sharers, now);
  const together = present.length + (iAmKnown(snapshot) ? 1 : 0) > 1;
  return together && present.length === sharers.length
    ? everybody(firstToLeave(snapshot, present, now))
    : somebody(firstToLeave(snapshot, present, now), present.length - 1);
}

/** The instant at which what the clock shows changes next: it counts minutes, so when the next one begins. */
export function nextTick(now: Instant): Instant {
  return thisMinute(now) + MINUTE;
}

/** A person who counts for the clock. */
interface Sharer {
  readonly name: string;
  /** The shared time within the window that is under way or comes next. */
  readonly next: Interval | undefined;
  /** When shared time begins after the window; null when it does not, or is not known to. */
  readonly later: Instant | null;
}

/** Those who count and have a calendar, in file order. */
function sharersOf(snapshot: Snapshot, people: readonly string[], now: Instant): readonly Sharer[] {
  const others = snapshot.calendars.filter(({ person }) => person !== snapshot.me);
  const chosen = others.filter(({ person }) => people.includes(person));
  const names = shortNames(snapshot.project.people);
  const later = iAmKnown(snapshot)
    ? ({ nextShared }: PersonCalendar) => nextShared
    : ({ nextWorking }: PersonCalendar) => nextWorking;
  return (chosen.length > 0 ? chosen : others).map((calendar) => ({
    name: names.get(calendar.person) ?? calendar.person,
    next: intervalFrom(sharedTime(snapshot, calendar), now),
    later: later(calendar),
  }));
}

function iAmKnown(snapshot: Snapshot): boolean {
  return calendarOf(snapshot, snapshot.me) !== undefined;
}

/** Whose shared time ends first, and how much of it is left; undefined when it goes on past the window. */
interface Leaver {
  readonly name: string;
  readonly left: string | undefined;
}

function firstToLeave({ window }: Snapshot, present: readonly Sharer[], now: Instant): Leaver {
  let first = { name: '', end: Number.POSITIVE_INFINITY };
  for (const { name, next } of present) {
    if (next !== undefined && next.end < first.end) first = { name, end: next.end };
  }
  return { name: first.name, left: first.end < window.end ? spanText(first.end - thisMinute(now)) : undefined };
}

function everybody({ left }: Leaver): OverlapClock {
  return left === undefined
    ? { text: 'Overlap all day', spoken: 'Everyone works, and nobody stops.' }
    : { text: `${left} overlap`, spoken: `Everyone works for another ${left}.` };
}

function somebody({ name, left }: Leaver, others: number): OverlapClock {
  const howLong = left === undefined ? 'now' : `for another ${left}`;
  return {
    text: fitted(name, ` ${left ?? 'now'}${others > 0 ? ` +${others}` : ''}`),
    spoken: `${name} works ${howLong}${others > 0 ? `, with ${counted(others, 'other')}` : ''}.`,
  };
}

function nobodyYet(sharers: readonly Sharer[], now: Instant): OverlapClock {
  let first = { name: '', start: Number.POSITIVE_INFINITY };
  for (const { name, next, later } of sharers) {
    const start = next?.start ?? later ?? Number.POSITIVE_INFINITY;
    if (start < first.start) first = { name, start };
  }
  if (first.start === Number.POSITIVE_INFINITY) {
    return { text: 'No overlap', spoken: 'There is no shared working time ahead.' };
  }
  const wait = spanText(first.start - thisMinute(now));
  return {
    text: fitted(first.name, ` in ${wait}`),
    spoken: `Shared working time with ${first.name} begins in ${wait}.`,
  };
}

/** A text that begins with as much of the name as there is room for. */
function fitted(name: string, rest: string): string {
  return shorten(name, LONGEST - rest.length) + rest;
}

function thisMinute(now: Instant): Instant {
  return Math.floor(now / MINUTE) * MINUTE;
}
