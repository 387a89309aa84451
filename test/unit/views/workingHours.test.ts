import assert from 'node:assert/strict';
import { clockTooltip } from '../../../src/views/clockTooltip';
import { viewerClock } from '../../../src/views/wallClock';
import { workingHours } from '../../../src/views/workingHours';
import { at } from '../../support/people';
import { peopleText, snapshotOf, utcClock } from '../../support/snapshots';

const NOON = '2026-12-01T11:00Z';
const ANA = 'ana: { name: Ana Lima, timezone: America/Sao_Paulo, hours: "Mon-Fri 09:00-12:00, 13:00-18:00" }';
const MARIA = 'maria: { name: Maria Berg, timezone: Europe/Oslo, hours: Mon-Fri 08:00-18:00 }';

describe('Working hours', () => {
  const rowsOf = (people: readonly string[], me?: string, instant = NOON): readonly string[] => {
    const snapshot = snapshotOf(peopleText(...people), { at: instant, ...(me !== undefined && { me }) });
    return workingHours(snapshot, at(instant), viewerClock(snapshot, utcClock)).map(
      ({ name, state, shared, icon }) => `${icon.name} | ${name} | ${state} | ${shared}`,
    );
  };

  it('say where everybody is in their day, and what I share with them on my clock', () => {
    assert.deepEqual(rowsOf([ANA, MARIA], 'maria'), [
      'circle-outline | Ana Lima | 08:00 · back 09:00 | With you today and tomorrow 13:00–16:00, 17:00–18:00 (4h)',
      'circle-filled | Maria Berg · you | 12:00 · until 18:00 | Works today and tomorrow 08:00–18:00 (10h)',
    ]);
  });

  it("are everybody's own on this machine's clock as long as nobody knows who I am", () => {
    assert.deepEqual(rowsOf([ANA, MARIA]), [
      'circle-outline | Ana Lima | 08:00 · back 09:00 | Works today and tomorrow 12:00–15:00, 16:00–21:00 (8h)',
      'circle-filled | Maria Berg | 12:00 · until 18:00 | Works today and tomorrow 07:00–17:00 (10h)',
    ]);
  });

  it('say that there are none', () => {
    assert.deepEqual(rowsOf([ANA, MARIA], 'maria', '2026-12-05T11:00Z'), [
      'circle-outline | Ana Lima | 08:00 · back Mon 09:00 | No time with you today or tomorrow',
      'circle-outline | Maria Berg · you | 12:00 · back Mon 08:00 | Does not work today or tomorrow',
    ]);
  });

  it('tell today from tomorrow', () => {
    assert.deepEqual(rowsOf([ANA, MARIA.replace('18:00', '15:00')], 'maria', '2026-12-04T11:00Z'), [
      'circle-outline | Ana Lima | 08:00 · back 09:00 | With you today 13:00–15:00 (2h), not tomorrow',
      'circle-filled | Maria Berg · you | 12:00 · until 15:00 | Works today 08:00–15:00 (7h), not tomorrow',
    ]);
    const [sunday] = rowsOf([ANA, MARIA], 'maria', '2026-12-06T11:00Z');
    assert.match(sunday ?? '', /With you tomorrow 13:00–16:00, 17:00–18:00 \(4h\), not today$/);
    const early = 'maria: { timezone: Europe/Oslo, hours: "Mon-Thu 08:00-15:00; Fri 08:00-14:00" }';
    const [thursday] = rowsOf([ANA, early], 'maria', '2026-12-03T11:00Z');
    assert.match(thursday ?? '', /With you today 13:00–15:00 \(2h\) · tomorrow 13:00–14:00 \(1h\)$/);
  });

  it('cut a night shift where my day ends', () => {
    const nights = 'kiran: { name: Kiran, timezone: Europe/Oslo, hours: Mon-Fri 22:00-06:00 }';
    const always = 'ana: { name: Ana, timezone: Europe/Oslo, hours: Mon-Sun 00:00-24:00 }';
    assert.deepEqual(rowsOf([nights, always], 'ana'), [
      'circle-outline | Kiran | 12:00 · back 22:00 | With you today and tomorrow 00:00–06:00, 22:00–24:00 (8h)',
      'circle-filled | Ana · you | 12:00 · working | Works today and tomorrow 00:00–24:00 (1d)',
    ]);
  });

  it('are unknown of who has no zone', () => {
    assert.deepEqual(rowsOf(['ana: {}']), ['question | ana | no time zone | Nobody can tell when they work.']);
  });

  it('are none where there is nobody', () => {
    assert.deepEqual(rowsOf([]), []);
  });
});

describe("The clock's tooltip", () => {
  const tooltipOf = (people: readonly string[], me?: string): ReturnType<typeof clockTooltip> => {
    const snapshot = snapshotOf(peopleText(...people), { at: NOON, ...(me !== undefined && { me }) });
    return clockTooltip(snapshot, at(NOON), viewerClock(snapshot, utcClock), []);
  };

  it('is a table of who works, and of the time I share with them', () => {
    assert.deepEqual(tooltipOf([ANA, MARIA, 'tess: {}'], 'maria'), {
      title: 'Storefront',
      table: {
        head: ['', 'Local time', '', 'Today with you'],
        rows: [
          ['Ana Lima', '08:00', 'back 09:00', '4h (13:00–16:00, 17:00–18:00)'],
          ['Maria Berg', '12:00', 'until 18:00', 'you'],
          ['tess', '', 'no time zone', ''],
        ],
      },
      remarks: [],
      links: [],
    });
  });

  it('says how many people there is no room for', () => {
    const people = Array.from({ length: 100 }, (_, i) => `p${i}: { timezone: UTC }`);
    const { table, remarks } = tooltipOf(people);
    assert.equal(table?.rows.length, 12);
    assert.deepEqual(remarks, ['and 88 more people']);
  });

  it('explains unusual days below it', () => {
    const { table, remarks } = tooltipOf([ANA.replace('}', ', away: [2026-12-01] }'), MARIA], 'maria');
    assert.deepEqual(table?.rows[0], ['Ana Lima', '08:00', 'away · back Wed 09:00', 'none']);
    assert.deepEqual(remarks, ['Today Ana is away.']);
  });
});
