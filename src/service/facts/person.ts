import { shortDate } from '../../domain/calendar/phrases';
import type { Availability } from '../../domain/time/availability';
import { totalOf } from '../../domain/time/intervals';
import { nextOverlap } from '../../domain/time/nextOverlap';
import { overlap } from '../../domain/time/overlap';
import { localTimeAt } from '../../domain/time/whereabouts';
import { stateAt } from '../../domain/time/workState';
import { dayOff, workingIntervals } from '../../domain/time/workingTime';
import { type EpochDay, weekdayOf } from '../../domain/values/calendarDate';
import { cityOf } from '../../domain/values/zoneName';
import { stateText } from '../../views/presence';
import { dotted, oneLine } from '../../views/text';
import { dayTimeText, spanText, timeText } from '../../views/times';
import type { Tooltip } from '../../views/tooltip';
import { offsetText } from '../../views/zoneSearch';
import type { ServiceContext } from '../context';
import { availabilityIn, daysIn, nameIn, personIn, viewerTime, viewerWall, wallTimeOf } from './circumstances';
import { daysAwayText, timesText } from './times';
import { weekTable } from './week';

/** Days off are looked for this far ahead. */
const DAYS_AHEAD = 92;

/** Who somebody is, what they do now, when they work this week and share time with whoever asks. */
export function personFacts(context: ServiceContext, id: string): Tooltip | undefined {
  const person = personIn(context, id);
  if (!person) return undefined;
  const who = dotted(oneLine(person.role ?? ''), person.client ? 'client' : '', id === context.me ? 'you' : '');
  const title = nameIn(context, id);
  const availability = availabilityIn(context, id);
  if (!availability) {
    return { title, paragraphs: [...(who ? [who] : []), 'Without a time zone nobody can tell when they work.'] };
  }
  const texts = [who, nowText(context, availability), sharedText(context, id, availability)];
  const off = dayOffText(context, availability);
  return {
    title,
    paragraphs: texts.filter((text) => text !== undefined),
    table: weekTable(context, availability),
    ...(off !== undefined && { remarks: [off] }),
  };
}

/** `18:42 in Sao Paulo (UTC−3) · until 19:00`. */
export function nowText({ now, zones }: ServiceContext, availability: Availability): string {
  const { state, until, local, holiday } = stateAt(availability, now, zones);
  const presence = {
    state,
    zone: local.zone,
    local: wallTimeOf(local),
    until: until === null ? null : wallTimeOf(localTimeAt(availability, until, zones)),
    ...(holiday !== undefined && { holiday }),
  };
  const where = `${cityOf(local.zone)} (${offsetText(local.offset)})`;
  return `${timeText(presence.local)} in ${where} · ${stateText(presence)}`;
}

/** The overlap with whoever asks: today's and the week's, or when it is next. */
function sharedText(context: ServiceContext, id: string, availability: Availability): string | undefined {
  const mine = context.me === id ? undefined : availabilityIn(context, context.me);
  if (!mine) return undefined;
  const { now, zones } = context;
  const { zone, date } = viewerTime(context, now);
  const monday = date - weekdayOf(date);
  const sharedOn = (first: EpochDay, last: EpochDay) => {
    const span = daysIn(zone, first, last, context);
    return overlap([mine, availability].map((one) => workingIntervals(one, span, zones)));
  };
  const week = totalOf(sharedOn(monday, monday + 6));
  const inWeek = week > 0 ? `${spanText(week)} this week` : 'none this week';
  const today = sharedOn(date, date);
  const clock = (instant: number): number => viewerWall(context, instant);
  if (today.length > 0) {
    return `Overlap with you today ${timesText(today, date, clock)} (${spanText(totalOf(today))}) · ${inWeek}`;
  }
  const next = nextOverlap([mine, availability], now, zones);
  if (next.kind === 'never') return 'You never work at the same time.';
  return `No overlap with you today · ${inWeek} · next ${dayTimeText(clock(next.interval.start), clock(now))}`;
}

/** `Next day off: Thu 24 Dec, in 32 days (away)`. */
function dayOffText({ now, zones }: ServiceContext, availability: Availability): string | undefined {
  const today = localTimeAt(availability, now, zones).date;
  for (let date = today; date < today + DAYS_AHEAD; date++) {
    const off = availability.hours[weekdayOf(date)].length > 0 ? dayOff(availability, date) : undefined;
    if (!off) continue;
    const why = off.kind === 'away' ? 'away' : off.name;
    return `Next day off: ${shortDate(date)}, ${daysAwayText(date, today)} (${why})`;
  }
  return undefined;
}
