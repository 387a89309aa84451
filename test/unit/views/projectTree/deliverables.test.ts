import assert from 'node:assert/strict';
import type { DeliverableOrder } from '../../../../src/views/projectTree/treeNode';
import { dedent } from '../../../support/dedent';
import { NOW, rowAt, rowsOf } from '../../../support/projectRows';

describe('Rows of deliverables', () => {
  const dueText = (due: string, me?: string, instant = NOW, status = 'in-progress'): string | undefined => {
    const text = dedent`
      timezone: Europe/Oslo
      people: { ana: { timezone: America/Sao_Paulo }, maria: { timezone: Europe/Oslo } }
      deliverables: { auth: { title: Login, status: ${status}, due: ${due} } }
    `;
    const rows = rowsOf(text, { at: instant, ...(me !== undefined && { me }) });
    return rowAt(rows, 'deliverables', 'auth').description;
  };

  it('write due times in my zone', () => {
    assert.equal(dueText('2026-12-04 17:00', 'maria'), 'due Fri 17:00');
    assert.equal(dueText('2026-12-04 17:00', 'ana'), 'due Fri 13:00');
    assert.equal(dueText('2026-12-04 17:00'), 'due Fri 16:00');
    assert.equal(dueText('2026-12-05 01:00', 'ana'), 'due Fri 21:00');
  });

  it('write a date without a time as it stands, whoever looks', () => {
    assert.equal(dueText('2026-12-04', 'maria'), 'due Fri');
    assert.equal(dueText('2026-12-04', 'ana'), 'due Fri');
  });

  it('write what is due today, soon, later and in another year', () => {
    assert.equal(dueText('2026-12-01 17:00', 'maria'), 'due today 17:00');
    assert.equal(dueText('2026-12-01', 'maria'), 'due today');
    assert.equal(dueText('2026-12-07 17:00', 'maria'), 'due Mon 17:00');
    assert.equal(dueText('2026-12-08 17:00', 'maria'), 'due 8 Dec');
    assert.equal(dueText('2027-02-01', 'maria'), 'due 1 Feb');
    assert.equal(dueText('2027-12-01', 'maria'), 'due 1 Dec 2027');
  });

  it('write how long it is overdue, from the instant on', () => {
    assert.equal(dueText('2026-12-01 10:00', 'maria'), 'overdue 1m');
    assert.equal(dueText('2026-12-01 06:30', 'maria'), 'overdue 3h');
    assert.equal(dueText('2026-11-28', 'maria'), 'overdue 2d');
    assert.equal(dueText('2026-11-30', 'maria', '2026-11-30T22:59Z'), 'due today');
    assert.equal(dueText('2026-11-30', 'maria', '2026-11-30T23:00Z'), 'overdue 1m');
  });

  it('keep to my clock beyond the time that the snapshot covers, and through its changes', () => {
    const dueIn = (due: string, me?: string): string | undefined => {
      const rows = rowsOf(
        dedent`
          timezone: America/Sao_Paulo
          people: { maria: { timezone: Europe/Oslo, travel: [2027-06-01..2027-06-20 Asia/Kathmandu] } }
          deliverables: { auth: { title: Login, due: ${due} } }
        `,
        me === undefined ? {} : { me },
      );
      return rowAt(rows, 'deliverables', 'auth')
        .tooltip?.()
        .table?.rows.find(([name]) => name === 'Due')?.[1];
    };
    assert.equal(dueIn('2027-03-26 12:00', 'maria'), '26 Mar 16:00');
    assert.equal(dueIn('2027-03-30 12:00', 'maria'), '30 Mar 17:00');
    assert.equal(dueIn('2027-03-30 20:00', 'maria'), '31 Mar 01:00');
    assert.equal(dueIn('2027-06-10 12:00', 'maria'), '10 Jun 2027 20:45');
    assert.equal(dueIn('2027-11-30 12:00', 'maria'), '30 Nov 2027 16:00');
    assert.equal(dueIn('2027-03-30 20:00'), '30 Mar 23:00');
  });

  it('say nothing of when once they are accepted or dropped', () => {
    assert.equal(dueText('2026-11-01', 'maria', NOW, 'accepted'), undefined);
    assert.equal(dueText('2026-11-01', 'maria', NOW, 'dropped'), undefined);
  });

  it('do not count what was dropped', () => {
    const rows = rowsOf('deliverables: { a: { status: accepted }, b: { status: dropped }, c: {} }');
    assert.equal(rowAt(rows, 'deliverables').description, '1 of 2 accepted');
  });

  it('stand in the order of the file, or by risk, with what is settled last', () => {
    const text = dedent`
      people: { ana: { timezone: UTC } }
      deliverables:
        done: { title: Done, status: accepted }
        calm: { title: Calm, owner: ana, remaining: 1h }
        safe: { title: Safe, owner: ana, remaining: 1h, due: 2026-12-24 }
        tight: { title: Tight, owner: ana, remaining: 1h, due: 2026-12-01 15:00 }
        late: { title: Late, owner: ana, remaining: 1h, due: 2026-11-30 }
        lost: { title: Lost, owner: ghost, remaining: 1h, due: 2026-12-24 }
        stuck: { title: Stuck, owner: ana, remaining: 1h, status: blocked }
    `;
    const shown = (order: DeliverableOrder): readonly unknown[] => {
      const section = rowAt(rowsOf(text, {}, order), 'deliverables');
      return [section.description, ...(section.children?.() ?? []).map(({ label }) => label)];
    };
    assert.deepEqual(shown('file'), ['1 of 7 accepted', 'Done', 'Calm', 'Safe', 'Tight', 'Late', 'Lost', 'Stuck']);
    const byRisk = ['Stuck', 'Lost', 'Late', 'Tight', 'Safe', 'Calm', 'Done'];
    assert.deepEqual(shown('risk'), ['1 of 7 accepted · by risk', ...byRisk]);
  });

  it('are heard with the status that the icon shows', () => {
    const rows = rowsOf('deliverables: { auth: { title: Login, status: changes-requested, owner: nobody } }');
    assert.equal(rowAt(rows, 'deliverables', 'auth').spoken, 'Login, changes requested, nobody');
  });

  it('have an icon for every status', () => {
    const statuses = ['planned', 'in-progress', 'in-review', 'changes-requested', 'blocked', 'accepted', 'dropped'];
    const rows = rowsOf(`deliverables: { ${statuses.map((status) => `${status}: { status: ${status} }`).join(', ')} }`);
    const icons = statuses.map((status) => rowAt(rows, 'deliverables', status).icon?.name);
    assert.equal(new Set(icons).size, statuses.length);
  });

  it('tell the rest in a tooltip', () => {
    const rows = rowsOf(dedent`
      timezone: Europe/Oslo
      deliverables:
        auth:
          title: Login
          description: With a password
          estimate: 3d
          remaining: 10h
          due: 2026-12-18 17:00
          links: ['https://example.com/auth', 'http://example.com']
          acceptance: [One, { met: Two }]
    `);
    assert.deepEqual(rowAt(rows, 'deliverables', 'auth').tooltip?.(), {
      title: 'Login',
      paragraphs: ['With a password'],
      table: {
        head: ['Status', 'planned'],
        rows: [
          ['Due', '18 Dec 16:00'],
          ['Forecast', 'no forecast, because it has no owner'],
          ['Estimate', '24h'],
          ['Remaining', '10h'],
          ['Acceptance', '1 of 2 met'],
        ],
      },
      links: [{ kind: 'address', label: 'https://example.com/auth', address: 'https://example.com/auth' }],
    });
  });
});
