import assert from 'node:assert/strict';
import { resolveMoment } from '../../../../src/domain/time/resolveMoment';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { parseMoment } from '../../../../src/domain/values/moment';
import { expectValid, writtenInstant } from '../../../support/people';

describe('moments', () => {
  const zones = new ZoneTables();
  const meant = (text: string, zone: string, role: 'start' | 'end' = 'start'): string =>
    writtenInstant(resolveMoment(expectValid(parseMoment(text)), zone, role, zones));

  it('begins a start date at its midnight and ends a due date at the next one', () => {
    assert.equal(meant('2026-12-01', 'Europe/Oslo', 'start'), '2026-11-30T23:00Z');
    assert.equal(meant('2026-12-01', 'Europe/Oslo', 'end'), '2026-12-01T23:00Z');
  });

  it('gives a day on which clocks change its 23 or 25 hours', () => {
    assert.equal(meant('2026-03-29', 'Europe/Oslo', 'start'), '2026-03-28T23:00Z');
    assert.equal(meant('2026-03-29', 'Europe/Oslo', 'end'), '2026-03-29T22:00Z');
    assert.equal(meant('2026-10-25', 'Europe/Oslo', 'end'), '2026-10-25T23:00Z');
  });

  it('moves a midnight that is skipped', () => {
    assert.equal(meant('2018-11-03', 'America/Sao_Paulo', 'end'), '2018-11-04T03:00Z');
    assert.equal(meant('2011-12-29', 'Pacific/Apia', 'end'), '2011-12-30T10:00Z');
  });

  it('reads a wall clock in the zone of the file, or in its own', () => {
    assert.equal(meant('2026-12-01 17:00', 'Europe/Oslo'), '2026-12-01T16:00Z');
    assert.equal(meant('2026-12-01 17:00 Asia/Kathmandu', 'Europe/Oslo'), '2026-12-01T11:15Z');
    assert.equal(meant('2026-12-01 Asia/Kathmandu', 'Europe/Oslo', 'end'), '2026-12-01T18:15Z');
  });

  it('reads a wall-clock time that is skipped or repeated the compatible way', () => {
    assert.equal(meant('2026-03-29 02:30', 'Europe/Oslo'), '2026-03-29T01:30Z');
    assert.equal(meant('2026-10-25 02:30', 'Europe/Oslo'), '2026-10-25T00:30Z');
  });

  it('takes an instant with an offset as it is', () => {
    assert.equal(meant('2026-12-01T17:00:00+05:45', 'Europe/Oslo', 'end'), '2026-12-01T11:15Z');
  });
});
