import assert from 'node:assert/strict';
import { HOUR } from '../../../../src/domain/time/units';
import { at, writtenInstant } from '../../../support/people';
import { peopleText, snapshotOf } from '../../../support/snapshots';

const ana = 'ana: { timezone: America/Sao_Paulo, hours: "Mon-Fri 09:00-18:00" }';
const maria = 'maria: { timezone: Europe/Oslo, hours: "Mon-Fri 08:00-16:00" }';

describe('A snapshot', () => {
  it('knows the clock of whoever is looking far beyond the time that its calendars cover', () => {
    const { calendars, window } = snapshotOf(peopleText(ana, maria), { at: '2026-11-24T13:00Z', me: 'maria' });
    const [hers, mine] = calendars;
    assert.deepEqual(hers?.stretches, [{ ...window, zone: 'America/Sao_Paulo', offset: -3 * HOUR }]);
    const summers = mine?.stretches.filter(({ offset }) => offset === 2 * HOUR) ?? [];
    assert.deepEqual(
      summers.map(({ start }) => writtenInstant(start).slice(0, 4)),
      ['2026', '2027', '2028', '2029', '2030', '2031'],
    );
    assert.ok(mine && mine.stretches[0]!.start < at('2026-01-01T00:00Z'));
  });

  it('tells when check-ins come round, beginning with one that is under way', () => {
    const text = `${peopleText(ana)}communication:
  checkins:
    planning: { title: Planning, every: "Tue 10:00", for: 1h, timezone: America/Sao_Paulo }
    demo: { title: Demo, every: whenever }
    yearly: { title: Later, every: "Mon 10:00 every 2 weeks from 2029-01-01" }
`;
    const upcoming = (now: string): readonly string[] => {
      const [planning] = snapshotOf(text, { at: now }).checkins;
      return planning?.upcoming.map(writtenInstant) ?? [];
    };
    assert.deepEqual(upcoming('2026-11-24T13:59Z'), ['2026-11-24T13:00Z', '2026-12-01T13:00Z', '2026-12-08T13:00Z']);
    assert.deepEqual(upcoming('2026-11-24T14:00Z'), ['2026-12-01T13:00Z', '2026-12-08T13:00Z', '2026-12-15T13:00Z']);
    const { checkins } = snapshotOf(text, { at: '2026-11-24T13:00Z' });
    assert.deepEqual(checkins.slice(1), [
      { checkin: 'demo', upcoming: [] },
      { checkin: 'yearly', upcoming: [] },
    ]);
  });

  it('tells on which of the next days who shares more or less time with me than usual', () => {
    const away = maria.replace('}', ', away: [2026-11-25] }');
    const options = { at: '2026-11-24T13:00Z', me: 'ana' };
    const [day, ...others] = snapshotOf(peopleText(ana, away), options).unusual;
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...day, date: undefined },
      { person: 'maria', date: undefined, shared: 0, usual: 3 * HOUR, reasons: [{ kind: 'away', person: 0 }] },
    );
    assert.deepEqual(snapshotOf(peopleText(ana, maria), options).unusual, []);
  });

  it('tells on which of the next days who works more or less than usual, while nobody knows who is looking', () => {
    const away = maria.replace('}', ', away: [2026-11-24..2026-11-25] }');
    const { unusual } = snapshotOf(peopleText(ana, away), { at: '2026-11-24T13:00Z' });
    assert.deepEqual(
      unusual.map(({ person, shared, usual }) => [person, shared / HOUR, usual / HOUR]),
      [
        ['maria', 0, 8],
        ['maria', 0, 8],
      ],
    );
  });
});
