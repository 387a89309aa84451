import assert from 'node:assert/strict';
import { dedent } from '../../../support/dedent';
import { NOW, rowAt, rowsOf } from '../../../support/projectRows';

describe('Rows of check-ins', () => {
  const text = dedent`
    people:
      ana: { name: Ana Lima, timezone: America/Sao_Paulo }
      maria: { name: Maria Berg, timezone: Europe/Oslo }
      kiran: { timezone: Asia/Kathmandu }
    communication:
      checkins:
        demo: { title: Demo, every: "Fri 13:00", timezone: Europe/Oslo, who: [ana, maria], link: 'https://meet.example.com/demo' }
        month: { title: Month, every: "last Tue 10:00", timezone: Europe/Oslo, for: 1h }
        broken: { title: Broken, every: whenever }
        far: { title: Far, every: "Mon 10:00 every 2 weeks from 2029-01-01" }
  `;
  const described = (me: string | undefined, instant = NOW, ...path: readonly string[]): string | undefined =>
    rowAt(rowsOf(text, { at: instant, ...(me !== undefined && { me }) }), 'communication', 'checkins', ...path)
      .description;

  it('say when they come next, on my clock', () => {
    assert.equal(described('ana', NOW, 'demo'), 'next Fri 09:00 · 30m');
    assert.equal(described('maria', NOW, 'demo'), 'next Fri 13:00 · 30m');
    assert.equal(described(undefined, NOW, 'demo'), 'next Fri 12:00 · 30m');
    assert.equal(described('ana', NOW, 'month'), 'next 29 Dec 06:00 · 1h');
  });

  it('say so on the day, and while they last', () => {
    assert.equal(described('ana', '2026-12-04T11:59Z', 'demo'), 'today 09:00 · 30m');
    assert.equal(described('ana', '2026-12-04T12:00Z', 'demo'), 'now until 09:30 · 30m');
    assert.equal(described('ana', '2026-12-04T12:30Z', 'demo'), 'next 11 Dec 09:00 · 30m');
  });

  it('show the schedule where nothing comes within a year, and the length alone where there is none', () => {
    assert.equal(described('ana', NOW, 'far'), 'Mon 10:00 every 2 weeks from 2029-01-01 · 30m');
    assert.equal(described('ana', NOW, 'broken'), '30m');
  });

  it('are headed by the first that I take part in', () => {
    assert.equal(described('ana'), 'next Fri 09:00');
    assert.equal(described('kiran'), 'next 29 Dec 14:45');
    assert.equal(described(undefined), 'next Fri 12:00');
    assert.equal(described('kiran', '2026-12-29T09:00Z'), 'now until 15:45');
  });

  it('tell the rest in a tooltip', () => {
    const rows = rowsOf(text, { me: 'ana' });
    assert.deepEqual(rowAt(rows, 'communication', 'checkins', 'demo').tooltip?.(), {
      title: 'Demo',
      table: {
        head: ['On your clock', 'next Fri 09:00'],
        rows: [
          ['Schedule', 'Fri 13:00, Oslo time'],
          ['Length', '30m'],
          ['With', 'Ana, Maria'],
        ],
      },
      links: [{ kind: 'address', label: 'Join', address: 'https://meet.example.com/demo' }],
    });
    const whole = rowAt(rows, 'communication', 'checkins', 'month').tooltip?.();
    assert.deepEqual(whole?.table?.rows.at(-1), ['With', 'everyone']);
  });
});
