import assert from 'node:assert/strict';
import { nodeCode } from '../../../../src/server/places/code.node';
import type { FolderCode } from '../../../../src/server/places/ports';
import { excludesOf } from '../../../../src/server/places/excludes';
import { CodeTree, WILD_EXCLUDES, placeLines, wildTree } from '../../../support/codeTree';

describe('Code without ripgrep', () => {
  const { HOME, XDG_CONFIG_HOME } = process.env;
  let tree: CodeTree;

  afterEach(() => {
    tree.remove();
    process.env['HOME'] = HOME;
    if (XDG_CONFIG_HOME !== undefined) process.env['XDG_CONFIG_HOME'] = XDG_CONFIG_HOME;
  });

  it('is looked through where git and the editor allow it, and never outside of the folder', async () => {
    const wild = wildTree();
    tree = wild.tree;
    process.env['HOME'] = tree.at('../home');
    delete process.env['XDG_CONFIG_HOME'];
    const found = await search(tree.uri, excludesOf(WILD_EXCLUDES));
    assert.deepEqual(placeLines(found), wild.places);
    assert.equal(found.isPartial, false);
  });

  it('tells of a single file what it tells of all', async () => {
    const wild = wildTree();
    tree = wild.tree;
    process.env['HOME'] = tree.at('../home');
    const code = codeOf(tree.uri, excludesOf(WILD_EXCLUDES));
    const files = new Set(wild.places.map((place) => place.replace(/:\d+:\d+ [^]*$/u, '')));
    for (const file of files) {
      assert.equal(await code.counts(file), true, file);
      assert.equal((await code.look(file)).kind, 'file', file);
    }
    for (const file of [
      'build/out.ts',
      'src/some.log',
      'src/link/away.ts',
      'src/loop/plain.ts',
      'src/mine.swp',
      '.git/config',
    ]) {
      assert.equal(await code.counts(file), false, file);
      assert.deepEqual(await code.look(file), { kind: 'none' }, file);
    }
    assert.deepEqual(await code.look('src/linked.ts'), { kind: 'none' });
    assert.deepEqual(await code.look('src/tool'), { kind: 'folder' });
    assert.deepEqual(await code.look('build'), { kind: 'none' });
    assert.deepEqual(await code.look('nowhere.ts'), { kind: 'none' });
  });

  it('tells what a folder holds that counts, and nothing of what lies elsewhere', async () => {
    const wild = wildTree();
    tree = wild.tree;
    process.env['HOME'] = tree.at('../home');
    const code = codeOf(tree.uri, excludesOf(WILD_EXCLUDES));
    assert.deepEqual(await entryNames(code, ''), ['.github/', '.gitignore', 'packages/', 'src/', 'vendor/']);
    assert.deepEqual(await entryNames(code, 'src/nested'), ['.gitignore', 'mine.ts']);
    assert.deepEqual(await entryNames(code, 'src/tool'), ['build']);
    const elsewhere = [
      '..',
      '../outside',
      'src/..',
      'src/../..',
      'src/link',
      'src/loop',
      'src/./nested',
      '/',
      'src/',
      '.. ',
    ];
    const nothing = ['build', 'node_modules', '.git', 'nowhere', 'src/plain.ts', 'src/plain.ts/x', 'a\\b', 'a\0b'];
    for (const folder of [...elsewhere, ...nothing, 'x'.repeat(5000)]) {
      assert.deepEqual(await code.entriesIn(folder), [], folder);
    }
  });

  it('tells a part of what a folder holds where that is more than anybody reads', async () => {
    tree = new CodeTree();
    for (let file = 0; file < 1500; file++) tree.write(`many/${file}.ts`, '');
    assert.equal((await codeOf(tree.uri).entriesIn('many')).length, 1000);
  });

  it('follows the rules of the repository around it, and without one those of its own', async () => {
    const files = {
      '../.gitignore': '*.log\n',
      '.gitignore': '*.tmp\n',
      'a.log': '# REVIEW(a):\n',
      'a.tmp': '# REVIEW(b):\n',
      'a.py': '# REVIEW(c):\n',
    };
    tree = new CodeTree(files);
    assert.deepEqual(placeLines(await search(tree.uri)), ['a.log:1:3 a', 'a.py:1:3 c']);
    tree.write('../.git/HEAD', '');
    assert.deepEqual(placeLines(await search(tree.uri)), ['a.py:1:3 c']);
  });

  it('follows the rules of the main working tree in another one', async () => {
    tree = new CodeTree({
      '.git': 'gitdir: ../main/.git/worktrees/folder\n',
      '../main/.git/worktrees/folder/commondir': '../..\n',
      '../main/.git/info/exclude': '*.log\n',
      'a.log': '# REVIEW(a):\n',
      'a.py': '# REVIEW(b):\n',
    });
    assert.deepEqual(placeLines(await search(tree.uri)), ['a.py:1:3 b']);
  });

  it('is listed in part where there is more than anybody reads, and not at all once nobody asks', async () => {
    tree = new CodeTree({ 'many.py': '# REVIEW(a): why?\n'.repeat(6000) });
    const found = await search(tree.uri);
    assert.deepEqual([found.comments.length, found.isPartial], [5000, true]);
    for (let file = 0; file < 300; file++) tree.write(`files/${file}.py`, 'x = 1\n'.repeat(10_000));
    tree.delete('many.py');
    await assert.rejects(codeOf(tree.uri).search(AbortSignal.abort()), { name: 'AbortError' });
  });

  it('is nowhere but in folders of this machine', () => {
    assert.equal(nodeCode().inFolder({ folder: 'vscode-vfs://github/a/b', excludes: [] }), undefined);
  });

  function search(folder: string, excludes: readonly string[] = []) {
    return codeOf(folder, excludes).search(new AbortController().signal);
  }

  async function entryNames(code: FolderCode, folder: string) {
    const entries = await code.entriesIn(folder);
    return entries.map(({ name, isFolder }) => `${name}${isFolder ? '/' : ''}`).sort();
  }

  function codeOf(folder: string, excludes: readonly string[] = []) {
    const code = nodeCode().inFolder({ folder, excludes });
    assert.ok(code);
    return code;
  }
});

describe('What an editor excludes', () => {
  it('is written as .gitignore has it', () => {
    const setting = {
      '**/a': true,
      b: true,
      '/c': true,
      'd/{e,f{g,h}}': true,
      i: false,
      j: { when: 'k' },
      '': true,
      'l\nm': true,
    };
    assert.deepEqual(excludesOf(setting), ['**/a', '/b', '/c', '/d/e', '/d/fg', '/d/fh']);
    for (const odd of [undefined, null, 'text', 7]) assert.deepEqual(excludesOf(odd), []);
  });

  it('is kept as it stands where it has more alternatives than anybody writes', () => {
    const glob = '{a,b}'.repeat(20);
    const [first = '', ...others] = excludesOf({ [glob]: true });
    assert.ok(first.includes('{') && others.length < 64);
  });
});
