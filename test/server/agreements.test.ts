import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { LOCATE, REFRESH } from '../../src/protocol/toServer';
import type { ProjectState, ReadProject } from '../../src/protocol/toClient';
import type { LanguageClient } from '../support/languageClient';
import { ServerWorld } from '../support/serverWorld';
import type { TestFolder } from '../support/serverWorld';

const FINE = 'project: Storefront\npeople:\n  ana: {timezone: Europe/Oslo}\n';

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

  /** A folder that the server has read once. */
  async function openFolder(agreement?: string): Promise<TestFolder> {
    const folder = await world.folder(agreement);
    await client.changeFolders({ added: [folder.uri] });
    await Promise.all([client.diagnostics(folder.agreement), client.state(folder.uri)]);
    return folder;
  }

  /** What the server sends next about a folder. */
  async function nextOf({ uri, agreement }: TestFolder) {
    const [diagnostics, state] = await Promise.all([client.diagnostics(agreement), client.state(uri)]);
    return { diagnostics, state, codes: diagnostics.map(({ code }) => code) };
  }

  function read(state: ProjectState): ReadProject {
    assert.equal(state.kind, 'read');
    return state;
  }

  it('tells of holidays that are not known once it has looked', async () => {
    const another = world.start();
    const folder = await world.folder('project: X\npeople:\n  kiran: {timezone: Asia/Kathmandu, holidays: NP}\n');
    await another.initialize({ folders: [folder.uri] });
    assert.deepEqual(await another.diagnostics(folder.agreement), []);
    const [told, ...others] = await another.diagnostics(folder.agreement);
    assert.deepEqual([told?.code, others], ['unknown-holidays', []]);
    await another.stop();
  });

  it('tells what is wrong with an open text, and where', async () => {
    const folder = await openFolder();
    await client.open(folder.agreement, 'project: "😀"\nreviewers: [nobody, anna]\npeople:\n  ana: {timezone: UTC}\n');
    const { diagnostics, state } = await nextOf(folder);
    assert.deepEqual(diagnostics[1], {
      source: 'collab',
      code: 'unknown-person',
      severity: DiagnosticSeverity.Error,
      message: '"anna" is not the id of a person in this file. Did you mean "ana"?',
      range: { start: { line: 1, character: 20 }, end: { line: 1, character: 24 } },
      data: { suggestion: 'ana' },
    });
    assert.deepEqual(read(state).problems, { errors: 2, warnings: 0 });
  });

  it('points at other places of the same file', async () => {
    const folder = await openFolder();
    await client.open(folder.agreement, 'project: A\nproject: B\n');
    const { diagnostics } = await nextOf(folder);
    assert.deepEqual(diagnostics[0]?.relatedInformation, [
      {
        location: {
          uri: folder.agreement,
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } },
        },
        message: 'The first one, which counts, is here.',
      },
    ]);
  });

  it('follows every change of a text', async () => {
    const folder = await openFolder();
    await client.open(folder.agreement, FINE);
    assert.deepEqual((await nextOf(folder)).codes, []);
    const range = { start: { line: 2, character: 18 }, end: { line: 2, character: 29 } };
    await client.change(folder.agreement, 2, { range, text: 'EST' });
    const broken = await nextOf(folder);
    assert.deepEqual(broken.codes, ['invalid-zone']);
    assert.equal(read(broken.state).snapshot.project.people[0]?.timezone, undefined);
    await client.change(folder.agreement, 3, { text: FINE.replace('ana', 'maria') });
    const mended = await nextOf(folder);
    assert.deepEqual(mended.codes, []);
    assert.deepEqual(
      read(mended.state).snapshot.calendars.map(({ person }) => person),
      ['maria'],
    );
  });

  it('reads a file again that changed on disk', async () => {
    const folder = await openFolder(FINE);
    await writeFile(folder.agreementPath, 'projekt: Storefront\n');
    await client.changeOnDisk(folder.agreement);
    assert.deepEqual((await nextOf(folder)).codes, ['missing-key', 'unknown-key']);
  });

  it('prefers what is typed over what is saved, until it is closed', async () => {
    const folder = await openFolder(FINE);
    await client.open(folder.agreement, FINE.replace('Storefront', 'Unsaved'));
    assert.equal(read((await nextOf(folder)).state).snapshot.project.name, 'Unsaved');
    await writeFile(folder.agreementPath, FINE.replace('Storefront', 'Saved'));
    await client.changeOnDisk(folder.agreement);
    assert.equal(read((await nextOf(folder)).state).snapshot.project.name, 'Unsaved');
    await client.close(folder.agreement);
    assert.equal(read((await nextOf(folder)).state).snapshot.project.name, 'Saved');
  });

  it('forgets a file that was deleted', async () => {
    const folder = await openFolder('project: [broken]\n');
    await rm(folder.agreementPath);
    await client.changeOnDisk(folder.agreement);
    assert.deepEqual(await nextOf(folder), { diagnostics: [], state: { kind: 'none' }, codes: [] });
  });

  it('says what keeps a part of a file from being read', async () => {
    const folder = await openFolder();
    await client.open(folder.agreement, `${FINE}<<<<<<< HEAD\ngoal: A\n=======\ngoal: B\n>>>>>>> b\n`);
    const { codes, state } = await nextOf(folder);
    assert.deepEqual(codes, ['merge-conflict']);
    assert.match(read(state).fault ?? '', /^Line 4: Git left a merge conflict here\./u);
    assert.equal(read(state).snapshot.project.goal, 'A');
  });

  it('keeps folders apart', async () => {
    const one = await openFolder(FINE);
    const other = await openFolder(FINE.replace('Storefront', 'Backend'));
    await client.open(one.agreement, FINE.replace('Storefront', 'Shop'));
    assert.equal(read((await nextOf(one)).state).snapshot.project.name, 'Shop');
    await client.changeOnDisk(other.agreement);
    assert.equal(read((await nextOf(other)).state).snapshot.project.name, 'Backend');
  });

  it('takes back the diagnostics of a folder that is removed, and reads it again when it returns', async () => {
    const folder = await openFolder('project: [broken]\n');
    await client.changeFolders({ removed: [folder.uri] });
    assert.deepEqual(await client.diagnostics(folder.agreement), []);
    await client.changeFolders({ added: [folder.uri] });
    assert.deepEqual((await nextOf(folder)).codes, ['wrong-type']);
  });

  it('goes on checking a text that is open while its folder is removed', async () => {
    const folder = await openFolder();
    await client.open(folder.agreement, 'project: [broken]\n');
    await nextOf(folder);
    await client.changeFolders({ removed: [folder.uri] });
    assert.equal((await client.diagnostics(folder.agreement)).length, 1);
    await client.close(folder.agreement);
    assert.deepEqual(await client.diagnostics(folder.agreement), []);
  });

  it('checks a text that belongs to no folder', async () => {
    await client.open('untitled:Untitled-1', 'project: [broken]\n');
    assert.equal((await client.diagnostics('untitled:Untitled-1')).length, 1);
  });

  it('finds where something stands, in what is typed', async () => {
    const folder = await openFolder(FINE);
    const locate = (...path: readonly string[]) =>
      client.connection.sendRequest(LOCATE, { file: folder.agreement, path });
    const ana = { start: { line: 2, character: 2 }, end: { line: 2, character: 5 } };
    assert.deepEqual(await locate('people', 'ana'), ana);
    assert.equal(await locate('people', 'bo'), null);
    await client.open(folder.agreement, `# Typed\n${FINE}`);
    await nextOf(folder);
    assert.deepEqual(await locate('people', 'ana'), { start: { ...ana.start, line: 3 }, end: { ...ana.end, line: 3 } });
  });

  it('sends everything again on demand before it answers', async () => {
    const folder = await openFolder(FINE);
    await client.connection.sendRequest(REFRESH);
    assert.equal(read((await nextOf(folder)).state).file, folder.agreement);
  });

  it('knows who is looking from the settings of the folder', async () => {
    const folder = await openFolder(FINE);
    client.settings.set('collab.me', (scopeUri) => (scopeUri === folder.uri ? 'ana' : 'maria'));
    await client.changeSettings();
    assert.equal(read((await nextOf(folder)).state).snapshot.me, 'ana');
    client.settings.set('collab.me', '');
    await client.changeSettings();
    assert.equal(read((await nextOf(folder)).state).snapshot.me, undefined);
  });

  it('goes on when the editor cannot say what its settings are', async () => {
    const folder = await openFolder(FINE);
    client.settings.set('collab.me', () => {
      throw new Error('The settings cannot be read.');
    });
    await client.changeSettings();
    assert.equal(read((await nextOf(folder)).state).snapshot.me, undefined);
    client.settings.delete('collab.me');
  });

  it('takes public holidays off', async () => {
    const folder = await openFolder(FINE.replace('Oslo}', 'Oslo, holidays: "NO"}'));
    await client.changeOnDisk(folder.agreement);
    assert.equal(read((await nextOf(folder)).state).snapshot.calendars.length, 1);
  });

  it('answers the last of several questions that overtake each other', async () => {
    const folder = await openFolder(FINE);
    await client.open(folder.agreement, FINE);
    for (let version = 2; version <= 20; version++) {
      await client.change(folder.agreement, version, { text: `project: Version ${version}\n` });
    }
    let name: string | undefined;
    while (name !== 'Version 20') {
      const { state, diagnostics } = await nextOf(folder);
      name = read(state).snapshot.project.name;
      assert.deepEqual(diagnostics, []);
    }
    assert.equal(name, 'Version 20');
  });
});
