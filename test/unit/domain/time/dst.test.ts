import assert from 'node:assert/strict';
import { workingIntervals } from '../../../../src/domain/time/workingTime';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { between, person, written } from '../../../support/people';

describe('working time across clock changes', () => {
  const zones = new ZoneTables();
  const inOslo = (hours: string, span: string): string[] =>
    written(workingIntervals(person({ timezone: 'Europe/Oslo', hours }), between(span), zones));
  const SPRING = '2026-03-28T12:00Z/2026-03-30T00:00Z';
  const AUTUMN = '2026-10-24T12:00Z/2026-10-26T00:00Z';

  it('keeps wall-clock hours, so that UTC moves by an hour', () => {
    assert.deepEqual(inOslo('Fri 09:00-17:00; Mon 09:00-17:00', '2026-03-27T00:00Z/2026-03-31T00:00Z'), [
      '2026-03-27T08:00Z/2026-03-27T16:00Z',
      '2026-03-30T07:00Z/2026-03-30T15:00Z',
    ]);
  });

  it('shortens a night shift in spring', () => {
    assert.deepEqual(inOslo('Sat 22:00-06:00', SPRING), ['2026-03-28T21:00Z/2026-03-29T04:00Z']);
  });

  it('lengthens a night shift in autumn', () => {
    assert.deepEqual(inOslo('Sat 22:00-06:00', AUTUMN), ['2026-10-24T20:00Z/2026-10-25T05:00Z']);
  });

  it('reads a skipped start and end as if the old offset still held', () => {
    assert.deepEqual(inOslo('Sun 02:30-05:00', SPRING), ['2026-03-29T01:30Z/2026-03-29T03:00Z']);
    assert.deepEqual(inOslo('Sun 00:00-02:30', SPRING), ['2026-03-28T23:00Z/2026-03-29T01:30Z']);
  });

  it('drops a range that a skipped hour leaves empty or turns around', () => {
    assert.deepEqual(inOslo('Sun 02:00-03:00', SPRING), []);
    assert.deepEqual(inOslo('Sun 02:30-03:15', SPRING), []);
  });

  it('joins ranges that a skipped hour pushes into each other', () => {
    assert.deepEqual(inOslo('Sun 02:10-02:50, 03:00-04:00', SPRING), ['2026-03-29T01:00Z/2026-03-29T02:00Z']);
  });

  it('takes the first of two equal wall-clock times', () => {
    assert.deepEqual(inOslo('Sun 02:30-02:45', AUTUMN), ['2026-10-25T00:30Z/2026-10-25T00:45Z']);
    assert.deepEqual(inOslo('Sun 02:00-03:00', AUTUMN), ['2026-10-25T00:00Z/2026-10-25T02:00Z']);
  });

  it('moves by half an hour on Lord Howe', () => {
    const night = person({ timezone: 'Australia/Lord_Howe', hours: 'Sat 22:00-06:00' });
    const worked = workingIntervals(night, between('2026-10-03T00:00Z/2026-10-05T00:00Z'), zones);
    assert.deepEqual(written(worked), ['2026-10-03T11:30Z/2026-10-03T19:00Z']);
  });

  it('reads both borders of a day that a zone skips with the old offset', () => {
    const apia = person({ timezone: 'Pacific/Apia', hours: 'Thu-Sat 09:00-17:00' });
    const worked = workingIntervals(apia, between('2011-12-28T00:00Z/2012-01-02T00:00Z'), zones);
    // Friday the 30th never came: its hours fall on the same instants as those of Saturday.
    assert.deepEqual(written(worked), ['2011-12-29T19:00Z/2011-12-30T03:00Z', '2011-12-30T19:00Z/2011-12-31T03:00Z']);
  });
});
