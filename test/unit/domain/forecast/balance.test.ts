import assert from 'node:assert/strict';
import { balanceOf } from '../../../../src/domain/forecast/balance';
import { dedent } from '../../../support/dedent';
import { snapshotOf } from '../../../support/snapshots';

describe('The balance of work', () => {
  it('adds up what everybody has planned, left and behind them', () => {
    const { project } = snapshotOf(
      dedent`
        project: Storefront
        people:
          ana: { timezone: UTC }
          bo: { timezone: UTC }
        deliverables:
          a: { title: A, owner: ana, estimate: 10h, remaining: 4h }
          b: { title: B, owner: ana, estimate: 6h, status: accepted }
          c: { title: C, owner: ana, estimate: 4h, status: in-review }
          d: { title: D, owner: ghost, remaining: 12h }
          e: { title: E, estimate: 8h }
          f: { title: F, owner: bo, estimate: 99h, status: dropped }
      `,
      { at: '2026-12-01T09:00Z' },
    );
    const rows = balanceOf(project).map(({ person, planned, remaining, accepted, share }) => [
      person,
      planned / 60,
      remaining / 60,
      accepted / 60,
      share,
    ]);
    assert.deepEqual(rows, [
      ['ana', 20, 4, 6, 0.5],
      ['bo', 0, 0, 0, 0],
      ['ghost', 12, 12, 0, 0.3],
      [null, 8, 8, 0, 0.2],
    ]);
  });

  it('has no shares of nothing', () => {
    const { project } = snapshotOf('project: X\npeople:\n  ana: { timezone: UTC }\n', { at: '2026-12-01T09:00Z' });
    assert.deepEqual(balanceOf(project), [{ person: 'ana', planned: 0, remaining: 0, accepted: 0, share: 0 }]);
  });
});
