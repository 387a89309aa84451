import assert from 'node:assert/strict';
import { keyOf, targetOf } from '../../../src/views/projectTree/treeNode';

describe('The key of a row', () => {
  it('tells where the row stands', () => {
    const target = { folder: 'file:///web', path: ['scope', 'in', 0] };
    assert.deepEqual(targetOf(keyOf(target.folder, target.path)), target);
    assert.deepEqual(targetOf(keyOf('file:///web', [])), { folder: 'file:///web', path: [] });
  });

  it('is not what else a command may be called with', () => {
    for (const other of [undefined, null, 3, {}, '', 'selectedRows', '{}', '[]', '[3]', '["file:///web",null]']) {
      assert.equal(targetOf(other), undefined);
    }
  });
});
