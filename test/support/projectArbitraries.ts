import fc from 'fast-check';
import type { Deliverable, DeliverableStatus, Person, Project } from '../../src/domain/project/project';
import type { Availability } from '../../src/domain/time/availability';
import { DAY, HOUR, MINUTE } from '../../src/domain/time/units';
import { formatHours, parseHours } from '../../src/domain/values/hours';
import { at, expectValid } from './people';

/** A project with what a forecast of it is made from. */
export interface ForecastCase {
  readonly project: Project;
  readonly availabilities: ReadonlyMap<string, Availability>;
  readonly now: number;
}

const HOURS = ['Mon-Fri 09:00-17:00', 'Mon-Thu 08:00-12:00, 13:00-17:00', 'Sun-Thu 22:00-06:00', 'Sat 10:00-12:00'];
const ZONES = ['Europe/Oslo', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Apia', 'Europe/Lisbon'];
const STATUSES: readonly DeliverableStatus[] = [
  'planned',
  'planned',
  'in-progress',
  'in-review',
  'changes-requested',
  'blocked',
  'accepted',
  'dropped',
];

/** Projects with up to three people and up to seven deliverables that wait for each other, have odd owners, and are due anywhere. */
export function forecastCase(): fc.Arbitrary<ForecastCase> {
  return fc
    .record({
      now: fc
        .integer({ min: 0, max: 300 * 24 * 4 })
        .map((quarters) => at('2026-02-01T00:00Z') + quarters * 15 * MINUTE),
      size: fc.integer({ min: 1, max: 7 }),
    })
    .chain(({ now, size }) =>
      fc.record({
        now: fc.constant(now),
        people: fc.tuple(somebody('ana', now), somebody('kiran', now), somebody('maria', now)),
        deliverables: fc.tuple(...Array.from({ length: size }, (_, index) => something(index, size, now))),
      }),
    )
    .map(({ now, people, deliverables }) => ({
      now,
      project: projectOf(
        people.map(({ person }) => person),
        deliverables,
      ),
      availabilities: new Map(
        people.flatMap(({ person: { id }, availability }) => (availability ? [[id, availability] as const] : [])),
      ),
    }));
}

/** A project of these people and deliverables and of nothing else. */
export function projectOf(people: readonly Person[], deliverables: readonly Deliverable[]): Project {
  return {
    timezone: 'UTC',
    people,
    scope: { in: [], out: [], assumptions: [], changes: [] },
    deliverables,
    channels: [],
    checkins: [],
    quality: [],
    concerns: [],
  };
}

function somebody(
  id: string,
  now: number,
): fc.Arbitrary<{ readonly person: Person; readonly availability: Availability | undefined }> {
  const today = Math.floor(now / DAY);
  const away = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.integer({ min: -3, max: 10 }), fc.integer({ min: 0, max: 5 })) },
    { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 360, max: 420 })) },
  );
  return fc
    .record({
      hours: fc.constantFrom(...HOURS).map((text) => expectValid(parseHours(text))),
      timezone: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...ZONES) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
      away: fc.array(away, { maxLength: 2 }),
      responds: fc.constantFrom(0, 60, 240, 480, 2400),
    })
    .map(({ hours, timezone, away: spans, responds }) => {
      const absences = spans.map(([from, days]) => ({ first: today + from, last: today + from + days }));
      const person = {
        id,
        name: id,
        client: false,
        hours: formatHours(hours),
        away: absences,
        travel: [],
        responds,
        contact: {},
      };
      return timezone === undefined
        ? { person, availability: undefined }
        : { person: { ...person, timezone }, availability: { timezone, hours, away: absences, travel: [] } };
    });
}

function something(index: number, size: number, now: number): fc.Arbitrary<Deliverable> {
  const person = fc.constantFrom('ana', 'kiran', 'maria', 'ana', 'kiran', 'maria', 'ghost');
  const moment = fc.integer({ min: -100, max: 900 }).map((hours) => now - (now % HOUR) + hours * HOUR);
  const rarely = <T>(arbitrary: fc.Arbitrary<T>, freq: number) => fc.option(arbitrary, { nil: undefined, freq });
  return fc
    .record({
      status: fc.constantFrom(...STATUSES),
      owner: rarely(person, 9),
      reviewers: fc.array(person, { maxLength: 3 }),
      start: fc.option(moment, { nil: undefined, freq: 1 }),
      due: rarely(moment, 4),
      remaining: rarely(
        fc.oneof(
          fc.integer({ min: 0, max: 40 }).map((half) => half * 30),
          fc.constantFrom(30_000, 200_000),
        ),
        9,
      ),
      // Mostly on what stands before, so that circles are rare enough for the rest to be seen.
      after: fc.array(
        fc.oneof(
          { weight: 12, arbitrary: fc.integer({ min: 0, max: Math.max(0, index - 1) }).map((other) => `d${other}`) },
          { weight: 1, arbitrary: fc.integer({ min: 0, max: size }).map((other) => `d${other}`) },
        ),
        { maxLength: index === 0 ? 0 : 2 },
      ),
    })
    .map(({ due, owner, start, remaining, ...given }) => ({
      id: `d${index}`,
      title: `Deliverable ${index}`,
      paths: [],
      acceptance: [],
      links: [],
      checkpoints: [],
      ...given,
      ...(owner !== undefined && { owner }),
      ...(start !== undefined && { start }),
      ...(remaining !== undefined && { remaining }),
      ...(due !== undefined && { due: { instant: due } }),
    }));
}
