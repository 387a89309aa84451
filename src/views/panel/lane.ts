import type { Person } from '../../domain/project/project';
import type { PersonCalendar } from '../../domain/project/snapshot';
import type { Interval } from '../../domain/time/instant';
import { type Intervals, clip, intersect, totalOf } from '../../domain/time/intervals';
import { DAY, MINUTE, type WallTime } from '../../domain/time/units';
import { cityOf } from '../../domain/values/zoneName';
import { presenceOf, stateText } from '../presence';
import type { TreeContext } from '../projectTree/treeNode';
import { dotted, oneLine } from '../text';
import { spanText, timeText } from '../times';
import { type WallClock, clockOf, stretchAt } from '../wallClock';
import { offsetText } from '../zoneSearch';
import type { ShownDay } from './ruler';
import { titleOf, workText } from './words';

/** One person's day. Positions are in minutes since the day began. */
export interface Lane {
  /** The person's id. */
  readonly person: string;
  readonly name: string;
  readonly isMe: boolean;
  /** `Oslo · 4h ahead`, or that nobody knows. */
  readonly place: string;
  /** What their clock shows now: `14:20`; empty on any other day than today, as is the next. */
  readonly time: string;
  /** What they do now: `until 16:00`, `away · back Mon 09:00`. */
  readonly state: string;
  /** Whether they work now. */
  readonly isWorking: boolean;
  /** The index of the ruler that shows their clock; null without a time zone. */
  readonly ruler: number | null;
  readonly working: readonly Band[];
  /** Where they work while I do; none for myself, or while nobody knows when I work. */
  readonly shared: readonly Band[];
  readonly daysOff: readonly Band[];
  /** The lane in words: `Works 12:00–20:00 (8h), 16:00–20:00 on their clock; 3h with you.` */
  readonly spoken: string;
  /** How long they work while I do, or how long they work where that means nothing: `3h`, `none`; empty for nothing at all. */
  readonly amount: string;
  /** `with you`, where the amount is of shared time. */
  readonly amountOf: string;
}

/** A stretch of a lane. */
export interface Band {
  readonly from: number;
  readonly until: number;
  /** What it is: `12:00–20:00`, `Away`, the name of a holiday. */
  readonly text: string;
}

/** What a lane is made from. */
export interface LaneQuestion {
  readonly person: Person;
  /** Absent for somebody without a time zone. */
  readonly calendar: PersonCalendar | undefined;
  readonly day: ShownDay;
  readonly ruler: number | null;
  /** When I work; absent while nobody knows. */
  readonly myWork: Intervals | undefined;
}

/** The lane of a person. */
export function laneOf(context: TreeContext, { person, calendar, day, ruler, myWork }: LaneQuestion): Lane {
  const { snapshot, now, clock } = context;
  const isMe = person.id === snapshot.me;
  const presence = day.start <= now && now < day.end ? presenceOf(snapshot, person.id, now) : undefined;
  const working = clip(calendar?.working ?? [], day);
  const shared = isMe || myWork === undefined ? [] : intersect(working, myWork);
  const bands = (intervals: Intervals): readonly Band[] => intervals.map((one) => bandOf(one, day, clock));
  return {
    person: person.id,
    name: titleOf({ id: person.id, title: person.name }),
    isMe,
    place: calendar ? placeOf(calendar, day, clock) : 'no time zone',
    time: presence ? timeText(presence.local) : '',
    state: presence ? stateText(presence) : '',
    isWorking: presence?.state === 'working',
    ruler,
    working: bands(working),
    shared: bands(shared),
    daysOff: daysOffIn(calendar, day),
    spoken: spokenLane(working, shared, calendar, day, clock),
    ...amountTexts(working, shared, isMe || myWork === undefined),
  };
}

/** `Oslo · UTC+1` at the beginning of the day. */
export function zoneText(calendar: PersonCalendar, day: ShownDay): string {
  const stretch = stretchAt(calendar, day.start);
  return stretch ? `${cityOf(stretch.zone)} · ${offsetText(stretch.offset)}` : '';
}

/** `09:00–12:00, 13:00–18:00` on a clock; the midnight that ends the day is 24:00. */
export function timesWithin(intervals: Intervals, day: ShownDay, clock: WallClock): string {
  return intervals.map((interval) => timesOf(interval, day, clock)).join(', ');
}

function timesOf({ start, end }: Interval, day: ShownDay, clock: WallClock): string {
  const until = end === day.end ? '24:00' : timeText(clock.wallTimeAt(end));
  return `${timeText(clock.wallTimeAt(start))}–${until}`;
}

function bandOf(interval: Interval, day: ShownDay, clock: WallClock): Band {
  return { ...positionOf(interval, day), text: timesOf(interval, day, clock) };
}

function positionOf({ start, end }: Interval, day: ShownDay): Pick<Band, 'from' | 'until'> {
  return { from: (start - day.start) / MINUTE, until: (end - day.start) / MINUTE };
}

function daysOffIn(calendar: PersonCalendar | undefined, day: ShownDay): readonly Band[] {
  const off = (calendar?.daysOff ?? []).filter(({ start, end }) => start < day.end && day.start < end);
  return off.map(({ kind, name, start, end }) => {
    const within = { start: Math.max(start, day.start), end: Math.min(end, day.end) };
    return { ...positionOf(within, day), text: kind === 'away' ? 'Away' : oneLine(name ?? '') || 'Public holiday' };
  });
}

/** `Oslo · 4h ahead of you`: how far their clock is from mine at noon, when most clock changes of the day are over. */
function placeOf(calendar: PersonCalendar, day: ShownDay, clock: WallClock): string {
  const noon = (day.start + day.end) / 2;
  const ahead = clockOf(calendar).wallTimeAt(noon) - clock.wallTimeAt(noon);
  const city = cityOf(stretchAt(calendar, noon)?.zone ?? '');
  const difference = ahead === 0 ? undefined : `${spanText(Math.abs(ahead))} ${ahead > 0 ? 'ahead' : 'behind'}`;
  return dotted(city, difference) ?? city;
}

function amountTexts(working: Intervals, shared: Intervals, alone: boolean): Pick<Lane, 'amount' | 'amountOf'> {
  if (working.length === 0) return { amount: '', amountOf: '' };
  if (alone) return { amount: workText(totalOf(working)), amountOf: '' };
  return { amount: shared.length === 0 ? 'none' : workText(totalOf(shared)), amountOf: 'with you' };
}

function spokenLane(
  working: Intervals,
  shared: Intervals,
  calendar: PersonCalendar | undefined,
  day: ShownDay,
  clock: WallClock,
): string {
  if (calendar === undefined) return 'Nobody can tell when they work.';
  const off = daysOffIn(calendar, day).map(({ text }) => text);
  const works =
    working.length === 0
      ? 'Does not work'
      : `Works ${timesWithin(working, day, clock)} (${workText(totalOf(working))}), ${localTimes(working, calendar)} on their clock`;
  const together =
    shared.length === 0 ? '' : `; with you ${timesWithin(shared, day, clock)} (${workText(totalOf(shared))})`;
  return `${works}${together}${off.length === 0 ? '' : `; ${[...new Set(off)].join(', ')}`}.`;
}

/** Times on a person's own clock, whose midnight is another one. */
function localTimes(working: Intervals, calendar: PersonCalendar): string {
  const local = clockOf(calendar);
  const endText = (wall: WallTime): string => (wall % DAY === 0 ? '24:00' : timeText(wall));
  return working
    .map(({ start, end }) => `${timeText(local.wallTimeAt(start))}–${endText(local.wallTimeAt(end))}`)
    .join(', ');
}
