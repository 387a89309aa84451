import assert from 'node:assert/strict';
import { formatDate } from '../../../../src/domain/values/calendarDate';
import { localTimeAt, zoneInForceAt } from '../../../../src/domain/time/whereabouts';
import { workingIntervals } from '../../../../src/domain/time/workingTime';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { at, between, person, written } from '../../../support/people';

describe('travel', () => {
  const zones = new ZoneTables();
  const ana = person({
    timezone: 'America/Sao_Paulo',
    hours: 'Mon-Sun 09:00-17:00',
    travel: ['2026-12-05..2026-12-06 Europe/Lisbon'],
  });

  it('reads the hours of each date in the zone in force on it', () => {
    assert.deepEqual(written(workingIntervals(ana, between('2026-12-04T00:00Z/2026-12-08T00:00Z'), zones)), [
      '2026-12-04T12:00Z/2026-12-04T20:00Z',
      '2026-12-05T09:00Z/2026-12-05T17:00Z',
      '2026-12-06T09:00Z/2026-12-06T17:00Z',
      '2026-12-07T12:00Z/2026-12-07T20:00Z',
    ]);
  });

  it('reads the end of a night in the zone in which it began', () => {
    const night = person({
      timezone: 'Europe/Oslo',
      hours: 'Thu 22:00-06:00',
      travel: ['2026-11-27 America/New_York'],
    });
    assert.deepEqual(written(workingIntervals(night, between('2026-11-26T00:00Z/2026-11-29T00:00Z'), zones)), [
      '2026-11-26T21:00Z/2026-11-27T05:00Z',
    ]);
  });

  it('is in force while the date over there is one of its days', () => {
    assert.equal(zoneInForceAt(ana, at('2026-12-04T23:59Z'), zones), 'America/Sao_Paulo');
    assert.equal(zoneInForceAt(ana, at('2026-12-05T00:00Z'), zones), 'Europe/Lisbon');
    assert.equal(zoneInForceAt(ana, at('2026-12-06T23:59Z'), zones), 'Europe/Lisbon');
    assert.equal(zoneInForceAt(ana, at('2026-12-07T00:00Z'), zones), 'America/Sao_Paulo');
  });

  it('lets the first journey of the list win where two hold the date', () => {
    const both = person({ timezone: 'Etc/UTC', travel: ['2026-12-05 Asia/Tokyo', '2026-12-06 Europe/Lisbon'] });
    assert.equal(zoneInForceAt(both, at('2026-12-05T14:59Z'), zones), 'Asia/Tokyo');
    assert.equal(zoneInForceAt(both, at('2026-12-05T15:00Z'), zones), 'Etc/UTC');
    assert.equal(zoneInForceAt(both, at('2026-12-06T00:00Z'), zones), 'Europe/Lisbon');
  });

  it('moves the local clock and date', () => {
    const local = localTimeAt(ana, at('2026-12-05T00:30Z'), zones);
    assert.equal(formatDate(local.date), '2026-12-05');
    assert.deepEqual(
      { zone: local.zone, offset: local.offset, time: local.time },
      {
        zone: 'Europe/Lisbon',
        offset: 0,
        time: 30 * 60_000,
      },
    );
  });

  it('works a date once that comes twice, when flying east across the date line', () => {
    const back = person({
      timezone: 'Pacific/Honolulu',
      hours: 'Mon-Sun 09:00-12:00',
      travel: ['2026-06-01..2026-06-03 Pacific/Kiritimati'],
    });
    assert.deepEqual(written(workingIntervals(back, between('2026-06-02T00:00Z/2026-06-06T00:00Z'), zones)), [
      '2026-06-02T19:00Z/2026-06-02T22:00Z',
      '2026-06-04T19:00Z/2026-06-04T22:00Z',
      '2026-06-05T19:00Z/2026-06-05T22:00Z',
    ]);
  });

  it('unites hours of two dates that meet at the same instants', () => {
    const west = person({
      timezone: 'Pacific/Honolulu',
      hours: 'Mon-Sun 09:00-12:00',
      travel: ['2026-06-03 Pacific/Kiritimati'],
    });
    // Tuesday in Honolulu and Wednesday on Kiritimati, 24 hours ahead, are the same three hours.
    assert.deepEqual(written(workingIntervals(west, between('2026-06-02T12:00Z/2026-06-04T12:00Z'), zones)), [
      '2026-06-02T19:00Z/2026-06-02T22:00Z',
    ]);
  });
});
