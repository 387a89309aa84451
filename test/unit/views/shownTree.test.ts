import assert from 'node:assert/strict';
import { ShownTree } from '../../../src/views/shownTree';
import type { TreeNode } from '../../../src/views/projectTree/treeNode';

describe('The shown tree', () => {
  const row = (key: string, more: Partial<TreeNode> = {}): TreeNode => ({
    key,
    kind: 'section',
    label: key,
    target: { folder: 'file:///web', path: [key] },
    ...more,
  });
  const section = (key: string, ...children: readonly TreeNode[]): TreeNode => row(key, { children: () => children });

  /** A tree of which the topmost rows and those below `people` have been asked for. */
  const shown = (...roots: readonly TreeNode[]): ShownTree<TreeNode> => {
    const tree = new ShownTree<TreeNode>();
    tree.replace(roots);
    tree.roots();
    tree.childrenOf('people');
    return tree;
  };

  it('lists keys, and knows the row and its parent behind each', () => {
    const tree = shown(row('goal'), section('people', row('ana')));
    assert.deepEqual(tree.roots(), ['goal', 'people']);
    assert.deepEqual(tree.childrenOf('people'), ['ana']);
    assert.deepEqual(tree.childrenOf('ana'), []);
    assert.equal(tree.node('ana')?.label, 'ana');
    assert.equal(tree.parentOf('ana'), 'people');
    assert.equal(tree.parentOf('people'), undefined);
  });

  it('tells of nothing when rows look as before', () => {
    const tree = shown(row('goal'), section('people', row('ana')));
    assert.deepEqual(tree.replace([row('goal'), section('people', row('ana'))]), []);
  });

  it('tells of the one row that looks different, and then has it', () => {
    const tree = shown(row('goal'), section('people', row('ana', { description: '10:00' }), row('maria')));
    const next = [row('goal'), section('people', row('ana', { description: '10:01' }), row('maria'))];
    assert.deepEqual(tree.replace(next), ['ana']);
    assert.equal(tree.node('ana')?.description, '10:01');
    assert.deepEqual(tree.replace(next), []);
  });

  it('sees label, description, icon and what is heard', () => {
    for (const other of [
      { label: 'Other' },
      { description: 'other' },
      { icon: { name: 'other' } },
      { icon: { name: 'icon', colour: 'other' } },
      { spoken: 'other' },
      { children: () => [] },
    ]) {
      const tree = shown(row('goal', { icon: { name: 'icon' } }));
      assert.deepEqual(
        tree.replace([row('goal', { icon: { name: 'icon' }, ...other })]),
        ['goal'],
        JSON.stringify(other),
      );
    }
  });

  it('tells of a row below which others stand now', () => {
    const tree = shown(section('people', row('ana')));
    assert.deepEqual(tree.replace([section('people', row('maria'), row('ana'))]), ['people']);
    assert.deepEqual(tree.childrenOf('people'), ['maria', 'ana']);
  });

  it('tells that everything is other when the topmost rows are', () => {
    const tree = shown(row('goal'), section('people'));
    assert.equal(tree.replace([section('people')]), 'everything');
    assert.equal(tree.node('goal'), undefined);
  });

  it('does not make rows that nobody asked for', () => {
    const tree = new ShownTree<TreeNode>();
    const made = row('people', { children: () => assert.fail('The rows below were made.') });
    tree.replace([made]);
    tree.roots();
    assert.deepEqual(tree.replace([{ ...made }]), []);
  });

  it('answers with nothing for rows that are gone', () => {
    const tree = shown(section('people', row('ana')));
    tree.replace([]);
    assert.deepEqual(tree.childrenOf('people'), []);
    assert.equal(tree.parentOf('ana'), undefined);
  });
});
