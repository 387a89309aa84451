import assert from 'node:assert/strict';
import { reuse } from '../../../src/webview/reuse';

describe('Reusing data that has not changed', () => {
  const last = {
    rows: [
      { id: 'a', after: ['x'] },
      { id: 'b', after: [] },
    ],
    axis: { days: 30 },
  };

  it('gives the last value where all of it is the same', () => {
    assert.equal(reuse(last, structuredClone(last)), last);
  });

  it('keeps the identity of every part that is the same', () => {
    const next = reuse(last, {
      ...structuredClone(last),
      rows: [
        { id: 'a', after: ['x'] },
        { id: 'b', after: ['a'] },
      ],
    });
    assert.deepEqual(next.rows[1], { id: 'b', after: ['a'] });
    assert.equal(next.rows[0], last.rows[0]);
    assert.equal(next.axis, last.axis);
    assert.notEqual(next.rows, last.rows);
  });

  it('follows lists that grow and shrink, and fields that come and go', () => {
    assert.deepEqual(reuse([1, 2], [1, 2, 3]), [1, 2, 3]);
    assert.deepEqual(reuse([1, 2], [1]), [1]);
    assert.deepEqual(reuse({ a: 1, b: 2 }, { a: 1 }), { a: 1 });
    assert.deepEqual(reuse<unknown>({ a: 1 }, [1]), [1]);
    assert.equal(reuse<unknown>({ a: 1 }, null), null);
    assert.deepEqual(reuse(undefined, { a: 1 }), { a: 1 });
  });
});
