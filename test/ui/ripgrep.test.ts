import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { excludesOf } from '../../src/server/places/excludes';
import { nodeCode } from '../../src/server/places/code.node';
import { FolderIndex } from '../../src/server/places/placeIndex';
import { ripgrepOf } from '../../src/server/places/ripgrep.node';
import { CodeTree, WILD_EXCLUDES, placeLines, wildTree } from '../support/codeTree';
import { vscodeServer } from '../support/workbench/paths';

describe('The ripgrep of the editor', () => {
  const environment = { ...process.env };
  let tree: CodeTree;

  afterEach(() => {
    tree.remove();
    Object.assign(process.env, environment);
  });

  it('finds what is found without it', async () => {
    const wild = wildTree();
    tree = wild.tree;
    process.env['HOME'] = tree.at('../home');
    delete process.env['XDG_CONFIG_HOME'];
    assert.deepEqual(await placesIn(tree), wild.places);
  });

  it('obeys nobody else: no settings of its own, no names of files', async () => {
    tree = new CodeTree({
      '--files': '# REVIEW(option): why?\n',
      '-e': '# REVIEW(other-option): why?\n',
      'a.py': '# REVIEW(plain): why?\n',
      '../ripgreprc': '--files-without-match\n',
    });
    process.env['RIPGREP_CONFIG_PATH'] = tree.at('../ripgreprc');
    assert.deepEqual(await placesIn(tree), [
      '--files:1:3 option why?',
      '-e:1:3 other-option why?',
      'a.py:1:3 plain why?',
    ]);
  });

  it('is ended when nobody asks any more', async () => {
    tree = new CodeTree({ 'a.py': '# REVIEW(a): why?\n' });
    const code = codeOf(tree);
    const asking = new AbortController();
    const search = code.search(asking.signal);
    asking.abort();
    await assert.rejects(search, { name: 'AbortError' });
  });

  it('is done without where it fails', async () => {
    tree = new CodeTree({ 'a.py': '# REVIEW(a): why?\n', '../rg': 'no program\n' });
    for (const program of [tree.at('../rg'), tree.at('../nowhere')]) {
      assert.deepEqual(placeLines(await codeOf(tree, program).search(new AbortController().signal)), [
        'a.py:1:3 a why?',
      ]);
    }
    assert.equal(ripgrepOf(tree.folder), undefined);
    assert.equal(ripgrepOf('relative'), undefined);
  });

  // A script stands in for the program and counts how often it is started.
  if (process.platform !== 'win32') {
    it('is started once after a storm of changes', async () => {
      const program = ripgrepOf(vscodeServer);
      tree = new CodeTree({
        '../counting': `#!/bin/sh\necho started >> "$(dirname "$0")/starts"\nexec '${program}' "$@"\n`,
        '../starts': '',
        'a.py': '# REVIEW(a): why?\n',
      });
      chmodSync(tree.at('../counting'), 0o755);
      const starts = (): number => readFileSync(tree.at('../starts'), 'utf8').split('\n').length - 1;
      const index = new FolderIndex(codeOf(tree, tree.at('../counting')), {
        onChange: () => undefined,
        onError: (error) => assert.fail(String(error)),
      });
      await index.settled();
      assert.equal(starts(), 1);
      const files = Array.from({ length: 2000 }, (_, number) => `src/${number}.py`);
      for (const file of files) tree.write(file, '# REVIEW(storm): why?\n');
      for (let first = 0; first < files.length; first += 100) void index.filesChanged(files.slice(first, first + 100));
      await index.settled();
      assert.deepEqual([index.comments().length, starts()], [2001, 2]);
    });
  }

  async function placesIn(folder: CodeTree): Promise<readonly string[]> {
    return placeLines(await codeOf(folder).search(new AbortController().signal));
  }

  function codeOf({ uri }: CodeTree, program = ripgrepOf(vscodeServer)) {
    assert.ok(program);
    assert.ok(existsSync(program) || program.includes('nowhere'));
    const code = nodeCode(program).inFolder({ folder: uri, excludes: excludesOf(WILD_EXCLUDES) });
    assert.ok(code);
    return code;
  }
});
