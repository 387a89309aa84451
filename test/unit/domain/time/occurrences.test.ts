import assert from 'node:assert/strict';
import { nextOccurrences, occurrences, takesPlaceOn } from '../../../../src/domain/time/occurrences';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { parseSchedule } from '../../../../src/domain/values/schedule';
import { at, between, day, expectValid, writtenInstant } from '../../../support/people';

describe('check-ins', () => {
  const zones = new ZoneTables();
  const times = (schedule: string, span: string, zone = 'Europe/Oslo'): string[] =>
    occurrences(expectValid(parseSchedule(schedule)), zone, between(span), zones).map(writtenInstant);

  it('keep their wall-clock time through clock changes, both ways', () => {
    assert.deepEqual(times('Fri 13:00', '2026-03-26T00:00Z/2026-04-04T00:00Z'), [
      '2026-03-27T12:00Z',
      '2026-04-03T11:00Z',
    ]);
    assert.deepEqual(times('Fri 13:00', '2026-10-22T00:00Z/2026-10-31T00:00Z'), [
      '2026-10-23T11:00Z',
      '2026-10-30T12:00Z',
    ]);
  });

  it('come in order on several days of a week', () => {
    assert.deepEqual(times('Wed,Mon 10:00', '2026-11-23T00:00Z/2026-12-01T00:00Z'), [
      '2026-11-23T09:00Z',
      '2026-11-25T09:00Z',
      '2026-11-30T09:00Z',
    ]);
  });

  it('count weeks from the Monday of the anchor, and never come before it', () => {
    assert.deepEqual(times('Fri 13:00 every 2 weeks from 2026-11-06', '2026-10-01T00:00Z/2026-12-05T00:00Z'), [
      '2026-11-06T12:00Z',
      '2026-11-20T12:00Z',
      '2026-12-04T12:00Z',
    ]);
    assert.deepEqual(times('Mon,Wed 10:00 every 2 weeks from 2026-11-04', '2026-10-01T00:00Z/2026-11-20T00:00Z'), [
      '2026-11-04T09:00Z',
      '2026-11-16T09:00Z',
      '2026-11-18T09:00Z',
    ]);
  });

  it('come on the nth or last weekday of a month', () => {
    assert.deepEqual(times('2nd Tue 10:00', '2026-11-01T00:00Z/2027-01-31T00:00Z'), [
      '2026-11-10T09:00Z',
      '2026-12-08T09:00Z',
      '2027-01-12T09:00Z',
    ]);
    assert.deepEqual(times('last Fri 16:00', '2026-11-01T00:00Z/2027-01-31T00:00Z'), [
      '2026-11-27T15:00Z',
      '2026-12-25T15:00Z',
      '2027-01-29T15:00Z',
    ]);
  });

  it('leave out months without a fifth', () => {
    const fifth = expectValid(parseSchedule('5th Mon 10:00'));
    const dates = ['2026-11-30', '2027-03-29'];
    for (let date = day('2026-11-01'); date <= day('2027-03-31'); date++) {
      assert.equal(takesPlaceOn(fifth, date), dates.map(day).includes(date));
    }
  });

  it('move with a wall-clock time that is skipped, and take the first of two', () => {
    assert.deepEqual(times('Sun 02:30', '2026-03-28T00:00Z/2026-03-30T00:00Z'), ['2026-03-29T01:30Z']);
    assert.deepEqual(times('Sun 02:30', '2026-10-24T00:00Z/2026-10-26T00:00Z'), ['2026-10-25T00:30Z']);
  });

  it('come once when a zone skips a day and two dates fall on one instant', () => {
    assert.deepEqual(times('Fri,Sat 10:00', '2011-12-28T00:00Z/2012-01-02T00:00Z', 'Pacific/Apia'), [
      '2011-12-30T20:00Z',
    ]);
  });

  it('include the start of a span and not its end', () => {
    assert.deepEqual(times('Mon-Sun 00:00', '2026-11-23T00:00Z/2026-11-25T00:00Z', 'Etc/UTC'), [
      '2026-11-23T00:00Z',
      '2026-11-24T00:00Z',
    ]);
    assert.deepEqual(times('Mon-Sun 00:00', '2026-11-23T00:00Z/2026-11-23T00:00Z', 'Etc/UTC'), []);
  });

  it('reach both ends of the earth', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      for (const time of ['00:00', '23:59']) {
        assert.equal(
          times(`Mon-Sun ${time}`, '2026-11-23T00:00Z/2026-11-24T00:00Z', zone).length,
          1,
          `${zone} ${time}`,
        );
      }
    }
  });

  it('are told some at a time, as far as a year ahead', () => {
    const next = (schedule: string): string[] =>
      nextOccurrences(expectValid(parseSchedule(schedule)), 'Europe/Oslo', at('2026-11-24T12:00Z'), 2, zones).map(
        writtenInstant,
      );
    assert.deepEqual(next('Tue 13:00'), ['2026-11-24T12:00Z', '2026-12-01T12:00Z']);
    assert.deepEqual(next('5th Fri 10:00'), ['2027-01-29T09:00Z', '2027-04-30T08:00Z']);
    assert.deepEqual(next('Tue 13:00 every 2 weeks from 2029-01-02'), []);
  });
});
