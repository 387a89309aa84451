import { enumerated, weekdayName } from '../domain/calendar/phrases';
import type { Snapshot, UnusualTime } from '../domain/project/snapshot';
import type { Instant } from '../domain/time/instant';
import type { UnusualReason } from '../domain/time/unusualDay';
import type { EpochDay } from '../domain/values/calendarDate';
import { cityOf } from '../domain/values/zoneName';
import { calendarOf } from './presence';
import { shortNames } from './shortNames';
import { oneLine } from './text';
import { dateOf, dateText, dayText, spanText } from './times';
import type { WallClock } from './wallClock';

/** More sentences, or names in one of them, than this nobody reads. */
const MOST_REMARKS = 4;
const MOST_NAMES = 3;

type ClocksReason = Extract<UnusualReason, { readonly kind: 'clocks' }>;

/** The place of whoever is looking among the people of a reason. */
const ME = 1;

/** Something that is unusual about today or tomorrow. */
export interface Remark {
  /** A plain sentence: `Today Maria is away.` */
  readonly text: string;
  /** The id of the person it is about, of several the first. */
  readonly person: string;
}

/**
 * What is unusual about today and tomorrow: `Today and tomorrow 1h less with Ana: clocks changed in Oslo on Sunday, which lasts until
 * 5 Apr.` Nothing on
 * days like any other.
 *
 * @param clock of whoever is looking.
 */
export function unusualTimes(snapshot: Snapshot, now: Instant, clock: WallClock): readonly Remark[] {
  const date = dateOf(clock.wallTimeAt(now));
  const [today, tomorrow] = [clausesOn(date, snapshot), clausesOn(date + 1, snapshot)];
  const remark = (when: string, { text, person }: Remark): Remark => ({ text: `${when} ${text}.`, person });
  const isIn = (others: readonly Remark[], { text }: Remark): boolean => others.some((other) => other.text === text);
  return [
    ...today.map((clause) => remark(isIn(tomorrow, clause) ? 'Today and tomorrow' : 'Today', clause)),
    ...tomorrow.filter((clause) => !isIn(today, clause)).map((clause) => remark('Tomorrow', clause)),
  ].slice(0, MOST_REMARKS);
}

/** A part of a sentence about people, whose names it is given. */
type Clause = (names: string, several: boolean) => string;

/** What is unusual about a date, without saying when; what is the same about several people is said once. */
function clausesOn(date: EpochDay, snapshot: Snapshot): readonly Remark[] {
  const names = shortNames(snapshot.project.people);
  const together = calendarOf(snapshot, snapshot.me) !== undefined;
  const clauses = new Map<string, { readonly clause: Clause; readonly people: string[] }>();
  for (const time of snapshot.unusual) {
    if (time.date !== date) continue;
    for (const clause of clausesOf(time, together)) {
      const alike = clause('', true);
      const known = clauses.get(alike) ?? { clause, people: [] };
      known.people.push(time.person);
      clauses.set(alike, known);
    }
  }
  return Array.from(clauses.values(), ({ clause, people }) => ({
    text: clause(listed(people.map((person) => names.get(person) ?? person)), people.length > 1),
    person: people[0] ?? '',
  }));
}

/** Days off speak for themselves; other reasons only say why there is more time or less. */
function clausesOf(time: UnusualTime, together: boolean): readonly Clause[] {
  const daysOff = time.reasons.map(dayOffClause).filter((clause) => clause !== undefined);
  return daysOff.length > 0 ? daysOff : [differenceClause(time, together)];
}

function dayOffClause(reason: UnusualReason): Clause | undefined {
  if (reason.kind !== 'away' && reason.kind !== 'holiday') return undefined;
  const what = reason.kind === 'away' ? undefined : `a holiday, ${oneLine(reason.name)}`;
  if (reason.person === ME) return () => (what === undefined ? 'you are away' : `you have ${what}`);
  if (what === undefined) return (names, several) => `${names} ${several ? 'are' : 'is'} away`;
  return (names, several) => `${names} ${several ? 'have' : 'has'} ${what}`;
}

function differenceClause({ date, shared, usual, reasons }: UnusualTime, together: boolean): Clause {
  const why = reasons.flatMap((reason) => {
    if (reason.kind === 'clocks') return [clocksText(reason, date)];
    if (reason.kind === 'travel') return [`${reason.person === ME ? 'you are' : 'now'} in ${cityOf(reason.zone)}`];
    return [];
  });
  const because = why.length === 0 ? '' : `: ${why.join(', ')}`;
  const difference = `${spanText(Math.abs(shared - usual))} ${shared < usual ? 'less' : 'more'}`;
  if (!together) return (names, several) => `${names} ${several ? 'work' : 'works'} ${difference}${because}`;
  if (shared === 0) return (names) => `no time with ${names}${because}`;
  return (names) => `${difference} with ${names}${because}`;
}

/** Names the weekday where that says which date is meant, in the week up to the unusual date; else the date. */
function clocksText({ zones, date, until }: ClocksReason, unusual: EpochDay): string {
  const day = unusual - date < 7 ? weekdayName(date) : dayText(date, unusual);
  const lasts = until === undefined ? '' : `, which lasts until ${dateText(until, unusual)}`;
  return `clocks changed in ${enumerated(zones.map(cityOf))} on ${day}${lasts}`;
}

function listed(people: readonly string[]): string {
  if (people.length <= MOST_NAMES) return enumerated(people);
  return `${people.slice(0, MOST_NAMES - 1).join(', ')} and ${people.length - MOST_NAMES + 1} others`;
}
