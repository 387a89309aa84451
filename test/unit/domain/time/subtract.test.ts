import assert from 'node:assert/strict';
import { addWorkingTime, subtractWorkingTime } from '../../../../src/domain/time/shiftWorkingTime';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { type PersonText, at, person, writtenInstant } from '../../../support/people';

describe('subtracting working time', () => {
  const zones = new ZoneTables();
  const subtract = (text: PersonText, end: string, minutes: number): string => {
    const answer = subtractWorkingTime(person(text), at(end), minutes, zones);
    return answer.kind === 'reached' ? writtenInstant(answer.instant) : answer.because;
  };
  const maria = { timezone: 'Europe/Oslo', hours: 'Mon-Thu 08:00-16:00; Fri 08:00-14:00' };

  it('counts only working time', () => {
    assert.equal(subtract(maria, '2026-12-01T16:00Z', 4 * 60), '2026-12-01T11:00Z');
    assert.equal(subtract(maria, '2026-11-23T08:00Z', 4 * 60), '2026-11-20T10:00Z');
  });

  it('stops at the start of an interval, not at the end of the one before', () => {
    assert.equal(subtract(maria, '2026-12-01T16:00Z', 8 * 60), '2026-12-01T07:00Z');
  });

  it('stays where it is when nothing is subtracted, working or not', () => {
    assert.equal(subtract(maria, '2026-11-22T03:00Z', 0), '2026-11-22T03:00Z');
  });

  it('gives a night in autumn its nine hours', () => {
    const night = { timezone: 'Europe/Oslo', hours: 'Sat 22:00-06:00' };
    assert.equal(subtract(night, '2026-10-26T00:00Z', 9 * 60), '2026-10-24T20:00Z');
  });

  it('is the way back from adding', () => {
    const maria_ = person(maria);
    const start = at('2026-11-20T09:30Z');
    const there = addWorkingTime(maria_, start, 1000, zones);
    assert.ok(there.kind === 'reached');
    assert.deepEqual(subtractWorkingTime(maria_, there.instant, 1000, zones), { kind: 'reached', instant: start });
  });

  it('reaches the very first instant that counts, and no further', () => {
    const machine = { timezone: 'Etc/UTC', hours: 'Mon-Sun 00:00-24:00' };
    assert.equal(subtract(machine, '2027-01-02T00:00Z', 366 * 24 * 60), '2026-01-01T00:00Z');
    assert.equal(subtract(machine, '2027-01-02T00:00Z', 366 * 24 * 60 + 1), 'too-little-working-time');
  });

  it('is never when the person did not work, or for less than nothing', () => {
    const gone = { timezone: 'Etc/UTC', away: ['2025-01-01..2027-06-01'] };
    assert.equal(subtract(gone, '2027-01-01T00:00Z', 60), 'no-working-time');
    assert.equal(subtract(gone, '2027-01-01T00:00Z', 0), '2027-01-01T00:00Z');
    assert.equal(subtract(maria, '2027-01-01T00:00Z', -5), 'negative');
  });
});
