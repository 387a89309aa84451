import assert from 'node:assert/strict';
import { deliverablesFor } from '../../../src/client/reviews/deliverablePaths';
import { snapshotOf } from '../../support/snapshots';

const { project } = snapshotOf(
  `project: Storefront
deliverables:
  done: { title: Done, status: accepted, paths: [src/auth/**] }
  shop: { title: Shop, paths: [src/shop] }
  auth: { title: Login, paths: [src/auth/**, '!src/auth/legacy'] }
  all: { title: All }
`,
  { at: '2026-11-22T10:00Z' },
);

describe('Deliverables for a file', () => {
  const order = (file: string): readonly string[] =>
    deliverablesFor(project.deliverables, file).map(({ deliverable, holds }) => deliverable.id + (holds ? '!' : ''));

  it('begin with those whose paths hold it, and end with those that are over', () => {
    assert.deepEqual(order('src/auth/session.ts'), ['auth!', 'shop', 'all', 'done!']);
    assert.deepEqual(order('src/shop/cart.ts'), ['shop!', 'auth', 'all', 'done']);
    assert.deepEqual(order('src/auth/legacy/old.ts'), ['shop', 'auth', 'all', 'done!']);
  });

  it('keep the order of the file where no path holds it, wherever it is', () => {
    for (const file of ['readme.md', '../elsewhere.ts', '/tmp/a.ts', '']) {
      assert.deepEqual(order(file), ['shop', 'auth', 'all', 'done']);
    }
  });
});
