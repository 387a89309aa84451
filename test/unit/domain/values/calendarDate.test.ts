import assert from 'node:assert/strict';
import fc from 'fast-check';
import { civilOf, epochDayOf, formatDate, parseDate, weekdayOf } from '../../../../src/domain/values/calendarDate';
import { accepts, mends, refuses } from './expectations';

const MILLISECONDS_IN_DAY = 86_400_000;
const FIRST = epochDayOf(0, 1, 1);
const LAST = epochDayOf(9999, 12, 31);

describe('A calendar date', () => {
  it('is a year, a month and a day that exists', () => {
    accepts(parseDate, '1970-01-01', 0);
    accepts(parseDate, '1969-12-31', -1);
    accepts(parseDate, '2026-12-01', 20_788);
    accepts(parseDate, '2024-02-29', 19_782);
  });

  it('says how many days the month has', () => {
    mends(parseDate, '2026-02-29', '2026-02-28');
    mends(parseDate, '2026-04-31', '2026-04-30');
    mends(parseDate, '2026-04-00', '2026-04-01');
    refuses(parseDate, '1900-02-29', 'no day 29');
    refuses(parseDate, '2026-00-10', 'no month 0');
  });

  it('is found behind other ways to write one', () => {
    mends(parseDate, '2026-12-1', '2026-12-01');
    mends(parseDate, '2026/12/1', '2026-12-01');
    mends(parseDate, '1.12.2026', '2026-12-01');
    mends(parseDate, '13/12/2026', '2026-12-13');
    mends(parseDate, '12/13/2026', '2026-12-13');
    mends(parseDate, '2026-13-12', '2026-12-13');
    mends(parseDate, '1 December 2026', '2026-12-01');
    mends(parseDate, 'Dec 1, 2026', '2026-12-01');
  });

  it('is not guessed where people disagree or nothing fits', () => {
    for (const text of ['01/12/2026', 'tomorrow', '31.2.2026', '2026-13-40', '']) {
      assert.equal(refuses(parseDate, text, '').suggestion, undefined, text);
    }
  });

  it('agrees with the calendar of JavaScript on every part', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => {
        const date = new Date(day * MILLISECONDS_IN_DAY);
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        assert.deepEqual(civilOf(day), civil);
        assert.equal(epochDayOf(civil.year, civil.month, civil.day), day);
        assert.equal(weekdayOf(day), (date.getUTCDay() + 6) % 7);
        assert.equal(formatDate(day), date.toISOString().slice(0, 10));
      }),
    );
  });

  it('reads what it writes', () => {
    fc.assert(fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => accepts(parseDate, formatDate(day), day)));
  });

  it('counts days beyond the month into the months around it', () => {
    assert.equal(formatDate(epochDayOf(2026, 12, 32)), '2027-01-01');
    assert.equal(formatDate(epochDayOf(2026, 3, 0)), '2026-02-28');
  });
});
