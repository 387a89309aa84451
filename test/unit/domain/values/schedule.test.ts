import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Weekday, epochDayOf } from '../../../../src/domain/values/calendarDate';
import {
  type MonthlySchedule,
  type Schedule,
  formatSchedule,
  parseSchedule,
} from '../../../../src/domain/values/schedule';
import { accepts, faulty, mends, refuses } from './expectations';

const ONE = 13 * 60;

describe('A schedule', () => {
  it('is weekly on one day or more, in the order of the week', () => {
    accepts(parseSchedule, 'Fri 13:00', { kind: 'weekly', days: [4], minute: ONE, everyWeeks: 1 });
    accepts(parseSchedule, 'Wed,Mon 13:00', { kind: 'weekly', days: [0, 2], minute: ONE, everyWeeks: 1 });
    accepts(parseSchedule, 'Mon, Wed 13:00', { kind: 'weekly', days: [0, 2], minute: ONE, everyWeeks: 1 });
    accepts(parseSchedule, 'mon-fri 09:30', { kind: 'weekly', days: [0, 1, 2, 3, 4], minute: 570, everyWeeks: 1 });
  });

  it('is every few weeks from a date on', () => {
    const anchor = epochDayOf(2026, 11, 6);
    const schedule: Schedule = { kind: 'weekly', days: [4], minute: ONE, everyWeeks: 2, anchor };
    accepts(parseSchedule, 'Fri 13:00 every 2 weeks from 2026-11-06', schedule);
    accepts(parseSchedule, 'fri 13:00 EVERY 1 week FROM 2026-11-06', { ...schedule, everyWeeks: 1 });
  });

  it('is monthly on the nth or the last of a weekday', () => {
    accepts(parseSchedule, '2nd Tue 10:00', { kind: 'monthly', nth: 2, day: 1, minute: 600 });
    accepts(parseSchedule, 'Last fri 16:00', { kind: 'monthly', nth: 'last', day: 4, minute: 960 });
  });

  it('says what is missing', () => {
    refuses(parseSchedule, '', 'empty');
    refuses(parseSchedule, 'Fri', 'does not say at what time');
    refuses(parseSchedule, '13:00', 'does not say on which days');
    refuses(parseSchedule, '2nd Tue', 'not complete');
    refuses(parseSchedule, 'Fri 13:00 every 2 weeks', 'not said which weeks count');
  });

  it('points at the word that is wrong', () => {
    const at = (text: string, words: string): string => faulty(text, refuses(parseSchedule, text, words));
    assert.equal(at('Fri 13:00 every 0 weeks from 2026-11-06', 'number of weeks'), '0');
    assert.equal(at('Fri 13:00 every 2 weeks from 2026-11-31', 'no day 31'), '2026-11-31');
    assert.equal(at('Fri 24:00', 'end of a day'), '24:00');
    assert.equal(at('Fri 13:00 Europe/Oslo', 'cannot follow the time'), 'Europe/Oslo');
    assert.equal(at('2nd Tue 10:00 every 2 weeks from 2026-11-06', 'cannot follow'), 'every 2 weeks from 2026-11-06');
    assert.equal(at('6th Mon 10:00', 'week of the month'), '6th');
  });

  it('is found behind the words of a calendar invitation', () => {
    mends(parseSchedule, 'every Friday at 1:30 pm', 'Fri 13:30');
    mends(parseSchedule, 'Mondays and Wednesdays 10:00', 'Mon,Wed 10:00');
    mends(parseSchedule, 'second Tuesday 10:00', '2nd Tue 10:00');
    mends(parseSchedule, 'first Monday of the month at 9:00', '1st Mon 09:00');
    mends(parseSchedule, 'daily 10:00', 'Mon-Sun 10:00');
    mends(parseSchedule, '2th Tue 10:00', '2nd Tue 10:00');
    mends(parseSchedule, 'Friday 13:00', 'Fri 13:00');
  });

  it('reads what it writes', () => {
    const weekday = fc.integer({ min: 0, max: 6 }).map((day) => day as Weekday);
    const minute = fc.integer({ min: 0, max: 1439 });
    const days = fc.uniqueArray(weekday, { minLength: 1 }).map((days) => days.toSorted((one, other) => one - other));
    const plain = { noNullPrototype: true };
    const schedules: fc.Arbitrary<Schedule> = fc.oneof(
      fc.record({ kind: fc.constant('weekly'), days, minute, everyWeeks: fc.constant(1) }, plain),
      fc.record(
        {
          kind: fc.constant('weekly'),
          days,
          minute,
          everyWeeks: fc.integer({ min: 1, max: 999 }),
          anchor: fc.integer({ min: 0, max: 50_000 }),
        },
        plain,
      ),
      fc.record(
        {
          kind: fc.constant('monthly'),
          nth: fc.constantFrom<MonthlySchedule['nth']>(1, 2, 3, 4, 5, 'last'),
          day: weekday,
          minute,
        },
        plain,
      ),
    );
    fc.assert(fc.property(schedules, (schedule) => accepts(parseSchedule, formatSchedule(schedule), schedule)));
  });
});
