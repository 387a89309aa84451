import assert from 'node:assert/strict';
import { workingIntervals } from '../../../../src/domain/time/workingTime';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { type PersonText, between, person, written } from '../../../support/people';

describe('working past midnight', () => {
  const zones = new ZoneTables();
  const worked = (text: PersonText, span: string): string[] =>
    written(workingIntervals(person(text), between(span), zones));

  it('belongs to the day it starts on', () => {
    assert.deepEqual(
      worked({ timezone: 'Asia/Kathmandu', hours: 'Thu 22:00-06:00' }, '2026-11-23T00:00Z/2026-11-30T00:00Z'),
      ['2026-11-26T16:15Z/2026-11-27T00:15Z'],
    );
  });

  it('reaches into a span that begins on the next day', () => {
    assert.deepEqual(worked({ timezone: 'Etc/UTC', hours: 'Thu 22:00-06:00' }, '2026-11-27T03:00Z/2026-11-28T00:00Z'), [
      '2026-11-27T03:00Z/2026-11-27T06:00Z',
    ]);
  });

  it('runs for 24 hours when a range ends at the time it starts', () => {
    assert.deepEqual(worked({ timezone: 'Etc/UTC', hours: 'Fri 23:00-23:00' }, '2026-11-28T22:00Z/2026-11-29T12:00Z'), [
      '2026-11-28T22:00Z/2026-11-28T23:00Z',
    ]);
  });

  it('joins what touches at midnight', () => {
    assert.deepEqual(
      worked(
        { timezone: 'Etc/UTC', hours: 'Mon-Tue 20:00-24:00; Wed 00:00-02:00' },
        '2026-11-23T00:00Z/2026-11-30T00:00Z',
      ),
      ['2026-11-23T20:00Z/2026-11-24T00:00Z', '2026-11-24T20:00Z/2026-11-25T02:00Z'],
    );
  });

  it('unites a night that runs into the hours of the next day', () => {
    assert.deepEqual(
      worked({ timezone: 'Etc/UTC', hours: 'Mon 22:00-06:00; Tue 05:00-09:00' }, '2026-11-23T00:00Z/2026-11-30T00:00Z'),
      ['2026-11-23T22:00Z/2026-11-24T09:00Z'],
    );
  });

  it('works round the clock as one interval', () => {
    assert.deepEqual(
      worked({ timezone: 'Europe/Oslo', hours: 'Mon-Sun 00:00-24:00' }, '2026-10-20T00:00Z/2026-11-01T00:00Z'),
      ['2026-10-20T00:00Z/2026-11-01T00:00Z'],
    );
  });

  it('finds nothing in an empty span', () => {
    assert.deepEqual(
      worked({ timezone: 'Etc/UTC', hours: 'Mon-Sun 00:00-24:00' }, '2026-11-23T00:00Z/2026-11-23T00:00Z'),
      [],
    );
  });
});
