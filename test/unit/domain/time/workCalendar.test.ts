import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addWorkingTime, subtractWorkingTime } from '../../../../src/domain/time/shiftWorkingTime';
import { DAY, HORIZON } from '../../../../src/domain/time/units';
import { WorkCalendar } from '../../../../src/domain/time/workCalendar';
import { workingIntervals } from '../../../../src/domain/time/workingTime';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { at, person } from '../../../support/people';
import { personAndInstant } from '../../../support/timeArbitraries';

describe('A work calendar', function () {
  this.timeout(30_000);
  const zones = new ZoneTables();
  const amount = fc.oneof(
    fc.integer({ min: 0, max: 50 * 60 }),
    fc.double({ min: 0, max: 900, noNaN: true }),
    fc.constantFrom(0, 100_000, 400_000, 527_040),
  );

  it('adds and subtracts as is done without one, and asks no question twice', () => {
    fc.assert(
      fc.property(
        personAndInstant(),
        fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), amount)),
        ([who, from], asked) => {
          const calendar = new WorkCalendar(who, zones);
          for (const [days, minutes] of asked) {
            const instant = from + days * DAY;
            assert.deepEqual(calendar.add(instant, minutes), addWorkingTime(who, instant, minutes, zones));
            assert.deepEqual(calendar.subtract(instant, minutes), subtractWorkingTime(who, instant, minutes, zones));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says when working next starts or stops', () => {
    fc.assert(
      fc.property(personAndInstant(), ([who, from]) => {
        const [first] = workingIntervals(who, { start: from, end: from + HORIZON }, zones);
        const expected = first && (first.start > from ? first.start : first.end);
        const actual = new WorkCalendar(who, zones).nextChange(from);
        if (expected === undefined || expected < from + HORIZON) assert.equal(actual, expected);
      }),
      { numRuns: 300 },
    );
  });

  it('knows no change for who always works, and refuses less than nothing', () => {
    const always = new WorkCalendar(person({ timezone: 'UTC', hours: 'Mon-Sun 00:00-24:00' }), zones);
    assert.equal(always.nextChange(at('2026-12-01T09:00Z')), undefined);
    assert.deepEqual(always.add(0, -1), { kind: 'never', because: 'negative', found: 0 });
    assert.deepEqual(always.subtract(0, Number.NaN), { kind: 'never', because: 'negative', found: 0 });
  });
});
