import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DeliverableForecast, Forecast } from '../../../../src/domain/forecast/forecast';
import { forecastProject } from '../../../../src/domain/forecast/forecastProject';
import type { Deliverable } from '../../../../src/domain/project/project';
import { intersect, totalOf } from '../../../../src/domain/time/intervals';
import { workingIntervals } from '../../../../src/domain/time/workingTime';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { writtenInstant } from '../../../support/people';
import { type ForecastCase, forecastCase } from '../../../support/projectArbitraries';
import { snapshotOf } from '../../../support/snapshots';

const zones = new ZoneTables();

function forecast({ project, availabilities, now }: ForecastCase): Forecast {
  return forecastProject(project, { now, availabilities, zones });
}

/** The same project with one deliverable that says something else. */
function having(given: ForecastCase, index: number, change: (one: Deliverable) => Deliverable): ForecastCase {
  const deliverables = given.project.deliverables.map((one, place) => (place === index ? change(one) : one));
  return { ...given, project: { ...given.project, deliverables } };
}

function find({ deliverables }: Forecast, id: string): DeliverableForecast | undefined {
  return deliverables.find((one) => one.id === id);
}

/** Whether somebody can tell when it is accepted. */
function isKnown(one: DeliverableForecast | undefined): one is DeliverableForecast & { readonly accepted: number } {
  return one !== undefined && one.accepted !== null;
}

const aCase = forecastCase().chain((given) =>
  fc.tuple(fc.constant(given), fc.nat({ max: given.project.deliverables.length - 1 })),
);

describe('What always holds of forecasts', function () {
  this.timeout(60_000);

  it('nothing lands earlier for taking more work', () => {
    fc.assert(
      fc.property(aCase, fc.integer({ min: 1, max: 600 }), ([given, index], more) => {
        const id = `d${index}`;
        const before = find(forecast(given), id);
        const after = find(forecast(having(given, index, (one) => withMore(one, more))), id);
        if (isKnown(before) && isKnown(after)) assert.ok(after.accepted >= before.accepted);
      }),
      { numRuns: 400 },
    );
  });

  it('nothing lands later because whoever reviews it alone answers faster', () => {
    fc.assert(
      fc.property(aCase, fc.constantFrom('ana', 'kiran', 'maria'), ([given, index], reviewer) => {
        const id = `d${index}`;
        const only = given.project.deliverables.map((one, place) => ({
          ...one,
          reviewers: place === index ? [reviewer] : one.reviewers.filter((other) => other !== reviewer),
        }));
        const slow = { ...given, project: { ...given.project, deliverables: only } };
        const people = given.project.people.map((one) => (one.id === reviewer ? { ...one, responds: 0 } : one));
        const fast = { ...slow, project: { ...slow.project, people } };
        const [before, after] = [find(forecast(slow), id), find(forecast(fast), id)];
        if (isKnown(before)) assert.ok(isKnown(after) && after.accepted <= before.accepted);
      }),
      { numRuns: 400 },
    );
  });

  it('one owner alone is never idle while something of theirs could start', () => {
    fc.assert(
      fc.property(forecastCase(), (given) => {
        const deliverables = given.project.deliverables.map((one) => ({
          ...one,
          owner: 'ana',
          reviewers: [],
          after: [],
        }));
        const found = forecast({ ...given, project: { ...given.project, deliverables } }).deliverables;
        const ana = given.availabilities.get('ana');
        if (!ana) return;
        const busy = found
          .flatMap(({ start, workDone, work = 0 }) =>
            start !== null && workDone !== null && work > 0 && workDone > start ? [{ start, end: workDone }] : [],
          )
          .sort((one, other) => one.start - other.start);
        for (const { id, start } of found) {
          const earliest = Math.max(given.now, deliverables.find((one) => one.id === id)?.start ?? given.now);
          if (start === null || start <= earliest) continue;
          const waited = workingIntervals(ana, { start: earliest, end: start }, zones);
          assert.equal(
            totalOf(waited),
            busy.reduce((sum, span) => sum + totalOf(intersect(waited, [span])), 0),
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  it('owners never do two things at a time', () => {
    fc.assert(
      fc.property(forecastCase(), (given) => {
        const { deliverables } = forecast(given);
        for (const owner of ['ana', 'kiran', 'maria']) {
          const spans = deliverables
            .filter((one) => one.owner === owner && one.workDone !== null && one.work !== 0)
            .map(({ start, workDone }) => ({ start: start ?? 0, end: workDone ?? 0 }))
            .sort((one, other) => one.start - other.start);
          for (const [place, { start }] of spans.entries()) assert.ok(start >= (spans[place - 1]?.end ?? 0));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('What does not hold, as the README warns', () => {
  /** When something short lands, whose owner may be busy with something long when it becomes ready. */
  const shortLands = (people: string, ...deliverables: readonly string[]): string => {
    const short = 'short: { title: Short, owner: ana, estimate: 1h, after: [plan], due: 2026-12-10 }';
    const text = [
      'project: Storefront',
      `people: { ${people}, bo: { timezone: UTC }, cy: { timezone: UTC } }`,
      `deliverables: { ${[...deliverables, short].join(', ')} }`,
    ].join('\n');
    const { forecast } = snapshotOf(text, { at: '2026-12-01T09:00Z' });
    const found = find(forecast, 'short');
    assert.ok(isKnown(found));
    return writtenInstant(found.accepted);
  };
  const plan = 'plan: { title: Plan, owner: bo, estimate: 8h }';
  const long = 'long: { title: Long, owner: ana, estimate: 16h }';
  const longAfter = 'long: { title: Long, owner: ana, estimate: 16h, after: [first] }';

  it('a day off less can delay something else', () => {
    assert.equal(shortLands('ana: { timezone: UTC, away: [2026-12-01] }', long, plan), '2026-12-02T10:00Z');
    assert.equal(shortLands('ana: { timezone: UTC }', long, plan), '2026-12-03T10:00Z');
  });

  it('more work can hasten something else', () => {
    const first = (estimate: string) => `first: { title: First, owner: cy, estimate: ${estimate} }`;
    assert.equal(shortLands('ana: { timezone: UTC }', first('2h'), longAfter, plan), '2026-12-03T12:00Z');
    assert.equal(shortLands('ana: { timezone: UTC }', first('9h'), longAfter, plan), '2026-12-02T10:00Z');
  });

  it('a slower answer can hasten something else', () => {
    const first = 'first: { title: First, owner: cy, status: in-review, reviewers: [dee] }';
    const people = (responds: string) => `ana: { timezone: UTC }, dee: { timezone: UTC, responds: ${responds} }`;
    assert.equal(shortLands(people('2h'), first, longAfter, plan), '2026-12-03T12:00Z');
    assert.equal(shortLands(people('9h'), first, longAfter, plan), '2026-12-02T10:00Z');
  });
});

function withMore(one: Deliverable, more: number): Deliverable {
  return one.remaining === undefined ? one : { ...one, remaining: one.remaining + more };
}
