import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import {
  CompletionRequest,
  CompletionResolveRequest,
  HoverRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type ClientCapabilities,
  type CompletionList,
  type MarkupContent,
} from 'vscode-languageserver/node';
import type { LanguageClient } from '../support/languageClient';
import { Mailbox } from '../support/mailbox';
import { marked } from '../support/marked';
import { ServerWorld, type TestFolder } from '../support/serverWorld';

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    inlayHint: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
    hover: { contentFormat: ['markdown'] },
  },
};

const TEXT = `project: X
people:
  ana:
    timezone: Asia/Tokyo
  bo:
    timezone: Europe/Oslo
communication:
  checkins:
    demo:
      title: Demo
      every: Fri 13:00
`;

describe('What an editor asks about an open text', () => {
  let world: ServerWorld;
  let client: LanguageClient;
  let folder: TestFolder;
  let version = 1;
  const refreshes = new Mailbox<'asked'>();

  before(async () => {
    world = await ServerWorld.create();
    client = world.start();
    client.connection.onRequest(InlayHintRefreshRequest.type, () => refreshes.put('hints', 'asked'));
    client.settings.set('collab.me', 'ana');
    folder = await world.folder(TEXT);
    const { capabilities } = await client.initialize({ folders: [folder.uri], capabilities: CAPABILITIES });
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.inlayHintProvider, true);
    assert.equal(capabilities.completionProvider?.resolveProvider, true);
    await client.open(folder.agreement, TEXT);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    await world.remove();
  });

  it('is answered with what can stand there, and with more for what is looked at', async () => {
    const place = await type(`${TEXT}reviewers: [<|>]\n`);
    const { items } = (await client.connection.sendRequest(CompletionRequest.type, place)) as CompletionList;
    assert.deepEqual(
      items.map(({ label }) => label),
      ['ana', 'bo'],
    );
    const [, bo] = items;
    assert.equal(bo!.documentation, undefined);
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, bo!);
    assert.match((documentation as MarkupContent).value, /^\*\*bo\*\*\n\n.*verlap with you/su);
  });

  it('is answered with what is known, in the zone of who asks', async () => {
    const hover = await client.connection.sendRequest(
      HoverRequest.type,
      await type(TEXT.replace('Europe/O', 'Europe/O<|>')),
    );
    assert.match((hover!.contents as MarkupContent).value, /behind your clock/u);
    assert.equal(await client.connection.sendRequest(HoverRequest.type, await type(`${TEXT}# no<|>te\n`)), null);
  });

  it('is answered with the holidays of a region that is suggested, before anybody keeps any', async () => {
    const place = await type(TEXT.replace('timezone: Asia/Tokyo', 'timezone: Asia/Tokyo\n    holidays: n<|>'));
    const { items } = (await client.connection.sendRequest(CompletionRequest.type, place)) as CompletionList;
    const told = async (code: string) => {
      const item = items.find(({ label }) => label === code)!;
      const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, item);
      return (documentation as MarkupContent).value;
    };
    assert.match(await told('NO'), /^\*\*Norway\*\*\n.*Next\spublic\sholidays/su);
    assert.match(await told('NP'), /^\*\*Nepal\*\*\n\nNo public holidays are known there/u);
  });

  it('is told at once of holidays that are not known, and not of any others', async () => {
    const lines = async () => {
      const found = await client.diagnosticsOf(folder.agreement, version);
      return found.flatMap(({ code, range }) => (code === 'unknown-holidays' ? [range.start.line] : []));
    };
    await type(
      TEXT.replace('Asia/Tokyo', 'Asia/Tokyo\n    holidays: NP').replace(
        'Europe/Oslo',
        'Europe/Oslo\n    holidays: "NO"<|>',
      ),
    );
    assert.deepEqual(await lines(), [4]);
    await type(`${TEXT}<|>`);
    assert.deepEqual(await lines(), []);
  });

  it('is answered with the folders and files that a path can lead to, as they are on disk by now', async () => {
    await writeFile(path.join(folder.path, '.gitignore'), 'build\n');
    await client.changeOnDisk(`${folder.uri}/.gitignore`);
    for (const name of ['src/auth', 'src/build']) await mkdir(path.join(folder.path, name), { recursive: true });
    const deliverable = `${TEXT}deliverables:\n  a:\n    title: A\n    paths:\n      - `;
    assert.deepEqual(await suggestedPaths(`${deliverable}<|>\n`), ['src/', '.collab.yaml', '.gitignore']);
    assert.deepEqual(await suggestedPaths(`${deliverable}src/<|>\n`), ['**', 'auth/']);
    assert.deepEqual(await suggestedPaths(`${deliverable}../<|>\n`), []);
    await writeFile(path.join(folder.path, 'src/index.ts'), '');
    assert.deepEqual(await suggestedPaths(`${deliverable}src/i<|>\n`), ['index.ts', '**', 'auth/']);
  });

  it('is answered with hints of the kinds that are wanted, asked for again when settings change', async () => {
    await type(`${TEXT}<|>`);
    const hints = async () =>
      (await client.connection.sendRequest(InlayHintRequest.type, {
        textDocument: { uri: folder.agreement },
        range: { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } },
      })) ?? [];
    assert.equal((await hints()).length, 3);
    client.settings.set('collab.inlayHints', { localTimes: false });
    await client.changeSettings();
    await refreshes.take('hints');
    assert.deepEqual(
      (await hints()).map(({ position }) => position.line),
      [10],
    );
  });

  it('is not answered for files that are closed', async () => {
    const other = await world.folder(TEXT);
    const place = { textDocument: { uri: other.agreement }, position: { line: 3, character: 16 } };
    assert.equal(await client.connection.sendRequest(HoverRequest.type, place), null);
  });

  it('is answered with an error where a question is no question, and the next one as ever', async () => {
    const textDocument = { uri: folder.agreement };
    for (const params of [null, {}, { textDocument }]) {
      await assert.rejects(client.connection.sendRequest('textDocument/hover', params), JSON.stringify(params));
    }
    await assert.rejects(
      client.connection.sendRequest('completionItem/resolve', { label: 'x', data: { uri: folder.agreement } }),
    );
    assert.match(client.errors.join('\n'), /^Completion: TypeError/mu);
    assert.ok(await client.connection.sendRequest(HoverRequest.type, await type(TEXT.replace('Asia/T', 'Asia/T<|>'))));
  });

  async function suggestedPaths(text: string) {
    const list = (await client.connection.sendRequest(CompletionRequest.type, await type(text))) as CompletionList;
    return list.items.map(({ label }) => label);
  }

  /** Puts a text in place of the open one, and answers with the place of its mark. */
  async function type(text: string) {
    const { text: whole, offset } = marked(text);
    await client.change(folder.agreement, ++version, { text: whole });
    const before = whole.slice(0, offset).split('\n');
    return {
      textDocument: { uri: folder.agreement },
      position: { line: before.length - 1, character: before.at(-1)!.length },
    };
  }
});
