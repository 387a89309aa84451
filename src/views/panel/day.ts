import { longDate, weekdayName } from '../../domain/calendar/phrases';
import type { PersonCalendar } from '../../domain/project/snapshot';
import type { Interval } from '../../domain/time/instant';
import { type Intervals, clip, holds, totalOf } from '../../domain/time/intervals';
import { DAY, HOUR, MINUTE } from '../../domain/time/units';
import { type EpochDay, formatDate } from '../../domain/values/calendarDate';
import type { TreeContext } from '../projectTree/treeNode';
import { dateOf } from '../times';
import { type WallClock, clockOf } from '../wallClock';
import { type Lane, laneOf, timesWithin, zoneText } from './lane';
import { type Ruler, type ShownDay, clockPieces, dayOn, rulerOf } from './ruler';
import { workText } from './words';

/**
 * A day of whoever is looking, from their midnight to their next. Every position is in minutes that have passed since the
 * first of them, so that a day on which clocks change is as long as it is.
 */
export interface DayModel {
  /** `2026-11-24`. */
  readonly date: string;
  /** `Tuesday 24 November 2026`. */
  readonly title: string;
  /** `Today`, `Tomorrow`, `Yesterday` or nothing. */
  readonly nearness: string;
  /** 1440, or an hour more or less where clocks change. */
  readonly minutes: number;
  /** What is to be said of the day itself; empty for a day like any other. */
  readonly remark: string;
  /** Where now is; null when it is on another day. */
  readonly now: number | null;
  /** Abbreviated names of the day before, the day itself and the day after. */
  readonly weekdays: readonly string[];
  /** Mine first, then each clock that differs from those before it. */
  readonly rulers: readonly Ruler[];
  readonly lanes: readonly Lane[];
  /** How many work at once, wherever at least two do. */
  readonly together: readonly Together[];
  /** The same in words: when everybody works, or most of them; or what is missing to tell. */
  readonly summary: string;
}

/** A stretch in which the same number of people work. */
export interface Together {
  readonly from: number;
  readonly until: number;
  readonly count: number;
  /** Whether that is everybody. */
  readonly all: boolean;
}

/**
 * What a day looks like.
 *
 * @param calendars of everybody who has a time zone, for that day at least.
 */
export function dayModel(context: TreeContext, date: EpochDay, calendars: readonly PersonCalendar[]): DayModel {
  const { snapshot, now, clock } = context;
  const day = dayOn(clock, date);
  const byPerson = new Map(calendars.map((calendar) => [calendar.person, calendar]));
  const mine = snapshot.me === undefined ? undefined : byPerson.get(snapshot.me);
  const rulers = new Rulers(day);
  rulers.indexOf(mine ? zoneText(mine, day) : 'Your clock', clock);
  const lanes = snapshot.project.people.map((person) => {
    const calendar = byPerson.get(person.id);
    const ruler = calendar ? rulers.indexOf(zoneText(calendar, day), clockOf(calendar)) : null;
    return laneOf(context, { person, calendar, day, ruler, myWork: mine?.working });
  });
  const working = calendars.map((calendar) => clip(calendar.working, day));
  const together = togetherIn(working, day);
  return {
    date: formatDate(date),
    title: longDate(date),
    nearness: NEARNESS[date - dateOf(clock.wallTimeAt(now)) + 1] ?? '',
    minutes: (day.end - day.start) / MINUTE,
    remark: remarkOn(day),
    now: day.start <= now && now < day.end ? Math.floor((now - day.start) / MINUTE) : null,
    weekdays: [date - 1, date, date + 1].map((near) => weekdayName(near).slice(0, 3)),
    rulers: rulers.all,
    lanes,
    together,
    summary: summaryOf(together, working.length, day, clock),
  };
}

const NEARNESS = ['Yesterday', 'Today', 'Tomorrow'];

/** One ruler for all whose clocks show the same all day. */
class Rulers {
  readonly #day: ShownDay;
  readonly #indices = new Map<string, number>();
  readonly all: Ruler[] = [];

  constructor(day: ShownDay) {
    this.#day = day;
  }

  indexOf(place: string, clock: WallClock): number {
    const pieces = clockPieces(clock, this.#day);
    const key = JSON.stringify(pieces);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    const index = this.all.push(rulerOf(place, pieces, this.#day)) - 1;
    this.#indices.set(key, index);
    return index;
  }
}

function remarkOn({ start, end }: Interval): string {
  const length = end - start;
  if (length === DAY) return '';
  return `Clocks go ${length < DAY ? 'forward' : 'back'}: this day has ${length / HOUR} hours.`;
}

function togetherIn(working: readonly Intervals[], day: Interval): readonly Together[] {
  const turns = working.flatMap((intervals) => intervals.flatMap(({ start, end }) => [start, end]));
  const bounds = [...new Set(turns)].sort((a, b) => a - b);
  const stretches: Together[] = [];
  for (const [index, start] of bounds.entries()) {
    const end = bounds[index + 1];
    if (end === undefined) break;
    const count = working.filter((intervals) => holds(intervals, start)).length;
    if (count < 2) continue;
    const [from, until] = [(start - day.start) / MINUTE, (end - day.start) / MINUTE];
    const last = stretches.at(-1);
    if (last?.until === from && last.count === count) stretches[stretches.length - 1] = { ...last, until };
    else stretches.push({ from, until, count, all: count === working.length });
  }
  return stretches;
}

/** `Everyone works 11:00–12:00, 13:00–15:00 (3h).`, or who comes closest to that. */
function summaryOf(stretches: readonly Together[], people: number, day: ShownDay, clock: WallClock): string {
  if (people === 0) return 'Working hours can be drawn once people have a time zone.';
  if (people < 2) return '';
  const most = Math.max(0, ...stretches.map(({ count }) => count));
  if (most === 0) return 'No two people work at the same time.';
  const best = stretches
    .filter(({ count }) => count === most)
    .map(({ from, until }) => ({ start: day.start + from * MINUTE, end: day.start + until * MINUTE }));
  const times = `${timesWithin(best, day, clock)} (${workText(totalOf(best))})`;
  if (most === people) return `${most === 2 ? 'Both work' : 'Everyone works'} ${times}.`;
  return `Never everyone at once; ${most} of ${people} work ${times}.`;
}
