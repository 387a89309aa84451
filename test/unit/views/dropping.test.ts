import assert from 'node:assert/strict';
import { formatPath, type Path } from '../../../src/domain/path';
import type { Snapshot } from '../../../src/domain/project/snapshot';
import { dropOn } from '../../../src/views/dropping';
import { entriesIn, sightingsOf } from '../../../src/views/projectTree/entries';
import { projectTree } from '../../../src/views/projectTree';
import type { TreeNode } from '../../../src/views/projectTree/treeNode';
import { allRows } from '../../support/treeText';
import { dedent } from '../../support/dedent';
import { at } from '../../support/people';
import { snapshotOf } from '../../support/snapshots';

const FOLDER = 'file:///work';

describe('Dropping rows', () => {
  const now = at('2026-12-01T12:00Z');
  const snapshot: Snapshot = snapshotOf(
    dedent`
      project: Storefront
      people:
        ana: { timezone: UTC }
      scope:
        in: [One, Two, Three]
        out: [Four]
        changes:
          pay: { title: Pay }
      deliverables:
        auth: { title: Login, acceptance: [Hashed, Expire] }
        checkout: { title: Checkout, acceptance: [Paid], after: [auth] }
        search: { title: Search }
    `,
    { at: '2026-12-01T12:00Z' },
  );
  const tree = projectTree([{ folder: FOLDER, folderName: 'work', snapshot }], now, { wallTimeAt: (time) => time });
  const rows = allRows(tree);
  const row = (...path: Path): TreeNode => {
    const found = rows.find(({ target }) => formatPath(target.path) === formatPath(path));
    assert.ok(found, formatPath(path));
    return found;
  };
  const drop = (dragged: readonly TreeNode[], target: TreeNode): string => {
    const result = dropOn(dragged, target, entriesIn(tree), snapshot);
    if ('refusal' in result) return result.refusal;
    return result.steps
      .map((step) => {
        if (step.kind === 'move') return `${formatPath(step.path)} to ${step.to}`;
        return step.kind === 'add'
          ? `add ${formatPath(step.path)} ${step.at ?? 'end'}`
          : `${step.kind} ${formatPath(step.path)}`;
      })
      .join(', ');
  };

  it('moves entries to the place of another of their list', () => {
    assert.equal(drop([row('deliverables', 'auth')], row('deliverables', 'search')), 'deliverables.auth to 2');
    assert.equal(drop([row('scope', 'in', 2)], row('scope', 'in', 0)), 'scope.in.2 to 0');
    assert.equal(
      drop([row('scope', 'in', 0), row('scope', 'in', 1)], row('scope', 'in', 2)),
      'scope.in.0 to 2, scope.in.0 to 2',
    );
  });

  it('takes what stands below an entry for the entry, and the list for its end', () => {
    assert.equal(
      drop([row('deliverables', 'search')], row('deliverables', 'auth', 'acceptance', 1)),
      'deliverables.search to 0',
    );
    assert.equal(drop([row('deliverables', 'auth')], row('deliverables')), 'deliverables.auth to 2');
    assert.equal(drop([row('deliverables', 'auth')], row('deliverables', 'auth', 'acceptance', 0)), '');
  });

  it('takes lines of the scope from list to list', () => {
    assert.equal(drop([row('scope', 'in', 1)], row('scope', 'out', 0)), 'add scope.out 0, remove scope.in.1');
    assert.equal(
      drop([row('scope', 'in', 2), row('scope', 'in', 0)], row('scope', 'out')),
      'add scope.out end, add scope.out end, remove scope.in.2, remove scope.in.0',
    );
  });

  it('leaves everything else where it is, and says so', () => {
    const stays = 'stays in its own list.';
    assert.equal(drop([row('deliverables', 'auth')], row('people', 'ana')), `This deliverable ${stays}`);
    assert.equal(drop([row('scope', 'in', 0)], row('scope', 'changes')), `This line of the scope ${stays}`);
    assert.equal(
      drop([row('deliverables', 'auth', 'acceptance', 0)], row('deliverables', 'checkout')),
      `This acceptance criterion ${stays}`,
    );
    assert.equal(drop([row('deliverables')], row('people', 'ana')), 'Only entries can be moved.');
    assert.equal(
      drop([row('scope', 'in', 0), row('scope', 'out', 0)], row('scope', 'in', 1)),
      'Entries of one list can be moved together.',
    );
  });

  it('remembers what was seen of entries that only a number names', () => {
    const seen = (...path: Path): readonly string[] => sightingsOf(snapshot, [row(...path)]).map(({ text }) => text);
    assert.deepEqual(seen('scope', 'in', 1), ['Two']);
    assert.deepEqual(seen('deliverables', 'auth', 'acceptance', 1), ['Expire']);
    assert.deepEqual(seen('deliverables', 'checkout', 'after', 0), ['auth']);
    assert.deepEqual(seen('deliverables', 'checkout'), []);
    assert.deepEqual(seen('scope', 'changes', 'pay'), []);
  });
});
