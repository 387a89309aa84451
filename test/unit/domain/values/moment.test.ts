import assert from 'node:assert/strict';
import fc from 'fast-check';
import { epochDayOf } from '../../../../src/domain/values/calendarDate';
import { type Moment, formatMoment, parseMoment } from '../../../../src/domain/values/moment';
import { accepts, faulty, mends, refuses } from './expectations';

const HOUR = 3_600_000;
const date = epochDayOf(2026, 12, 1);
const instantOf = (text: string): Moment => ({ kind: 'instant', instant: Date.parse(text) });

describe('A moment', () => {
  it('is a date, with or without a zone', () => {
    accepts(parseMoment, '2026-12-01', { kind: 'date', date });
    accepts(parseMoment, '2026-12-01 Europe/Oslo', { kind: 'date', date, zone: 'Europe/Oslo' });
  });

  it('is a date and a time, with or without a zone', () => {
    accepts(parseMoment, '2026-12-01 17:00', { kind: 'wall-clock', date, time: 17 * HOUR });
    accepts(parseMoment, '2026-12-01T17:00', { kind: 'wall-clock', date, time: 17 * HOUR });
    accepts(parseMoment, '2026-12-01 17:00:30', { kind: 'wall-clock', date, time: 17 * HOUR + 30_000 });
    accepts(parseMoment, '2026-12-01T17:00:30.25', { kind: 'wall-clock', date, time: 17 * HOUR + 30_250 });
    const inOslo: Moment = { kind: 'wall-clock', date, time: 17 * HOUR, zone: 'Europe/Oslo' };
    accepts(parseMoment, '2026-12-01 17:00 Europe/Oslo', inOslo);
    accepts(parseMoment, '2026-12-01T17:00 Europe/Oslo', inOslo);
    accepts(parseMoment, ' 2026-12-01  17:00  Europe/Oslo ', inOslo);
  });

  it('is a date and a time with an offset', () => {
    accepts(parseMoment, '2026-12-01T17:00+01:00', instantOf('2026-12-01T16:00Z'));
    accepts(parseMoment, '2026-12-01T17:00:00Z', instantOf('2026-12-01T17:00Z'));
    accepts(parseMoment, '2026-12-01 17:00Z', instantOf('2026-12-01T17:00Z'));
    accepts(parseMoment, '2026-12-01T17:00:00.123-0530', instantOf('2026-12-01T22:30:00.123Z'));
    accepts(parseMoment, '2026-12-01T00:30+01', instantOf('2026-11-30T23:30Z'));
  });

  it('has no 24:00, which begins the next day', () => {
    mends(parseMoment, '2026-12-31 24:00', '2027-01-01 00:00');
    mends(parseMoment, '2026-12-01 24:00 Europe/Oslo', '2026-12-02 00:00 Europe/Oslo');
    mends(parseMoment, '2026-12-01T24:00:00Z', '2026-12-02 00:00Z');
  });

  it('has an offset or a zone, and an offset stands at the time', () => {
    const both = '2026-12-01T17:00+01:00 Europe/Oslo';
    assert.equal(faulty(both, refuses(parseMoment, both, 'offset and a time zone')), 'Europe/Oslo');
    mends(parseMoment, '2026-12-01 17:00 +01:00', '2026-12-01 17:00+01:00');
    refuses(parseMoment, '2026-12-01T17:00+25:00', 'not an offset');
  });

  it('points at the part that is wrong', () => {
    mends(parseMoment, '2026-02-30 17:00', '2026-02-28 17:00');
    mends(parseMoment, '2026-12-01 9:00 Europe/Oslo', '2026-12-01 09:00 Europe/Oslo');
    mends(parseMoment, '2026-12-01 17:00 oslo', '2026-12-01 17:00 Europe/Oslo');
    mends(parseMoment, '2026-12-01 17:00 CET', '2026-12-01 17:00 Europe/Berlin');
    const noTime = '2026-12-01 17:60';
    assert.equal(faulty(noTime, refuses(parseMoment, noTime, '"17:60" is not a time')), '17:60');
    refuses(parseMoment, '2026-12-01T', 'not a time of day');
    refuses(parseMoment, 'America/Toronto 2026-12-01', 'not a date');
  });

  it('is found behind other ways to write one', () => {
    mends(parseMoment, '1 December 2026', '2026-12-01');
    mends(parseMoment, '1.12.2026 17:00', '2026-12-01 17:00');
    mends(parseMoment, 'Dec 1, 2026 at 5 pm', '2026-12-01 17:00');
    mends(parseMoment, '2026-12-01 5 pm', '2026-12-01 17:00');
    assert.equal(refuses(parseMoment, 'next Friday', 'not a date').suggestion, undefined);
  });

  it('reads what it writes', () => {
    const day = fc.integer({ min: 0, max: 2_000_000 });
    const time = fc.integer({ min: 0, max: 24 * HOUR - 1 });
    const zone = fc.constantFrom('Europe/Oslo', 'Asia/Calcutta', 'UTC', 'Etc/GMT+5');
    const moments: fc.Arbitrary<Moment> = fc.oneof(
      fc.record(
        { kind: fc.constant('date'), date: day, zone },
        { requiredKeys: ['kind', 'date'], noNullPrototype: true },
      ),
      fc.record(
        { kind: fc.constant('wall-clock'), date: day, time, zone },
        { requiredKeys: ['kind', 'date', 'time'], noNullPrototype: true },
      ),
      fc.record(
        { kind: fc.constant('instant'), instant: fc.integer({ min: -1e12, max: 1e13 }) },
        { noNullPrototype: true },
      ),
    );
    fc.assert(fc.property(moments, (moment) => accepts(parseMoment, formatMoment(moment), moment)));
  });
});
