import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile as prepare } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { writeFile } from '../../../src/cli/writeFile.node';

describe('writeFile', () => {
  let folder = '';
  const fileAt = (name: string) => path.join(folder, name);

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'collab-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('creates a file and leaves nothing else behind', async () => {
    assert.deepEqual(await writeFile(fileAt('a.yaml'), 'new', 'create'), { kind: 'written' });
    assert.equal(await readFile(fileAt('a.yaml'), 'utf8'), 'new');
    assert.deepEqual(await readdir(folder), ['a.yaml']);
  });

  it('leaves alone what is there already, be it a file, a folder or a link to nowhere', async () => {
    await prepare(fileAt('file'), 'old');
    await mkdir(fileAt('folder'));
    await symlink('nowhere', fileAt('link'));
    for (const name of ['file', 'folder', 'link']) {
      assert.deepEqual(await writeFile(fileAt(name), 'new', 'create'), { kind: 'exists' });
    }
    assert.equal(await readFile(fileAt('file'), 'utf8'), 'old');
    assert.deepEqual(await readdir(folder), ['file', 'folder', 'link']);
  });

  it('replaces a file and keeps its permissions', async () => {
    await prepare(fileAt('a.yaml'), 'old');
    await chmod(fileAt('a.yaml'), 0o640);
    assert.deepEqual(await writeFile(fileAt('a.yaml'), 'new', 'replace'), { kind: 'written' });
    assert.equal(await readFile(fileAt('a.yaml'), 'utf8'), 'new');
    assert.equal((await stat(fileAt('a.yaml'))).mode & 0o777, 0o640);
  });

  it('does not replace a file that is read-only', async () => {
    await prepare(fileAt('a.yaml'), 'old');
    await chmod(fileAt('a.yaml'), 0o444);
    const refused = { kind: 'refused', reason: 'The file is read-only.' };
    assert.deepEqual(await writeFile(fileAt('a.yaml'), 'new', 'replace'), refused);
    assert.equal(await readFile(fileAt('a.yaml'), 'utf8'), 'old');
  });

  it('replaces what a link leads to', async () => {
    await prepare(fileAt('a.yaml'), 'old');
    await symlink('a.yaml', fileAt('link'));
    await writeFile(fileAt('link'), 'new', 'replace');
    assert.equal(await readFile(fileAt('a.yaml'), 'utf8'), 'new');
    assert.deepEqual(await readdir(folder), ['a.yaml', 'link']);
  });

  it('replaces a file that is not there yet', async () => {
    assert.deepEqual(await writeFile(fileAt('a.yaml'), 'new', 'replace'), { kind: 'written' });
  });

  it('says why it cannot write, and leaves nothing behind', async () => {
    await mkdir(fileAt('folder'));
    const intoFolder = await writeFile(fileAt('folder'), 'new', 'replace');
    assert.deepEqual(intoFolder, { kind: 'refused', reason: 'There is a folder of that name.' });
    const nowhere = await writeFile(fileAt('no/a.yaml'), 'new', 'create');
    assert.deepEqual(nowhere, { kind: 'refused', reason: 'The folder is not there.' });
    assert.deepEqual(await readdir(folder), ['folder']);
  });
});
