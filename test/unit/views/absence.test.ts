import assert from 'node:assert/strict';
import { parseSpan } from '../../../src/domain/values/span';
import type { Span } from '../../../src/domain/values/span';
import { dueMeanwhile, sharingDays } from '../../../src/views/absence';
import { snapshotOf } from '../../support/snapshots';

const TEXT = `project: Storefront
timezone: Europe/Oslo
reviewers: [maria]
people:
  ana: { timezone: America/Sao_Paulo }
  maria: { timezone: Europe/Oslo }
  tess: {}
deliverables:
  early: { title: Early, owner: ana, due: 2026-12-24 }
  edge: { title: Edge, owner: ana, due: 2026-12-24 02:00 }
  done: { title: Done, owner: ana, due: 2026-12-24, status: accepted }
  others: { title: Others, owner: tess, reviewers: [ana], due: 2026-12-26 }
  open: { title: Open, owner: ana }
`;

function span(text: string): Span {
  const parsed = parseSpan(text);
  assert.ok(parsed.ok);
  return parsed.value;
}

describe('An absence', () => {
  const snapshot = snapshotOf(TEXT, { at: '2026-12-10T09:00Z', me: 'ana' });

  it('meets what is due on its days, for owners and reviewers', () => {
    assert.deepEqual(dueMeanwhile(snapshot, 'ana', span('2026-12-24..2026-12-28')), ['Early', 'Others']);
    assert.deepEqual(dueMeanwhile(snapshot, 'maria', span('2026-12-24..2026-12-28')), ['Early', 'Edge']);
    assert.deepEqual(dueMeanwhile(snapshot, 'maria', span('2026-12-25..2026-12-28')), []);
  });

  it('goes by the calendar of whoever is away', () => {
    assert.deepEqual(dueMeanwhile(snapshot, 'ana', span('2026-12-23')), ['Edge']);
  });

  it('names the spans that share a day with it', () => {
    const others = [span('2026-12-01..2026-12-05'), span('2026-12-10')];
    assert.deepEqual(sharingDays(span('2026-12-05..2026-12-06'), others), ['2026-12-01..2026-12-05']);
    assert.deepEqual(sharingDays(span('2026-12-06..2026-12-09'), others), []);
    assert.deepEqual(sharingDays(span('2026-11-01..2026-12-31'), others), ['2026-12-01..2026-12-05', '2026-12-10']);
  });
});
