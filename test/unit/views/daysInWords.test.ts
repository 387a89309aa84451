import assert from 'node:assert/strict';
import { epochDayOf, weekdayOf } from '../../../src/domain/values/calendarDate';
import { formatSpan } from '../../../src/domain/values/span';
import { readDays } from '../../../src/views/daysInWords';

/** A Sunday. */
const TODAY = epochDayOf(2026, 11, 22);

function days(text: string, today = TODAY): string {
  const reading = readDays(text, today);
  return 'value' in reading ? formatSpan(reading.value) : reading.mistake;
}

describe('Days in words', () => {
  for (const [text, span] of [
    ['2026-12-24', '2026-12-24'],
    ['2026-12-24..2027-01-03', '2026-12-24..2027-01-03'],
    ['2026-12-24 to 2027-01-03', '2026-12-24..2027-01-03'],
    ['24 dec to 3 jan', '2026-12-24..2027-01-03'],
    ['from 24 Dec until 3 Jan', '2026-12-24..2027-01-03'],
    ['Dec 24 - Jan 3', '2026-12-24..2027-01-03'],
    ['24 dec – 3 jan', '2026-12-24..2027-01-03'],
    ['24 dec 2026 to 3 jan', '2026-12-24..2027-01-03'],
    ['24.12.2026 - 3.1.2027', '2026-12-24..2027-01-03'],
    ['24.12.2026-3.1.2027', '2026-12-24..2027-01-03'],
    ['24-28 december', '2026-12-24..2026-12-28'],
    ['20 to 30 nov', '2026-11-20..2026-11-30'],
    ['1 nov to 5 nov', '2027-11-01..2027-11-05'],
    ['today', '2026-11-22'],
    ['tomorrow', '2026-11-23'],
    ['on friday', '2026-11-27'],
    ['friday to monday', '2026-11-27..2026-11-30'],
    ['this week', '2026-11-22'],
    ['next week', '2026-11-23..2026-11-29'],
    ['next weekend', '2026-11-28..2026-11-29'],
    ['next month', '2026-12-01..2026-12-31'],
    ['january', '2027-01-01..2027-01-31'],
    ['3 days', '2026-11-22..2026-11-24'],
    ['for a week', '2026-11-22..2026-11-28'],
    ['24 dec for 2 weeks', '2026-12-24..2027-01-06'],
    ['tomorrow, for 3 days', '2026-11-23..2026-11-25'],
  ] as const) {
    it(`takes ${text} as ${span}`, () => assert.equal(days(text), span));
  }

  it('says which days were understood', () => {
    const reading = readDays('24 dec to 3 jan', TODAY);
    assert.ok('value' in reading);
    assert.equal(reading.hint, 'Thursday 24 December 2026 to Sunday 3 January 2027 · 11 days');
  });

  it('ends what lies between two weekdays after it begins, whatever today is', () => {
    for (let today = TODAY; today < TODAY + 7; today++) {
      const reading = readDays('friday to monday', today);
      assert.ok('value' in reading);
      const { first, last } = reading.value;
      assert.deepEqual([weekdayOf(first), weekdayOf(last), last - first], [4, 0, 3]);
    }
  });

  it('counts the rest of this week, and the whole next one', () => {
    const wednesday = TODAY + 3;
    assert.equal(days('this week', wednesday), '2026-11-25..2026-11-29');
    assert.equal(days('next week', wednesday), '2026-11-30..2026-12-06');
  });

  for (const [text, mistake] of [
    ['', /^Say which days/],
    ['yesterday', /passed already/],
    ['2027-01-03..2026-12-24', /before the first/],
    ['12/24 to 1/3', /slashes/],
    ['1.12.', /no days to be understood/],
    ['monday 9:00', /no days to be understood/],
    ['friday and monday', /no days to be understood/],
    ['for 900 days', /no days to be understood/],
    ['30 feb', /no days to be understood/],
    ['whenever', /no days to be understood/],
    ['x'.repeat(5_000), /no days to be understood/],
  ] as const) {
    it(`does not guess at ${JSON.stringify(text.slice(0, 30))}`, () => assert.match(days(text), mistake));
  }
});
