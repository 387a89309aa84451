import assert from 'node:assert/strict';
import fc from 'fast-check';
import { epochDayOf } from '../../../../src/domain/values/calendarDate';
import { formatSpan, formatTravel, parseSpan, parseTravel } from '../../../../src/domain/values/span';
import { accepts, faulty, mends, refuses } from './expectations';

const CHRISTMAS = { first: epochDayOf(2026, 12, 24), last: epochDayOf(2027, 1, 3) };

describe('A span of days', () => {
  it('is one date, or the first and the last', () => {
    accepts(parseSpan, '2026-12-24', { first: CHRISTMAS.first, last: CHRISTMAS.first });
    accepts(parseSpan, '2026-12-24..2027-01-03', CHRISTMAS);
  });

  it('does not end before it begins', () => {
    refuses(parseSpan, '2027-01-03..2026-12-24', 'ends before it begins');
    mends(parseSpan, '2027-01-03..2026-12-24', '2026-12-24..2027-01-03');
  });

  it('is found behind other separators', () => {
    for (const between of [' .. ', '...', '…', ' - ', '–', ' to ', ' until ', '/']) {
      mends(parseSpan, `2026-12-24${between}2027-01-03`, '2026-12-24..2027-01-03');
    }
  });

  it('points at the date that is wrong', () => {
    const text = '2026-12-24..2027-01-32';
    assert.equal(faulty(text, refuses(parseSpan, text, 'no day 32')), '2027-01-32');
    mends(parseSpan, text, '2026-12-24..2027-01-31');
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), fc.nat(10_000), (first, length) => {
        const span = { first, last: first + length };
        accepts(parseSpan, formatSpan(span), span);
      }),
    );
  });
});

describe('A stay in another zone', () => {
  it('is a span and a zone', () => {
    const travel = { span: { first: epochDayOf(2026, 12, 5), last: epochDayOf(2026, 12, 12) }, zone: 'Europe/Lisbon' };
    accepts(parseTravel, '2026-12-05..2026-12-12 Europe/Lisbon', travel);
    assert.equal(formatTravel(travel), '2026-12-05..2026-12-12 Europe/Lisbon');
    const oneDay = { span: { first: epochDayOf(2026, 12, 5), last: epochDayOf(2026, 12, 5) }, zone: 'Asia/Tokyo' };
    accepts(parseTravel, '2026-12-05 Asia/Tokyo', oneDay);
  });

  it('points at the span or at the zone that is wrong', () => {
    mends(parseTravel, '2026-12-05 .. 2026-12-12 Europe/Lisbon', '2026-12-05..2026-12-12 Europe/Lisbon');
    mends(parseTravel, '2026-12-12..2026-12-05 Europe/Lisbon', '2026-12-05..2026-12-12 Europe/Lisbon');
    mends(parseTravel, '2026-12-05..2026-12-12 New York', '2026-12-05..2026-12-12 America/New_York');
  });

  it('has both, the span first', () => {
    refuses(parseTravel, '2026-12-05..2026-12-12', 'does not say where');
    refuses(parseTravel, 'Europe/Lisbon', 'not a span of days');
    mends(parseTravel, 'Europe/Lisbon 2026-12-05', '2026-12-05 Europe/Lisbon');
  });
});
