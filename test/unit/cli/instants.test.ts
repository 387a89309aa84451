import assert from 'node:assert/strict';
import { momentTextBeside, isoInstant, isoLocal } from '../../../src/cli/instants';
import { timeIn } from '../../../src/domain/time/whereabouts';
import { ZoneTables } from '../../../src/domain/time/zoneTables';
import { at, day } from '../../support/people';

const zones = new ZoneTables();
const localIn = (zone: string, instant: string) => timeIn(zone, at(instant), zones);

describe('isoInstant', () => {
  it('has fractions only where there are any', () => {
    assert.equal(isoInstant(at('2026-12-01T16:00Z')), '2026-12-01T16:00:00Z');
    assert.equal(isoInstant(at('2026-12-01T16:00:00.5Z')), '2026-12-01T16:00:00.500Z');
  });
});

describe('isoLocal', () => {
  it('is the wall time with its offset, of the same instant', () => {
    assert.equal(isoLocal(localIn('Asia/Kathmandu', '2026-12-01T20:00Z')), '2026-12-02T01:45:00+05:45');
    assert.equal(isoLocal(localIn('America/St_Johns', '2026-12-01T00:00Z')), '2026-11-30T20:30:00-03:30');
    assert.equal(isoLocal(localIn('UTC', '2026-12-01T00:00Z')), '2026-12-01T00:00:00+00:00');
  });

  it('keeps the seconds of local mean time', () => {
    assert.equal(isoLocal(localIn('Europe/Amsterdam', '1900-01-01T00:00Z')).slice(0, 11), '1900-01-01T');
    assert.match(isoLocal(localIn('Africa/Monrovia', '1960-01-01T00:00Z')), /-00:44:30$/);
  });
});

describe('momentTextBeside', () => {
  it('names the day when it is another, and the date when it is a week or more away', () => {
    const today = day('2026-12-01');
    assert.equal(momentTextBeside(today, localIn('UTC', '2026-12-01T08:05Z')), '08:05');
    assert.equal(momentTextBeside(today, localIn('UTC', '2026-12-07T08:05Z')), 'Mon 08:05');
    assert.equal(momentTextBeside(today, localIn('UTC', '2026-12-08T08:05Z')), 'Tue 2026-12-08 08:05');
    assert.equal(momentTextBeside(today, localIn('UTC', '2026-11-30T23:05Z')), 'Mon 23:05');
  });
});
