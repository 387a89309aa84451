import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { ErrorCodes, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { LOCATE, REFRESH } from '../../src/protocol/toServer';
import { ServerWorld } from '../support/serverWorld';

const TEAM = 'project: X\npeople:\n  ana: {timezone: UTC, contact: {email: Ana@Example.com}}\n  bo: {timezone: UTC}\n';

describe('The server process', () => {
  let world: ServerWorld;
  before(async () => {
    world = await ServerWorld.create();
  });
  after(() => world.remove());

  it('says what it can do, and ends when it is told to', async () => {
    const client = world.start();
    const { capabilities } = await client.initialize();
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: TextDocumentSyncKind.Incremental });
    assert.equal(await client.stop(), 0);
  });

  it('shows the folders that are there from the beginning', async () => {
    const [one, other] = [await world.folder(TEAM), await world.folder()];
    const client = world.start();
    await client.initialize({ folders: [one.uri, other.uri] });
    assert.equal((await client.state(one.uri)).kind, 'read');
    assert.deepEqual(await client.state(other.uri), { kind: 'none' });
    await client.stop();
  });

  it('ends when the editor goes away', async () => {
    const client = world.start();
    await client.initialize();
    assert.equal(await client.vanish(), 1);
  });

  it('ends when the editor goes away before it has said anything', async () => {
    assert.equal(await world.start().vanish(), 1);
  });

  it('takes the word of an editor that cannot be asked for settings', async () => {
    const folder = await world.folder(TEAM);
    const client = world.start();
    await client.initialize({ folders: [folder.uri], capabilities: {}, me: 'bo' });
    const state = await client.state(folder.uri);
    assert.equal(state.kind === 'read' && state.snapshot.me, 'bo');
    await client.stop();
  });

  it('takes whoever signs commits for who is looking, when nobody says otherwise', async () => {
    const folder = await world.folder(TEAM);
    execFileSync('git', ['init', '--quiet', folder.path]);
    execFileSync('git', ['-C', folder.path, 'config', 'user.email', 'ana@example.COM']);
    const client = world.start();
    await client.initialize({ folders: [folder.uri] });
    const state = await client.state(folder.uri);
    assert.equal(state.kind === 'read' && state.snapshot.me, 'ana');
    await client.stop();
  });

  it('outlives an editor that refuses to be asked', async () => {
    const folder = await world.folder(TEAM);
    const client = world.start();
    client.connection.onRequest('client/registerCapability', () => {
      throw new Error('No.');
    });
    await client.initialize({ folders: [folder.uri] });
    assert.equal((await client.state(folder.uri)).kind, 'read');
    await client.connection.sendRequest(REFRESH);
    await client.stop();
  });

  it('passes over what is no message, and says so', async () => {
    const { uri } = await world.folder(TEAM);
    const client = world.start();
    await client.initialize({ folders: [uri] });
    const raw = [
      '{"jsonrpc":!',
      '{"method":5,"id":1}',
      '{"method":"$/cancelRequest"}',
      '{"method":"header","params":7}',
      'null',
      '[]',
    ];
    for (const text of raw) client.sendRaw(`Content-Length: ${text.length}\r\n\r\n${text}`);
    await client.connection.sendRequest(REFRESH);
    assert.match(client.errors.join('\n'), /^A message cannot be read\. .*JSON/mu);
    assert.equal(await client.stop(), 0);
  });

  it('ends when nobody can tell where messages begin', async () => {
    for (const header of ['Content-Length: many', 'Content-Lengt: 2', 'no header']) {
      const client = world.start();
      await client.initialize();
      const end = client.ended();
      client.sendRaw(`${header}\r\n\r\n{}`);
      assert.equal(await end, 1, header);
    }
  });

  it('answers what it does not understand, and lives', async () => {
    const { uri, agreement } = await world.folder(TEAM);
    const client = world.start();
    await client.initialize({ folders: [uri] });
    await client.state(uri);
    const { connection } = client;
    for (const params of [
      null,
      {},
      7,
      { file: 3, path: [] },
      { file: agreement, path: 'people' },
      { file: ':', path: [] },
    ]) {
      const [answer] = await Promise.allSettled([connection.sendRequest<unknown>(LOCATE, params)]);
      assert.ok(answer.status === 'rejected' || answer.value === null, JSON.stringify(params));
    }
    await assert.rejects(connection.sendRequest('collab/unheardOf'), { code: ErrorCodes.MethodNotFound });
    await connection.sendNotification('textDocument/didOpen', {});
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: 'none' });
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: agreement, version: 2 } });
    await connection.sendRequest(REFRESH);
    assert.equal((await client.state(uri)).kind, 'read');
    assert.equal(await client.stop(), 0);
  });
});
