import assert from 'node:assert/strict';
import { HOUR } from '../../../src/domain/time/units';
import { dayAround, stretchAt, viewerClock } from '../../../src/views/wallClock';
import { at, written } from '../../support/people';
import { peopleText, snapshotOf, utcClock } from '../../support/snapshots';

describe('Wall clocks', () => {
  const clockIn = (zone: string, instant: string): ReturnType<typeof viewerClock> =>
    viewerClock(snapshotOf(peopleText(`ana: { timezone: ${zone} }`), { at: instant, me: 'ana' }), utcClock);

  it('show my time as the file has it, else that of this machine', () => {
    const noon = at('2026-12-01T12:00Z');
    assert.equal(clockIn('Europe/Oslo', '2026-12-01T12:00Z').wallTimeAt(noon), noon + HOUR);
    const nobody = snapshotOf(peopleText('ana: { timezone: Europe/Oslo }'), { at: '2026-12-01T12:00Z' });
    assert.equal(viewerClock(nobody, utcClock).wallTimeAt(noon), noon);
    const withoutZone = snapshotOf(peopleText('ana: {}'), { at: '2026-12-01T12:00Z', me: 'ana' });
    assert.equal(viewerClock(withoutZone, utcClock).wallTimeAt(noon), noon);
  });

  it('have days of 23, 24 and 25 hours', () => {
    const dayOf = (zone: string, instant: string): readonly string[] =>
      written([dayAround(clockIn(zone, instant), at(instant))]);
    assert.deepEqual(dayOf('Europe/Oslo', '2026-03-29T10:00Z'), ['2026-03-28T23:00Z/2026-03-29T22:00Z']);
    assert.deepEqual(dayOf('Europe/Oslo', '2026-10-25T10:00Z'), ['2026-10-24T22:00Z/2026-10-25T23:00Z']);
    assert.deepEqual(dayOf('Europe/Oslo', '2026-10-25T22:59Z'), ['2026-10-24T22:00Z/2026-10-25T23:00Z']);
    assert.deepEqual(dayOf('Asia/Kathmandu', '2026-12-01T20:00Z'), ['2026-12-01T18:15Z/2026-12-02T18:15Z']);
  });

  it('run on beyond the time that the snapshot covers', () => {
    const snapshot = snapshotOf(
      peopleText('ana: { timezone: America/Sao_Paulo, travel: [2026-12-05..2026-12-12 Europe/Lisbon] }'),
      { at: '2026-12-01T12:00Z' },
    );
    const [calendar] = snapshot.calendars;
    assert.ok(calendar);
    const zoneAt = (instant: string): string | undefined => stretchAt(calendar, at(instant))?.zone;
    assert.equal(zoneAt('2020-01-01T12:00Z'), 'America/Sao_Paulo');
    assert.equal(zoneAt('2026-12-07T12:00Z'), 'Europe/Lisbon');
    assert.equal(zoneAt('2030-01-01T12:00Z'), 'America/Sao_Paulo');
  });
});
