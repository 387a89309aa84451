import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clip, totalOf } from '../../../../src/domain/time/intervals';
import { nextOverlap } from '../../../../src/domain/time/nextOverlap';
import { overlap } from '../../../../src/domain/time/overlap';
import { addWorkingTime, subtractWorkingTime } from '../../../../src/domain/time/shiftWorkingTime';
import { DAY, HORIZON, MINUTE } from '../../../../src/domain/time/units';
import { stateAt } from '../../../../src/domain/time/workState';
import { workingIntervals } from '../../../../src/domain/time/workingTime';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { overlapByCounting, timeBetween, workingTimeByTemporal } from '../../../support/temporalOracle';
import { personAndInstant, teamAndInstant } from '../../../support/timeArbitraries';

/** Set COLLAB_SEED to repeat a run; the seed of each run is printed with any failure and before the suite. */
const SEED = Number(process.env['COLLAB_SEED'] ?? Date.now() % 2 ** 31);

describe(`time against Temporal, seed ${SEED}`, function () {
  this.timeout(60_000);
  const zones = new ZoneTables();
  const check = (property: fc.IRawProperty<unknown>, numRuns: number): void => {
    fc.assert(property as fc.IProperty<unknown>, { seed: SEED, numRuns });
  };

  it('finds the same working time', () => {
    check(
      fc.property(personAndInstant(), fc.integer({ min: 1, max: 10 * 24 * 60 }), ([person, start], minutes) => {
        const span = { start, end: start + minutes * MINUTE };
        assert.deepEqual(workingIntervals(person, span, zones), workingTimeByTemporal(person, span));
      }),
      4000,
    );
  });

  it('finds the same overlap for every quorum', () => {
    check(
      fc.property(teamAndInstant(), ([people, start]) => {
        const span = { start, end: start + 3 * DAY };
        const mine = people.map((person) => workingIntervals(person, span, zones));
        const theirs = people.map((person) => workingTimeByTemporal(person, span));
        for (let quorum = 1; quorum <= people.length; quorum++) {
          assert.deepEqual(overlap(mine, quorum), overlapByCounting(theirs, quorum));
        }
      }),
      1500,
    );
  });

  it('finds the next overlap', () => {
    check(
      fc.property(teamAndInstant(), ([people, start]) => {
        const next = nextOverlap(people, start, zones);
        const span = { start, end: start + 12 * DAY };
        const [first] = overlapByCounting(
          people.map((person) => workingTimeByTemporal(person, span)),
          people.length,
        );
        if (first === undefined) assert.ok(next.kind === 'never' || next.interval.start >= span.end);
        else if (first.end < span.end) assert.deepEqual(next, { kind: 'found', interval: first });
        else assert.ok(next.kind === 'found' && next.interval.start === first.start && next.interval.end >= first.end);
      }),
      400,
    );
  });

  it('adds working time so that exactly that much lies between, and no instant before will do', () => {
    check(
      fc.property(personAndInstant(), fc.integer({ min: 0, max: 30 * 60 }), ([person, start], amount) => {
        const answer = addWorkingTime(person, start, amount, zones);
        if (answer.kind === 'never') {
          assertTooLittle(workingTimeByTemporal(person, { start, end: start + HORIZON }), amount);
          return;
        }
        const { instant } = answer;
        const worked = workingTimeByTemporal(person, { start, end: instant + 1 });
        assert.equal(timeBetween(worked, start, instant), amount * MINUTE);
        // Work goes on up to the instant, or starts at it when there was nothing to add.
        const edge = amount === 0 ? instant : instant - 1;
        assert.equal(timeBetween(worked, edge, edge + 1), 1);
      }),
      2500,
    );
  });

  it('subtracts working time so that exactly that much lies between, and no instant after will do', () => {
    check(
      fc.property(personAndInstant(), fc.integer({ min: 0, max: 30 * 60 }), ([person, end], amount) => {
        const answer = subtractWorkingTime(person, end, amount, zones);
        if (answer.kind === 'never') {
          assertTooLittle(workingTimeByTemporal(person, { start: end - HORIZON, end }), amount);
          return;
        }
        const { instant } = answer;
        const worked = workingTimeByTemporal(person, { start: instant, end });
        assert.equal(timeBetween(worked, instant, end), amount * MINUTE);
        assert.equal(amount === 0 ? instant === end : timeBetween(worked, instant, instant + 1) === 1, true);
      }),
      2500,
    );
  });

  it('says until when the state holds', () => {
    check(
      fc.property(personAndInstant(), ([person, instant]) => {
        const { state, until } = stateAt(person, instant, zones);
        const end = Math.min(until ?? Number.POSITIVE_INFINITY, instant + 20 * DAY);
        const worked = workingTimeByTemporal(person, { start: instant, end: end + 1 });
        const working = state === 'working';
        assert.equal(timeBetween(worked, instant, end), working ? end - instant : 0);
        if (end === until) assert.equal(timeBetween(worked, end, end + 1), working ? 0 : 1);
      }),
      1500,
    );
  });

  it('never changes the whole by looking at a part', () => {
    check(
      fc.property(personAndInstant(), fc.nat(20 * 24 * 60), fc.nat(20 * 24 * 60), ([person, start], from, length) => {
        const whole = workingIntervals(person, { start, end: start + 20 * DAY }, zones);
        const part = {
          start: start + from * MINUTE,
          end: Math.min(start + (from + length) * MINUTE, start + 20 * DAY),
        };
        const cut = workingIntervals(person, part, zones);
        assert.deepEqual(cut, clip(whole, part));
        assert.equal(totalOf(cut), timeBetween(whole, part.start, part.end));
      }),
      2000,
    );
  });
});

function assertTooLittle(worked: readonly { readonly start: number; readonly end: number }[], amount: number): void {
  const total = timeBetween(worked, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  assert.ok(amount === 0 ? total === 0 : total < amount * MINUTE);
}
