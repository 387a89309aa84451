import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Intervals, union } from '../../../../src/domain/time/intervals';
import { overlap } from '../../../../src/domain/time/overlap';
import { overlapByCounting } from '../../../support/temporalOracle';

const ANA: Intervals = [
  { start: 9, end: 12 },
  { start: 13, end: 18 },
];
const MARIA: Intervals = [{ start: 8, end: 16 }];
const KIRAN: Intervals = [{ start: 12, end: 14 }];

describe('overlap with a quorum', () => {
  it('is where at least that many work', () => {
    assert.deepEqual(overlap([ANA, MARIA, KIRAN], 1), [{ start: 8, end: 18 }]);
    assert.deepEqual(overlap([ANA, MARIA, KIRAN], 2), [{ start: 9, end: 16 }]);
    assert.deepEqual(overlap([ANA, MARIA, KIRAN], 3), [{ start: 13, end: 14 }]);
  });

  it('counts everybody when none is given', () => {
    assert.deepEqual(overlap([ANA, MARIA, KIRAN]), [{ start: 13, end: 14 }]);
  });

  it('goes on where one person takes over from another', () => {
    const relay = [[{ start: 0, end: 5 }], [{ start: 5, end: 9 }], [{ start: 20, end: 21 }]];
    assert.deepEqual(overlap(relay, 1), [
      { start: 0, end: 9 },
      { start: 20, end: 21 },
    ]);
    assert.deepEqual(overlap(relay, 2), []);
  });

  it('is empty for a quorum below one, above the team, or not a number', () => {
    for (const quorum of [0, -1, 4, Number.NaN]) assert.deepEqual(overlap([ANA, MARIA, KIRAN], quorum), []);
  });

  it('agrees with counting for any instants, crowded or far apart', () => {
    const instant = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -1e13, max: 1e13 }));
    const interval = fc
      .tuple(instant, instant)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const team = fc.array(fc.array(interval, { maxLength: 6 }).map(union), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(team, (people) => {
        for (let quorum = 1; quorum <= people.length; quorum++) {
          assert.deepEqual(overlap(people, quorum), overlapByCounting(people, quorum));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
