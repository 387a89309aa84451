import assert from 'node:assert/strict';
import { stateAt } from '../../../../src/domain/time/workState';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { type PersonText, at, person, writtenInstant } from '../../../support/people';

describe('what a person does now', () => {
  const zones = new ZoneTables();
  const state = (text: PersonText, instant: string): string => {
    const { state, until, holiday } = stateAt(person(text), at(instant), zones);
    const name = holiday === undefined ? '' : ` (${holiday})`;
    return `${state}${name} until ${until === null ? 'further notice' : writtenInstant(until)}`;
  };
  const maria = {
    timezone: 'Europe/Oslo',
    away: ['2026-12-23'],
    holidays: { '2026-12-25': 'Første juledag', '2026-12-23': 'Lille julaften' },
  };

  it('works until the end of the interval', () => {
    assert.equal(state(maria, '2026-12-22T08:00Z'), 'working until 2026-12-22T16:00Z');
    assert.equal(state(maria, '2026-12-22T15:59Z'), 'working until 2026-12-22T16:00Z');
  });

  it('is off until the next one, which may be days away', () => {
    assert.equal(state(maria, '2026-12-22T16:00Z'), 'off until 2026-12-24T08:00Z');
    assert.equal(state(maria, '2026-12-26T12:00Z'), 'off until 2026-12-28T08:00Z');
  });

  it('is away all day long by their own calendar, which goes before a holiday', () => {
    assert.equal(state(maria, '2026-12-22T23:00Z'), 'away until 2026-12-24T08:00Z');
    assert.equal(state(maria, '2026-12-23T22:59Z'), 'away until 2026-12-24T08:00Z');
    assert.equal(state(maria, '2026-12-23T23:00Z'), 'off until 2026-12-24T08:00Z');
  });

  it('keeps a holiday whatever the hour, and names it', () => {
    assert.equal(state(maria, '2026-12-25T02:00Z'), 'holiday (Første juledag) until 2026-12-28T08:00Z');
  });

  it('works through the hours of a day off that a night runs into', () => {
    const night = { timezone: 'Etc/UTC', hours: 'Mon-Fri 22:00-06:00', away: ['2026-12-25'] };
    assert.equal(state(night, '2026-12-25T05:00Z'), 'working until 2026-12-25T06:00Z');
    assert.equal(state(night, '2026-12-25T06:00Z'), 'away until 2026-12-28T22:00Z');
  });

  it('knows where they are', () => {
    const { local } = stateAt(
      person({ timezone: 'Europe/Oslo', travel: ['2026-12-01..2026-12-03 Asia/Kathmandu'] }),
      at('2026-12-02T03:15Z'),
      zones,
    );
    assert.equal(local.zone, 'Asia/Kathmandu');
    assert.equal(local.time, 9 * 3_600_000);
  });

  it('ends never within sight when work never stops', () => {
    const machine = { timezone: 'Europe/Oslo', hours: 'Mon-Sun 00:00-24:00' };
    assert.equal(state(machine, '2026-12-22T16:00Z'), 'working until further notice');
  });

  it('sees a change exactly 366 days away, and none beyond', () => {
    const machine = { timezone: 'Etc/UTC', hours: 'Mon-Sun 00:00-24:00' };
    const start = '2026-01-01T00:00Z';
    assert.equal(state({ ...machine, away: ['2026-01-01..2027-01-01'] }, start), 'away until 2027-01-02T00:00Z');
    assert.equal(state({ ...machine, away: ['2026-01-01..2027-01-02'] }, start), 'away until further notice');
    assert.equal(state({ ...machine, away: ['2027-01-02'] }, start), 'working until 2027-01-02T00:00Z');
    assert.equal(state({ ...machine, away: ['2027-01-03'] }, start), 'working until further notice');
  });
});
