import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import type { CodeAction, Position, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { dedent } from '../support/dedent';
import type { LanguageClient } from '../support/languageClient';
import { ServerWorld } from '../support/serverWorld';
import type { TestFolder } from '../support/serverWorld';

const AGREEMENT = dedent`
  project: Storefront
  timezone: Europe/Oslo
  people:
    ana: {timezone: Europe/Oslo}
  deliverables:
    auth:
      title: Login
      owner: anna
      paths: [src/**]
  reviewers: [ana]
`;

describe('The server', () => {
  let world: ServerWorld;
  let client: LanguageClient;
  let folder: TestFolder;
  let text: TextDocument;

  before(async () => {
    world = await ServerWorld.create();
    folder = await world.folder();
    client = world.start();
    const capabilities = { textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } } };
    await client.initialize({ folders: [folder.uri], capabilities });
    text = TextDocument.create(folder.agreement, 'collab', 1, AGREEMENT);
    await client.open(folder.agreement, AGREEMENT);
  });

  after(async () => {
    await client.stop();
    await world.remove();
  });

  it('finds definitions, references and highlights of ids', async () => {
    const params = { textDocument: { uri: folder.agreement }, position: positionOf('reviewers: [an') };
    const definition = await client.connection.sendRequest(DefinitionRequest.type, params);
    assert.deepEqual(definition, [
      { uri: folder.agreement, range: { start: { line: 3, character: 2 }, end: { line: 3, character: 5 } } },
    ]);
    const context = { includeDeclaration: true };
    const references = await client.connection.sendRequest(ReferencesRequest.type, { ...params, context });
    assert.deepEqual(
      references?.map(({ range }) => range.start.line),
      [3, 9],
    );
    const highlights = await client.connection.sendRequest(DocumentHighlightRequest.type, params);
    assert.equal(highlights?.length, 2);
  });

  it('renames ids, and says why it does not', async () => {
    const params = { textDocument: { uri: folder.agreement }, position: positionOf('reviewers: [an') };
    const prepared = await client.connection.sendRequest(PrepareRenameRequest.type, params);
    assert.deepEqual(prepared, {
      range: { start: { line: 9, character: 12 }, end: { line: 9, character: 15 } },
      placeholder: 'ana',
    });
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...params, newName: 'bo' });
    assert.equal(applied(edit), AGREEMENT.replace('ana: {', 'bo: {').replace('[ana]', '[bo]'));
    const nowhere = { ...params, position: { line: 0, character: 0 } };
    await assert.rejects(client.connection.sendRequest(PrepareRenameRequest.type, nowhere), /There is no id here\./);
    const taken = client.connection.sendRequest(RenameRequest.type, { ...params, newName: 'Not an id' });
    await assert.rejects(taken, /"Not an id" is not an id\./);
  });

  it('outlines, folds, selects and links an agreement', async () => {
    const textDocument = { uri: folder.agreement };
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.deepEqual(
      symbols?.map(({ name }) => name),
      ['project', 'timezone', 'people', 'deliverables'],
    );
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(folds, [
      { startLine: 2, endLine: 3 },
      { startLine: 4, endLine: 8 },
      { startLine: 5, endLine: 8 },
    ]);
    const positions = [positionOf('title: Log')];
    const [selection] =
      (await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions })) ?? [];
    assert.equal(text.getText(selection?.range), 'Login');
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    assert.deepEqual(
      links?.map(({ target }) => target),
      [`${folder.uri}/src`],
    );
  });

  it('finds entries of the workspace', async () => {
    const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'login' });
    assert.deepEqual(
      found?.map(({ name }) => name),
      ['auth · Login'],
    );
  });

  it('counts references above entries, and colours what stands there', async () => {
    const textDocument = { uri: folder.agreement };
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    assert.deepEqual(
      lenses?.map(({ command }) => command),
      [
        { title: '1 reference', command: '' },
        { title: '0 references', command: '' },
        { title: 'no forecast: belongs to anna, who is not in the file', command: '' },
      ],
    );
    const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    assert.equal((tokens?.data.length ?? 0) / 5, 6);
  });

  it('offers fixes, and works out the change of the one that is chosen', async () => {
    const position = positionOf('owner: an');
    const params = {
      textDocument: { uri: folder.agreement },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    };
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Change to "ana"', 'Add "anna" to the people'],
    );
    const [first] = actions;
    assert.ok(first);
    assert.deepEqual(
      first.diagnostics?.map(({ code }) => code),
      ['unknown-person'],
    );
    assert.equal(first.edit, undefined);
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, first);
    assert.equal(applied(resolved.edit), AGREEMENT.replace('anna', 'ana'));
  });

  it('formats, and begins lines of lists', async () => {
    const untidy = await world.folder();
    const textDocument = { uri: untidy.agreement };
    const options = { tabSize: 2, insertSpaces: true };
    await client.open(untidy.agreement, 'project:   Storefront\nquality:\n  - Tests pass\n\n');
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    assert.deepEqual(edits, [
      { range: { start: { line: 0, character: 9 }, end: { line: 0, character: 11 } }, newText: '' },
      { range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } }, newText: '' },
    ]);
    const position = { line: 3, character: 0 };
    const onType = { textDocument, options, position, ch: '\n' };
    assert.deepEqual(await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, onType), [
      { range: { start: position, end: position }, newText: '  - ' },
    ]);
  });

  it('has nothing to say about files that are not open', async () => {
    const textDocument = { uri: `${folder.uri}/other.yaml` };
    assert.equal(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), null);
    assert.deepEqual(await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument }), { data: [] });
  });

  /** The position behind a beginning that occurs once. */
  function positionOf(beginning: string): Position {
    return text.positionAt(AGREEMENT.indexOf(beginning) + beginning.length);
  }

  function applied(edit: WorkspaceEdit | null | undefined): string {
    return TextDocument.applyEdits(text, edit?.changes?.[folder.agreement] ?? []);
  }
});
