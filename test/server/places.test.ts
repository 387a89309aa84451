import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FIND_PLACES } from '../../src/protocol/places';
import type { FindPlacesResult, PlaceIndex } from '../../src/protocol/places';
import { REFRESH } from '../../src/protocol/toServer';
import { placeLine } from '../support/codeTree';
import type { LanguageClient } from '../support/languageClient';
import { ServerWorld } from '../support/serverWorld';
import type { TestFolder } from '../support/serverWorld';

const AGREEMENT = 'project: Storefront\n';

describe('The server', () => {
  let world: ServerWorld;
  let client: LanguageClient;

  before(async () => {
    world = await ServerWorld.create();
    client = world.start();
    await client.initialize();
  });

  after(async () => {
    await client.stop();
    await world.remove();
  });

  it('tells where the code of a folder asks for reviews, and what changes in it', async () => {
    const folder = await folderWith({
      'src/a.ts': '// REVIEW(one): a\n',
      'build/b.ts': '// REVIEW(two): b\n',
      '.gitignore': 'build\n',
    });
    await client.changeFolders({ added: [folder.uri] });
    assert.deepEqual(await next(folder), ['src/a.ts:1:4 one a']);
    await writeFile(path.join(folder.path, 'src/c d.ts'), '// REVIEW(three @maria): c\n');
    await client.changeOnDisk(uriIn(folder, 'src/c d.ts'), uriIn(folder, 'build/b.ts'));
    assert.deepEqual(await next(folder), ['src/a.ts:1:4 one a', 'src/c d.ts:1:4 three @maria c']);
    await rename(path.join(folder.path, 'src'), path.join(folder.path, 'lib'));
    await client.changeOnDisk(uriIn(folder, 'src'), uriIn(folder, 'lib'));
    assert.deepEqual(await found(folder), ['lib/a.ts:1:4 one a', 'lib/c d.ts:1:4 three @maria c']);
    await writeFile(path.join(folder.path, '.gitignore'), 'lib\n');
    await client.changeOnDisk(uriIn(folder, '.gitignore'));
    assert.deepEqual(await found(folder), ['build/b.ts:1:4 two b']);
  });

  it('takes what is open and not saved, and leaves code alone otherwise', async () => {
    const folder = await folderWith({ 'a.yaml': '# REVIEW(one): a\n' });
    await client.changeFolders({ added: [folder.uri] });
    await next(folder);
    const uri = uriIn(folder, 'a.yaml');
    await client.open(uri, 'x: [\n# REVIEW(one): b\n', 1, 'yaml');
    assert.deepEqual(await next(folder), ['a.yaml:2:3 one b']);
    await client.change(uri, 2, { text: '# no more\n' });
    assert.deepEqual(await next(folder), []);
    await client.close(uri);
    assert.deepEqual(await next(folder), ['a.yaml:1:3 one a']);
  });

  it('leaves out what the editor leaves out, as soon as it does', async () => {
    const folder = await folderWith({ 'a.ts': '// REVIEW(one): a\n', 'gen/b.ts': '// REVIEW(two): b\n' });
    await client.changeFolders({ added: [folder.uri] });
    assert.equal((await next(folder)).length, 2);
    client.settings.set('search.exclude', { '**/gen': true });
    await client.changeSettings();
    assert.deepEqual(await next(folder), ['a.ts:1:4 one a']);
    client.settings.delete('search.exclude');
    await client.changeSettings();
    assert.equal((await next(folder)).length, 2);
  });

  it('looks only where there is an agreement, and as long as there is', async () => {
    const folder = await world.folder();
    await writeFile(path.join(folder.path, 'a.ts'), '// REVIEW(one): a\n');
    await client.changeFolders({ added: [folder.uri] });
    await client.state(folder.uri);
    assert.deepEqual(await found(folder), []);
    await writeFile(folder.agreementPath, AGREEMENT);
    await client.changeOnDisk(folder.agreement);
    assert.deepEqual(await next(folder), ['a.ts:1:4 one a']);
    await rm(folder.agreementPath);
    await client.changeOnDisk(folder.agreement);
    await client.state(folder.uri);
    await client.state(folder.uri);
    assert.deepEqual(await found(folder), []);
  });

  it('reads everything again when it is asked to', async () => {
    const folder = await folderWith({ 'a.ts': '// REVIEW(one): a\n' });
    await client.changeFolders({ added: [folder.uri] });
    await next(folder);
    await writeFile(path.join(folder.path, 'a.ts'), '// REVIEW(one): b\n');
    await client.connection.sendRequest(REFRESH);
    assert.deepEqual(await next(folder), ['a.ts:1:4 one b']);
  });

  async function folderWith(files: Readonly<Record<string, string>>): Promise<TestFolder> {
    const folder = await world.folder(AGREEMENT);
    for (const [file, text] of Object.entries(files)) {
      const full = path.join(folder.path, file);
      await mkdir(path.dirname(full), { recursive: true });
      await writeFile(full, text);
    }
    return folder;
  }

  function uriIn(folder: TestFolder, file: string): string {
    return pathToFileURL(path.join(folder.path, file)).href;
  }

  async function next({ uri }: TestFolder): Promise<readonly string[]> {
    return linesOf(await client.places(uri));
  }

  async function found({ uri }: TestFolder): Promise<readonly string[]> {
    return linesOf(await client.connection.sendRequest<FindPlacesResult>(FIND_PLACES, { folder: uri }));
  }

  function linesOf({ places, state }: PlaceIndex): readonly string[] {
    assert.equal(state, 'complete');
    return places.map(placeLine);
  }
});
