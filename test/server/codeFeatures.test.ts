import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RegistrationRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import type { CodeAction, CompletionList, Location, Registration } from 'vscode-languageserver/node';
import { FINGERPRINT } from '../../src/protocol/places';
import { namesOtherThan } from '../../src/server/places/registration';
import { dedent } from '../support/dedent';
import type { LanguageClient } from '../support/languageClient';
import { ServerWorld } from '../support/serverWorld';
import type { TestFolder } from '../support/serverWorld';

const AGREEMENT = dedent`
  project: Storefront
  people:
    maria: {timezone: Europe/Oslo}
  deliverables:
    auth:
      title: Login
      checkpoints:
        expiry: {title: Token expiry}
`;

const CODE = 'let a = 1;\n// REVIEW(expiri @maria): why?\n// REVIEW(expiry):\nlet b = 2;\n';

const CAPABILITIES = {
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  textDocument: { synchronization: { dynamicRegistration: true } },
};

describe('The server', () => {
  let world: ServerWorld;
  let client: LanguageClient;
  let folder: TestFolder;
  let uri: string;
  const registered: Registration[] = [];

  before(async () => {
    world = await ServerWorld.create();
    client = world.start();
    client.connection.onRequest(
      RegistrationRequest.type,
      ({ registrations }) => void registered.push(...registrations),
    );
    await client.initialize({ capabilities: CAPABILITIES });
    folder = await world.folder(AGREEMENT);
    await writeFile(path.join(folder.path, 'a.ts'), CODE);
    uri = pathToFileURL(path.join(folder.path, 'a.ts')).href;
    await client.changeFolders({ added: [folder.uri] });
    await client.places(folder.uri);
    await client.open(uri, CODE, 1, 'typescript');
  });

  after(async () => {
    await client.stop();
    await world.remove();
  });

  it('has the code of folders with an agreement sent, and no agreement twice', () => {
    const methods = registered.map(({ method }) => method.replace(/^(?:textDocument|workspace)\//u, ''));
    assert.deepEqual(methods.toSorted(), [
      'codeAction', 'codeLens', 'completion', 'definition', 'didChange', 'didChangeWatchedFiles', 'didClose', 'didOpen', 'hover',
      'references', 'rename',
    ]); // prettier-ignore
    const watching = registered.find(({ method }) => method.endsWith('didChangeWatchedFiles'));
    const watchers = [{ globPattern: { baseUri: folder.uri, pattern: '**/*' } }];
    assert.deepEqual(watching?.registerOptions, { watchers });
  });

  it('asks for every name but that of agreements', () => {
    const patterns = namesOtherThan('.collab.yaml').map(
      (pattern) =>
        new RegExp(
          `^${pattern.replaceAll('.', '\\.').replaceAll('[!', '[^').replaceAll('?', '.').replaceAll('*', '.*')}$`,
          'u',
        ),
    );
    const matches = (name: string): number => patterns.filter((pattern) => pattern.test(name)).length;
    assert.equal(matches('.collab.yaml'), 0);
    for (const name of [
      'a',
      '.',
      '.c',
      '.collab',
      '.collab.yam',
      '.collab.yamlx',
      '.collab.yml',
      'x.collab.yaml',
      '.env',
      'a.ts',
    ]) {
      assert.equal(matches(name), 1, name);
    }
  });

  it('answers in code', async () => {
    const textDocument = { uri };
    const position = { line: 1, character: 20 };
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
    assert.deepEqual(hover?.range, { start: { line: 1, character: 18 }, end: { line: 1, character: 23 } });
    const definition = await client.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
    assert.deepEqual(
      (definition as Location[]).map((location) => location.uri),
      [folder.agreement],
    );
    const context = { includeDeclaration: true };
    const params = { textDocument, position: { line: 2, character: 12 } };
    const references = await client.connection.sendRequest(ReferencesRequest.type, { ...params, context });
    assert.equal(references?.length, 2);
    const completion = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line: 2, character: 10 },
    });
    assert.equal((completion as CompletionList).items.length, 2);
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    assert.deepEqual(
      lenses?.map(({ command }) => command?.title),
      ['Token expiry · open'],
    );
    const prepared = await client.connection.sendRequest(PrepareRenameRequest.type, params);
    assert.deepEqual((prepared as { placeholder: string }).placeholder, 'expiry');
    const renamed = await client.connection.sendRequest(RenameRequest.type, { ...params, newName: 'end' });
    assert.deepEqual(Object.keys(renamed?.changes ?? {}), [folder.agreement, uri]);
    assert.equal(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), null);
  });

  it('tells what is wrong in code, and takes it back', async () => {
    const diagnostics = await client.diagnostics(uri);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['unknown-checkpoint'],
    );
    const [first] = diagnostics;
    assert.ok(first);
    const params = { textDocument: { uri }, range: first.range, context: { diagnostics: [] } };
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Change to "expiry"', 'Add the checkpoint "expiri" to "Login"'],
    );
    await writeFile(folder.agreementPath, AGREEMENT.replace('expiry:', 'expiri:'));
    await client.changeOnDisk(folder.agreement);
    const next = await client.diagnostics(uri);
    assert.match(next[0]?.message as string, /^"expiry" is not the id/u);
    await client.change(uri, 2, { text: 'let a = 1;\n' });
    assert.deepEqual(await client.diagnostics(uri), []);
    await client.change(uri, 3, { text: CODE });
    await writeFile(folder.agreementPath, AGREEMENT);
    await client.changeOnDisk(folder.agreement);
  });

  it('answers at once where there is nothing to say', async () => {
    const textDocument = { uri: `${folder.uri}/b.ts` };
    await client.open(textDocument.uri, 'let a = 1;\n', 1, 'typescript');
    const position = { line: 0, character: 2 };
    assert.equal(await client.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
    assert.equal(await client.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position }), null);
  });

  it('says nothing about code outside of folders with an agreement', async () => {
    const outside = await world.folder();
    await client.changeFolders({ added: [outside.uri] });
    // The second begins with the path of a folder that has one.
    for (const file of [`${outside.uri}/README.md`, `${folder.uri}-2/README.md`]) {
      const textDocument = { uri: file };
      await client.open(file, CODE, 1, 'markdown');
      const position = { line: 2, character: 12 };
      assert.equal(await client.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
      assert.deepEqual((await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [], []);
      assert.equal(client.lastDiagnostics(file), undefined);
    }
  });

  it('knows the code by its fingerprint', async () => {
    const ask = (checkpoint: string) => client.connection.sendRequest(FINGERPRINT, { folder: folder.uri, checkpoint });
    const [before, none] = [await ask('expiry'), await ask('nowhere')];
    assert.match(String(before), /^[0-9a-f]{16}$/u);
    assert.equal(none, null);
    await client.change(uri, 4, { text: CODE.replace('let b = 2;', 'let  b = 2;').replace('\n', '\n\n') });
    assert.equal(await ask('expiry'), before);
    await client.change(uri, 5, { text: CODE.replace('let b = 2;', 'let b = 3;') });
    assert.notEqual(await ask('expiry'), before);
  });
});
