import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { MAX_BYTES } from '../../src/document/limits';
import type { ProjectState } from '../../src/protocol/toClient';
import { REFRESH } from '../../src/protocol/toServer';
import { OVERDUE } from '../../src/service/overdue';
import type { LanguageClient } from '../support/languageClient';
import { ServerWorld } from '../support/serverWorld';
import type { TestFolder } from '../support/serverWorld';

describe('On disk, the server', () => {
  let world: ServerWorld;
  let client: LanguageClient;

  before(async () => {
    world = await ServerWorld.create();
    client = world.start();
    await client.initialize();
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
    await world.remove();
  });

  /** What the server has to say about a folder. */
  async function readFolder(folder: TestFolder): Promise<{ codes: readonly unknown[]; state: ProjectState }> {
    await client.changeFolders({ added: [folder.uri] });
    const [diagnostics, state] = await Promise.all([client.diagnostics(folder.agreement), client.state(folder.uri)]);
    return { codes: diagnostics.map(({ code }) => code), state };
  }

  async function readText(text: string | Uint8Array) {
    return readFolder(await world.folder(text));
  }

  /** The one problem of a folder whose agreement cannot be read at all: `code: message`. */
  async function refusalOf(folder: TestFolder): Promise<string> {
    const { codes, state } = await readFolder(folder);
    assert.equal(codes.length, 1);
    assert.equal(state.kind, 'unreadable');
    return `${String(codes[0])}: ${state.message}`;
  }

  it('reads the whole example', async () => {
    const { codes, state } = await readText(await readFile('test/fixtures/agreements/whole.yaml'));
    // Its dates pass some day.
    assert.deepEqual(
      codes.filter((code) => code !== OVERDUE),
      [],
    );
    assert.equal(state.kind === 'read' && state.snapshot.project.deliverables.length, 2);
  });

  it('says so where a folder has the name', async () => {
    const folder = await world.folder();
    await mkdir(folder.agreementPath);
    assert.match(await refusalOf(folder), /^unreadable: This is a folder\./u);
  });

  it('does not wait for a named pipe', async () => {
    const folder = await world.folder();
    execFileSync('mkfifo', [folder.agreementPath]);
    assert.match(await refusalOf(folder), /^unreadable: This is not a regular file\./u);
  });

  it('does not follow links in circles', async () => {
    const folder = await world.folder();
    await symlink('.collab.yaml', folder.agreementPath);
    assert.match(await refusalOf(folder), /^unreadable: This is a link that leads back to itself\./u);
  });

  it('follows links to other files, and takes one to nothing for nothing', async () => {
    const other = await world.folder('project: Elsewhere\n');
    const folder = await world.folder();
    await symlink(other.agreementPath, folder.agreementPath);
    const { state } = await readFolder(folder);
    assert.equal(state.kind === 'read' && state.snapshot.project.name, 'Elsewhere');
    const dangling = await world.folder();
    await symlink('nowhere', dangling.agreementPath);
    assert.deepEqual((await readFolder(dangling)).state, { kind: 'none' });
  });

  it('does not take a device for a file', async () => {
    const folder = await world.folder();
    await symlink('/dev/zero', folder.agreementPath);
    assert.match(await refusalOf(folder), /^unreadable: This is not a regular file\./u);
  });

  it('refuses what is no UTF-8, and what is too large', async () => {
    assert.match(await refusalOf(await world.folder(Uint8Array.of(0xff, 0xfe, 0x70, 0x00))), /^not-utf8: .*UTF-8/u);
    assert.match(
      await refusalOf(await world.folder(new Uint8Array(MAX_BYTES + 1))),
      /^too-large: .*larger than 8 MiB/u,
    );
  });

  it('leaves a byte order mark out', async () => {
    const { codes, state } = await readText('\uFEFFproject: X\n');
    assert.deepEqual(codes, []);
    assert.equal(state.kind === 'read' && state.snapshot.project.name, 'X');
  });

  const hostile: Readonly<Record<string, readonly [text: string, codes: readonly string[]]>> = {
    'ten thousand brackets': [`project: X\nx-a: ${'['.repeat(10_000)}`, ['too-deep']],
    'ten thousand dashes': [`project: X\nx-a:\n  ${'- '.repeat(10_000)}`, ['too-deep']],
    'NUL bytes': ['\0'.repeat(1000), ['not-utf8']],
    nothing: ['', ['missing-key']],
    'comments only': ['# one\n# two\n', ['missing-key']],
    'keys of objects': ['project: X\n__proto__: {a: b}\nconstructor: 1\n', ['unknown-key', 'unknown-key']],
    'a circle of aliases': ['project: X\nquality: &a [*a]\n', ['wrong-type']],
    'a foreign tag': ['project: !!python/object:os.system X\n', ['unknown-tag']],
    'conflict markers': ['project: X\n<<<<<<< a\ngoal: 1\n=======\n>>>>>>> b\n', ['merge-conflict']],
    'lone carriage returns': ['project: X\rgoal: Y\r', []],
  };
  for (const [what, [text, codes]] of Object.entries(hostile)) {
    it(`reads a file of ${what} and goes on`, async () => {
      assert.deepEqual((await readText(text)).codes, codes);
    });
  }

  it('bounds how many problems it sends', async () => {
    const { codes } = await readText(`project: X\n${'goal: again\n'.repeat(5000)}`);
    assert.equal(codes.length, 1001);
    assert.equal(codes.at(-1), 'too-many-problems');
  });

  it('sees a file appear where none was', async () => {
    const folder = await world.folder();
    assert.deepEqual((await readFolder(folder)).state, { kind: 'none' });
    await writeFile(folder.agreementPath, 'project: New\n');
    await client.changeOnDisk(folder.agreement);
    const state = await client.state(folder.uri);
    assert.equal(state.kind === 'read' && state.snapshot.project.name, 'New');
  });

  it('has told what it read again before it says so, also where a change came between', async () => {
    const folder = await world.folder('project: Old\n');
    await readFolder(folder);
    const told = client.state(folder.uri).then(() => 'told');
    const done = client.connection.sendRequest(REFRESH).then(() => 'done');
    await client.changeOnDisk(folder.agreement);
    assert.equal(await Promise.race([told, done]), 'told');
    await Promise.all([told, done]);
  });
});
