import assert from 'node:assert/strict';
import {
  type Intervals,
  clip,
  holds,
  intersect,
  intervalFrom,
  totalOf,
  union,
} from '../../../../src/domain/time/intervals';
import { nextOverlap } from '../../../../src/domain/time/nextOverlap';
import { overlap } from '../../../../src/domain/time/overlap';
import { HOUR } from '../../../../src/domain/time/units';
import { workingIntervals } from '../../../../src/domain/time/workingTime';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { at, between, person, written } from '../../../support/people';

/** Intervals of plain numbers, which is all that the algebra knows. */
function intervals(...pairs: readonly (readonly [number, number])[]): Intervals {
  return pairs.map(([start, end]) => ({ start, end }));
}

describe('the algebra of intervals', () => {
  it('unites what overlaps, touches or lies inside, in whatever order it comes', () => {
    assert.deepEqual(union(intervals([7, 9], [1, 4], [2, 3], [4, 5])), intervals([1, 5], [7, 9]));
    assert.deepEqual(union([]), []);
  });

  it('intersects two lists', () => {
    assert.deepEqual(
      intersect(intervals([0, 4], [6, 9]), intervals([2, 7], [8, 12])),
      intervals([2, 4], [6, 7], [8, 9]),
    );
    assert.deepEqual(intersect(intervals([0, 4]), intervals([4, 8])), []);
  });

  it('clips a list to a span', () => {
    assert.deepEqual(clip(intervals([0, 4], [6, 9], [12, 13]), { start: 2, end: 7 }), intervals([2, 4], [6, 7]));
  });

  it('finds the interval under or after an instant', () => {
    const some = intervals([0, 4], [6, 9]);
    assert.deepEqual(
      [-1, 0, 3, 4, 6, 8].map((instant) => intervalFrom(some, instant)?.start),
      [0, 0, 0, 6, 6, 6],
    );
    assert.equal(intervalFrom(some, 9), undefined);
    assert.deepEqual(
      [0, 4, 5, 6, 9].map((instant) => holds(some, instant)),
      [true, false, false, true, false],
    );
  });

  it('adds up', () => {
    assert.equal(totalOf(intervals([0, 4], [6, 9])), 7);
  });
});

describe('overlap', () => {
  const zones = new ZoneTables();
  const oslo = person({ timezone: 'Europe/Oslo' });
  const newYork = person({ timezone: 'America/New_York' });
  const shared = (span: string): string[] =>
    written(overlap([oslo, newYork].map((one) => workingIntervals(one, between(span), zones))));

  it('is where everybody works', () => {
    assert.deepEqual(shared('2026-11-23T00:00Z/2026-11-24T00:00Z'), ['2026-11-23T14:00Z/2026-11-23T16:00Z']);
  });

  it('is an hour longer while only one of two zones has summer time', () => {
    assert.deepEqual(shared('2026-03-09T00:00Z/2026-03-10T00:00Z'), ['2026-03-09T13:00Z/2026-03-09T16:00Z']);
    assert.deepEqual(shared('2026-03-30T00:00Z/2026-03-31T00:00Z'), ['2026-03-30T13:00Z/2026-03-30T15:00Z']);
  });

  it('needs somebody', () => {
    assert.deepEqual(overlap([]), []);
  });

  it('of one person is their working time', () => {
    assert.deepEqual(overlap([intervals([1, 4], [6, 9])]), intervals([1, 4], [6, 9]));
  });
});

describe('the next overlap', () => {
  const zones = new ZoneTables();
  const from = at('2026-11-20T18:00Z');
  const oslo = person({ timezone: 'Europe/Oslo' });

  it('is the first maximal stretch, over a weekend if need be', () => {
    const newYork = person({ timezone: 'America/New_York' });
    assert.deepEqual(nextOverlap([oslo, newYork], from, zones), {
      kind: 'found',
      interval: between('2026-11-23T14:00Z/2026-11-23T16:00Z'),
    });
  });

  it('begins now when it is under way', () => {
    const now = at('2026-11-23T09:30Z');
    assert.deepEqual(nextOverlap([oslo, oslo], now, zones), {
      kind: 'found',
      interval: { start: now, end: at('2026-11-23T16:00Z') },
    });
  });

  it('is found far away, and in one piece', () => {
    const late = person({ timezone: 'Europe/Oslo', away: ['2026-11-01..2027-09-30'] });
    assert.deepEqual(nextOverlap([oslo, late], from, zones), {
      kind: 'found',
      interval: between('2027-10-01T07:00Z/2027-10-01T15:00Z'),
    });
  });

  it('ends with the days that are looked at when nobody ever stops', () => {
    const machine = person({ timezone: 'Etc/UTC', hours: 'Mon-Sun 00:00-24:00' });
    assert.deepEqual(nextOverlap([machine, machine], from, zones), {
      kind: 'found',
      interval: { start: from, end: from + 366 * 24 * HOUR },
    });
  });

  it('is never there for nobody, or with a quorum that cannot be met', () => {
    assert.deepEqual(nextOverlap([], from, zones), { kind: 'never', because: { kind: 'nobody' } });
    for (const quorum of [0, 3]) {
      assert.deepEqual(nextOverlap([oslo, oslo], from, zones, quorum), {
        kind: 'never',
        because: { kind: 'quorum', quorum, people: 2 },
      });
    }
  });

  it('is never there when somebody does not work at all, and says who', () => {
    const gone = person({ timezone: 'Europe/Oslo', away: ['2026-11-01..2028-01-01'] });
    assert.deepEqual(nextOverlap([oslo, gone], from, zones), {
      kind: 'never',
      because: { kind: 'no-working-time', people: [1] },
    });
    assert.equal(nextOverlap([oslo, gone, oslo], from, zones, 2).kind, 'found');
  });

  it('is never there when hours do not meet', () => {
    const evenings = person({ timezone: 'Europe/Oslo', hours: 'Mon-Fri 17:00-20:00' });
    assert.deepEqual(nextOverlap([oslo, evenings], from, zones), {
      kind: 'never',
      because: { kind: 'hours-never-meet' },
    });
  });
});
