import assert from 'node:assert/strict';
import { forecastProject } from '../../src/domain/forecast/forecastProject';
import type { Forecast } from '../../src/domain/forecast/forecast';
import type { Deliverable, Person, Project } from '../../src/domain/project/project';
import type { Availability } from '../../src/domain/time/availability';
import { DAY, HOUR } from '../../src/domain/time/units';
import { WorkCalendars } from '../../src/domain/time/workCalendars';
import { ZoneTables } from '../../src/domain/time/zoneTables';
import type { WeeklyHours } from '../../src/domain/values/hours';
import { type Result, coldTime, medianTime, report } from './lib/measure';

const NOW = Date.UTC(2026, 10, 2, 9);
const HOMES = ['Europe/Oslo', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Africa/Casablanca', 'Europe/Lisbon'];
const TEAM = 50;

/** The way in which deliverables wait for each other. */
type Shape = 'streams' | 'chain' | 'apart';

/** People with a lunch break and some days off. */
function person(index: number): Person {
  const first = NOW / DAY + (index % 9);
  return {
    id: `person-${index}`,
    name: `Person ${index}`,
    client: false,
    hours: '',
    away: index % 4 === 0 ? [{ first: Math.floor(first), last: Math.floor(first) + 3 }] : [],
    travel: [],
    responds: 4 * 60 + (index % 3) * 120,
    contact: {},
  };
}

const day = [
  { start: 9 * 60, end: 12 * 60 },
  { start: 13 * 60, end: 17 * 60 },
];
const hours: WeeklyHours = { 0: day, 1: day, 2: day, 3: day, 4: day, 5: [], 6: [] };

function deliverable(index: number, shape: Shape): Deliverable {
  const before = shape === 'chain' ? index - 1 : shape === 'streams' && index % 10 > 0 ? index - 1 : -1;
  return {
    id: `d-${index}`,
    title: `Deliverable ${index}`,
    owner: `person-${(index * 7) % TEAM}`,
    reviewers: [`person-${(index * 3) % TEAM}`, `person-${(index * 11 + 5) % TEAM}`],
    status: 'planned',
    due: { instant: NOW + (10 + (index % 200)) * DAY + 8 * HOUR },
    remaining: 60 * (1 + (index % 8)),
    after: before < 0 ? [] : [`d-${before}`],
    paths: [],
    acceptance: [],
    links: [],
    checkpoints: [],
  };
}

function project(size: number, shape: Shape): Project {
  return {
    timezone: 'Europe/Oslo',
    people: Array.from({ length: TEAM }, (_, index) => person(index)),
    scope: { in: [], out: [], assumptions: [], changes: [] },
    deliverables: Array.from({ length: size }, (_, index) => deliverable(index, shape)),
    channels: [],
    checkins: [],
    quality: [],
    concerns: [],
  };
}

const zones = new ZoneTables();

/** Makes a forecast, with what is known of people's working time from the ones before or without. */
function forecasting(size: number, shape: Shape, known?: WorkCalendars): () => Forecast {
  const agreed = project(size, shape);
  const availabilities = new Map<string, Availability>(
    agreed.people.map(({ id, away }, index) => [
      id,
      { timezone: HOMES[index % HOMES.length] ?? 'UTC', hours, away, travel: [] },
    ]),
  );
  const work = (): Forecast =>
    forecastProject(agreed, { now: NOW, availabilities, zones, ...(known && { calendars: known }) });
  const { deliverables } = work();
  assert.equal(deliverables.length, size);
  if (shape !== 'chain') assert.ok(deliverables.every(({ accepted }) => accepted !== null));
  return work;
}

/** The way it is asked while somebody types. */
function warm(size: number, shape: Shape): number {
  return medianTime(forecasting(size, shape, new WorkCalendars(zones)));
}

const cold = coldTime(forecasting(1000, 'streams'));
const results: readonly Result[] = [
  { what: '1,000 deliverables of 50 people', value: warm(1000, 'streams'), limit: 50 },
  { what: '  the very first time', value: cold },
  { what: '  with everybody new', value: medianTime(forecasting(1000, 'streams')), limit: 50 },
  { what: '  in one long chain', value: warm(1000, 'chain'), limit: 50 },
  { what: '10,000 deliverables of 50 people', value: warm(10_000, 'streams'), limit: 1000 },
  { what: '  that wait for nothing', value: warm(10_000, 'apart'), limit: 1000 },
  { what: '  in one long chain', value: warm(10_000, 'chain'), limit: 1000 },
];
report(results);
