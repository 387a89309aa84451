import assert from 'node:assert/strict';
import { addWorkingTime, describeNever } from '../../../../src/domain/time/shiftWorkingTime';
import { HOUR } from '../../../../src/domain/time/units';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { type PersonText, at, person, writtenInstant } from '../../../support/people';

describe('adding working time', () => {
  const zones = new ZoneTables();
  const add = (text: PersonText, start: string, minutes: number): string => {
    const answer = addWorkingTime(person(text), at(start), minutes, zones);
    return answer.kind === 'reached' ? writtenInstant(answer.instant) : answer.because;
  };
  const ana = { timezone: 'America/Sao_Paulo', hours: 'Mon-Fri 09:00-12:00, 13:00-18:00' };

  it('counts only working time', () => {
    assert.equal(add(ana, '2026-11-20T14:00Z', 60), '2026-11-20T15:00Z');
    assert.equal(add(ana, '2026-11-20T14:00Z', 90), '2026-11-20T16:30Z');
    assert.equal(add(ana, '2026-11-20T14:00Z', 8 * 60), '2026-11-23T14:00Z');
  });

  it('stops at the end of an interval, not at the start of the next', () => {
    assert.equal(add(ana, '2026-11-20T12:00Z', 3 * 60), '2026-11-20T15:00Z');
    assert.equal(add(ana, '2026-11-20T12:00Z', 8 * 60), '2026-11-20T21:00Z');
  });

  it('leads to the first working instant when nothing is added', () => {
    assert.equal(add(ana, '2026-11-20T14:00Z', 0), '2026-11-20T14:00Z');
    assert.equal(add(ana, '2026-11-20T15:00Z', 0), '2026-11-20T16:00Z');
    assert.equal(add(ana, '2026-11-21T00:00Z', 0), '2026-11-23T12:00Z');
  });

  it('gives a night in spring its seven hours', () => {
    const night = { timezone: 'Europe/Oslo', hours: 'Sat 22:00-06:00' };
    assert.equal(add(night, '2026-03-28T00:00Z', 7 * 60), '2026-03-29T04:00Z');
    assert.equal(add(night, '2026-03-28T00:00Z', 8 * 60), '2026-04-04T21:00Z');
  });

  it('may have a fraction of a minute', () => {
    assert.equal(add(ana, '2026-11-20T14:00Z', 0.5), '2026-11-20T14:00:30Z');
  });

  it('reaches the very last instant that counts, and no further', () => {
    const machine = { timezone: 'Etc/UTC', hours: 'Mon-Sun 00:00-24:00' };
    const start = '2026-01-01T00:00Z';
    assert.equal(add(machine, start, 366 * 24 * 60), '2027-01-02T00:00Z');
    assert.equal(add(machine, start, 366 * 24 * 60 + 1), 'too-little-working-time');
  });

  it('is never when the person does not work, even for nothing', () => {
    const gone = { timezone: 'Etc/UTC', away: ['2026-01-01..2027-06-01'] };
    assert.equal(add(gone, '2026-01-01T00:00Z', 60), 'no-working-time');
    assert.equal(add(gone, '2026-01-01T00:00Z', 0), 'no-working-time');
  });

  it('has no answer for less than nothing', () => {
    assert.equal(add(ana, '2026-11-20T14:00Z', -1), 'negative');
    assert.equal(add(ana, '2026-11-20T14:00Z', Number.NaN), 'negative');
  });

  it('says how much working time there is, and who has none', () => {
    const rare = person({ timezone: 'Etc/UTC', hours: 'Mon 09:00-10:15', away: ['2026-01-06..2027-06-01'] });
    const answer = addWorkingTime(rare, at('2026-01-05T00:00Z'), 120, zones);
    assert.deepEqual(answer, { kind: 'never', because: 'too-little-working-time', found: 75 });
    assert.equal(describeNever(answer, 'Ana'), 'Ana has only 1h 15m of working time within 366 days.');
    const none = addWorkingTime(rare, at('2026-01-05T00:00Z') + 24 * HOUR, 120, zones);
    assert.ok(none.kind === 'never');
    assert.equal(describeNever(none, 'Ana'), 'Ana has no working time within 366 days.');
  });
});
