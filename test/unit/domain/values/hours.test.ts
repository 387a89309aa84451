import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Weekday } from '../../../../src/domain/values/calendarDate';
import {
  DEFAULT_HOURS,
  type DailyRange,
  type WeeklyHours,
  formatHours,
  parseHours,
} from '../../../../src/domain/values/hours';
import { accepts, faulty, mends, refuses } from './expectations';

const HOUR = 60;
const NOTHING: WeeklyHours = { 0: [], 1: [], 2: [], 3: [], 4: [], 5: [], 6: [] };

function on(days: readonly Weekday[], ...ranges: readonly (readonly [number, number])[]): WeeklyHours {
  const daily = ranges.map(([start, end]): DailyRange => ({ start: start * HOUR, end: end * HOUR }));
  return { ...NOTHING, ...Object.fromEntries(days.map((day) => [day, daily])) };
}

describe('Working hours', () => {
  it('are rules of days and times', () => {
    accepts(parseHours, 'Mon-Fri 09:00-12:00, 13:00-18:00; Sat 10:00-14:00', {
      ...on([0, 1, 2, 3, 4], [9, 12], [13, 18]),
      5: [{ start: 10 * HOUR, end: 14 * HOUR }],
    });
    accepts(parseHours, 'Mon-Fri 09:00-17:00', DEFAULT_HOURS);
  });

  it('name days in any case, in ranges around the weekend, and in lists', () => {
    accepts(parseHours, 'mon-tue,FRI 09:00-17:00', on([0, 1, 4], [9, 17]));
    accepts(parseHours, 'Sun-Thu 09:00-17:00', on([6, 0, 1, 2, 3], [9, 17]));
    accepts(parseHours, 'Fri-Mon 09:00-17:00', on([4, 5, 6, 0], [9, 17]));
    accepts(parseHours, 'Wed-Wed 09:00-17:00', on([2], [9, 17]));
  });

  it('do not mind blanks', () => {
    accepts(parseHours, ' Mon - Tue , Fri  09:00 - 12:00,13:00-17:00 ', on([0, 1, 4], [9, 12], [13, 17]));
  });

  it('put the ranges of a day in order', () => {
    accepts(parseHours, 'Mon 13:00-18:00, 09:00-12:00', on([0], [9, 12], [13, 18]));
  });

  it('may run into the next day', () => {
    accepts(parseHours, 'Sun-Thu 22:00-06:00', on([6, 0, 1, 2, 3], [22, 30]));
    accepts(parseHours, 'Mon 09:00-24:00', on([0], [9, 24]));
    accepts(parseHours, 'Mon 09:00-00:00', on([0], [9, 24]));
    accepts(parseHours, 'Mon 09:00-09:00', on([0], [9, 33]));
    accepts(parseHours, 'Mon-Sun 00:00-24:00', on([0, 1, 2, 3, 4, 5, 6], [0, 24]));
  });

  it('may touch but not overlap in a rule', () => {
    accepts(parseHours, 'Mon 09:00-12:00, 12:00-13:00', on([0], [9, 12], [12, 13]));
    const text = 'Mon 09:00-12:00, 11:00-13:00';
    assert.equal(faulty(text, refuses(parseHours, text, 'overlaps 09:00-12:00')), '11:00-13:00');
    refuses(parseHours, 'Mon 22:00-06:00, 23:00-02:00', 'overlaps');
  });

  it('may not overlap from one day of a rule to the next either', () => {
    refuses(parseHours, 'Mon-Fri 22:00-06:00, 05:00-07:00', '05:00-07:00 overlaps 22:00-06:00');
    refuses(parseHours, 'Sun,Mon 05:00-07:00, 22:00-06:00', '22:00-06:00 overlaps 05:00-07:00');
    accepts(parseHours, 'Mon-Fri 22:00-05:00, 05:00-07:00', on([0, 1, 2, 3, 4], [5, 7], [22, 29]));
    accepts(parseHours, 'Mon 22:00-06:00, 05:00-07:00', on([0], [5, 7], [22, 30]));
  });

  it('name a day in one rule only, and once', () => {
    const text = 'Mon-Fri 09:00-17:00; Fri 18:00-19:00';
    assert.equal(faulty(text, refuses(parseHours, text, 'Fri has a rule already')), 'Fri 18:00-19:00');
    refuses(parseHours, 'Mon-Wed,Tue 09:00-17:00', 'Tue is named twice');
  });

  it('point at the piece that is wrong', () => {
    const text = 'Mon-Fri 09:00-12:00, 13:00-25:00; Sat 10:00-14:00';
    assert.equal(faulty(text, refuses(parseHours, text, '25:00')), '25:00');
    const day = 'Mon 09:00-12:00; Monday-Wed 10:00-14:00';
    assert.equal(faulty(day, refuses(parseHours, day, '"Monday"')), 'Monday');
  });

  it('are found behind other ways to write them', () => {
    mends(parseHours, 'Mon-Fri 9:00-17:00', 'Mon-Fri 09:00-17:00');
    mends(parseHours, 'Mon-Fri 09:00-5pm', 'Mon-Fri 09:00-17:00');
    mends(parseHours, 'Mon-Fri 9am to 5pm', 'Mon-Fri 09:00-17:00');
    mends(parseHours, 'Mon-Fri 09:00–17:00', 'Mon-Fri 09:00-17:00');
    mends(parseHours, 'Mon–Fri 09:00-17:00', 'Mon-Fri 09:00-17:00');
    mends(parseHours, 'Monday to Friday 09:00-17:00', 'Mon-Fri 09:00-17:00');
    mends(parseHours, 'weekdays 09:00-17:00', 'Mon-Fri 09:00-17:00');
    mends(parseHours, 'Thr 09:00-17:00', 'Thu 09:00-17:00');
  });

  it('say what is missing', () => {
    mends(parseHours, '', 'Mon-Fri 09:00-17:00');
    mends(parseHours, '09:00-17:00', 'Mon-Fri 09:00-17:00');
    mends(parseHours, 'Sat', 'Sat 09:00-17:00');
    mends(parseHours, 'Mon 09:00-17:00;', 'Mon 09:00-17:00');
    mends(parseHours, 'Mon 09:00-17:00;; Tue 09:00-17:00', 'Mon 09:00-17:00; Tue 09:00-17:00');
    refuses(parseHours, 'Mon 09:00-17:00,', 'A range of times is missing');
    refuses(parseHours, 'Mon- 09:00-17:00', 'A day is missing');
    refuses(parseHours, 'Mon 09:00', 'not a range of times');
  });

  it('do not begin at the end of a day', () => {
    const invalid = refuses(parseHours, 'Mon 24:00-02:00', 'cannot begin at 24:00');
    assert.equal(invalid.suggestion, undefined, '00:00 of the same day would be another time');
  });
});

describe('Working hours in writing', () => {
  const rewritten = (text: string): string => {
    const hours = parseHours(text);
    assert.ok(hours.ok, text);
    return formatHours(hours.value);
  };

  it('share a rule where days share their times', () => {
    const same = 'Mon-Fri 09:00-12:00, 13:00-18:00; Sat 10:00-14:00';
    assert.equal(rewritten(same), same);
    assert.equal(rewritten('Tue 09:00-17:00; Mon 09:00-17:00; Fri 09:00-17:00'), 'Mon-Tue,Fri 09:00-17:00');
    assert.equal(rewritten('Thu,Sun-Wed 22:00-06:00'), 'Sun-Thu 22:00-06:00');
    assert.equal(rewritten('Mon-Sun 00:00-00:00'), 'Mon-Sun 00:00-24:00');
    assert.equal(formatHours(NOTHING), '');
  });

  it('keep days apart whose times would overlap in one rule', () => {
    const apart = 'Mon 05:00-07:00, 22:00-06:00; Tue 05:00-07:00, 22:00-06:00';
    assert.equal(rewritten(apart), apart);
  });

  it('mean the same when they are read again', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 });
    const daily = cuts.map((minutes) => {
      const sorted = minutes.toSorted((one, other) => one - other);
      return sorted.flatMap((start, i) =>
        i % 2 === 0 && i + 1 < sorted.length ? [{ start, end: sorted[i + 1]! }] : [],
      );
    });
    const overnight = fc.tuple(fc.integer({ min: 720, max: 1439 }), fc.integer({ min: 1441, max: 2160 }));
    const ranges = fc.oneof(
      daily,
      overnight.map(([start, end]) => [{ start, end }]),
      overnight.map(([start, end]) => [
        { start: 300, end: 720 },
        { start, end },
      ]),
    );
    const week = fc.record(
      { 0: ranges, 1: ranges, 2: ranges, 3: ranges, 4: ranges, 5: ranges, 6: fc.constant([]) },
      { noNullPrototype: true },
    );
    fc.assert(fc.property(week, (hours) => accepts(parseHours, formatHours(hours), hours)));
  });
});
