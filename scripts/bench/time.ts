import assert from 'node:assert/strict';
import { DateTime, Interval } from 'luxon';
import type { Availability } from '../../src/domain/time/availability';
import type { Interval as Span } from '../../src/domain/time/instant';
import type { Intervals } from '../../src/domain/time/intervals';
import { meetingSlots } from '../../src/domain/time/meetingSlots';
import { nextOverlap } from '../../src/domain/time/nextOverlap';
import { overlap } from '../../src/domain/time/overlap';
import { addWorkingTime } from '../../src/domain/time/shiftWorkingTime';
import { DAY } from '../../src/domain/time/units';
import { stateAt } from '../../src/domain/time/workState';
import { workingIntervals } from '../../src/domain/time/workingTime';
import { ZoneTables } from '../../src/domain/time/zoneTables';
import { weekdayOf } from '../../src/domain/values/calendarDate';
import type { WeeklyHours } from '../../src/domain/values/hours';
import { type Result, coldTime, medianTime, report } from './lib/measure';

const FROM = Date.UTC(2026, 1, 1);

/** Zones close enough for everybody to meet, and whose clocks change on different dates. */
const HOMES = [
  'Europe/Oslo',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Europe/Athens',
  'Atlantic/Azores',
  'Africa/Cairo',
];

/** People with a lunch break, some absences and journeys. */
function team(size: number): readonly Availability[] {
  return Array.from({ length: size }, (_, index) => ({
    timezone: HOMES[index % HOMES.length] ?? 'Etc/UTC',
    hours: week(8 * 60 + (index % 3) * 15),
    away: index % 4 === 0 ? [{ first: FROM / DAY + index, last: FROM / DAY + index }] : [],
    travel:
      index % 10 === 0 ? [{ span: { first: FROM / DAY + 30, last: FROM / DAY + 40 }, zone: 'Europe/Lisbon' }] : [],
  }));
}

function week(start: number): WeeklyHours {
  const day = [
    { start, end: start + 4 * 60 },
    { start: start + 5 * 60, end: start + 10 * 60 },
  ];
  return { 0: day, 1: day, 2: day, 3: day, 4: day, 5: [], 6: [] };
}

/** The same working time, the way it reads in luxon's documentation. */
function luxonWorkingTime({ timezone, hours, away, travel }: Availability, span: Span): readonly Interval[] {
  const within = Interval.fromDateTimes(DateTime.fromMillis(span.start), DateTime.fromMillis(span.end));
  const found: Interval[] = [];
  for (let date = span.start / DAY - 3; date <= span.end / DAY + 1; date++) {
    if (away.some(({ first, last }) => first <= date && date <= last)) continue;
    const zone = travel.find((journey) => journey.span.first <= date && date <= journey.span.last)?.zone ?? timezone;
    const { year, month, day } = DateTime.fromMillis(date * DAY, { zone: 'utc' });
    for (const { start, end } of hours[weekdayOf(date)]) {
      const at = (minutes: number): DateTime =>
        DateTime.fromObject({ year, month, day, hour: Math.floor(minutes / 60), minute: minutes % 60 }, { zone });
      const worked = within.intersection(Interval.fromDateTimes(at(start), at(end)));
      if (worked !== null && worked.isValid) found.push(worked);
    }
  }
  return found;
}

/** Where all of them work, one person after the other. */
function luxonOverlap(people: readonly Availability[], span: Span): readonly Interval[] {
  return people
    .map((person) => luxonWorkingTime(person, span))
    .reduce((shared, worked) => {
      const both: Interval[] = [];
      for (let i = 0, j = 0; i < shared.length && j < worked.length;) {
        const [one, other] = [shared[i], worked[j]];
        if (!one?.end || !other?.end) break;
        const common = one.intersection(other);
        if (common !== null && !common.isEmpty()) both.push(common);
        if (one.end < other.end) i++;
        else j++;
      }
      return both;
    });
}

const zones = new ZoneTables();
const span: Span = { start: FROM, end: FROM + 90 * DAY };
const hundred = team(100);
const thousand = team(1000);

function shared(people: readonly Availability[], quorum: number): Intervals {
  return overlap(
    people.map((person) => workingIntervals(person, span, zones)),
    quorum,
  );
}

const cold = coldTime(() => shared(hundred, 100));
const luxon = medianTime(() => luxonOverlap(hundred, span));
const expected = luxonOverlap(hundred, span).map(({ start, end }) => ({
  start: start?.toMillis(),
  end: end?.toMillis(),
}));
assert.deepEqual(shared(hundred, 100), expected);
assert.ok(expected.length > 0);

const month: Span = { start: FROM, end: FROM + 30 * DAY };
const [ana, maria] = team(2);
assert.ok(ana && maria);

const results: readonly Result[] = [
  {
    what: 'overlap of 100 people over 90 days',
    value: medianTime(() => shared(hundred, 100)),
    limit: 3,
    plain: { time: luxon, atLeast: 100 },
  },
  { what: '  the very first time', value: cold },
  { what: '  with a quorum of 60', value: medianTime(() => shared(hundred, 60)), limit: 3 },
  { what: 'overlap of 1,000 people over 90 days', value: medianTime(() => shared(thousand, 1000)), limit: 20 },
  { what: '  with a quorum of 600', value: medianTime(() => shared(thousand, 600)), limit: 20 },
  {
    what: 'meeting slots of 20 people in 30 days',
    value: medianTime(() => meetingSlots(team(20), month, 60, zones, 10)),
    limit: 100,
  },
  { what: 'next overlap of a pair', value: medianTime(() => nextOverlap([ana, maria], FROM, zones)), limit: 0.1 },
  {
    what: 'adding 8 hours of working time',
    value: medianTime(() => addWorkingTime(ana, FROM, 480, zones)),
    limit: 0.05,
  },
  { what: 'what a person does now', value: medianTime(() => stateAt(ana, FROM, zones)), limit: 0.05 },
];
report(results);
