import assert from 'node:assert/strict';
import { DidChangeTextDocumentNotification, DidOpenTextDocumentNotification } from 'vscode-languageserver/node';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import type { Intent } from '../../src/domain/intent';
import { EDIT, type EditResult } from '../../src/protocol/editing';
import { PLAN_REMOVAL } from '../../src/protocol/planning';
import type { FileContent } from '../../src/server/ports';
import { serverInProcess } from '../support/serverInProcess';

const FILE = 'file:///project/.collab.yaml';
const SET_GOAL: Intent = { kind: 'set', path: ['goal'], value: 'Live' };

describe('Requests to edit', () => {
  let client: ProtocolConnection;
  let content: FileContent;

  const edit = (version: number | null, intent: Intent = SET_GOAL): Promise<EditResult> =>
    client.sendRequest(EDIT, { file: FILE, version, intent });

  beforeEach(() => {
    content = { kind: 'bytes', bytes: new TextEncoder().encode('project: On disk\n') };
    client = serverInProcess({
      disk: { read: () => Promise.resolve(content) },
    });
    client.listen();
  });

  afterEach(() => client.dispose());

  const open = (version: number, text: string): Promise<void> =>
    client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: FILE, languageId: 'collab', version, text },
    });

  it('are answered for the open text, and for no other version of it', async () => {
    await open(3, 'project: Open\n');
    const answered = await edit(3);
    assert.deepEqual(answered, {
      kind: 'edits',
      version: 3,
      edits: [
        { range: { start: { line: 0, character: 13 }, end: { line: 0, character: 13 } }, newText: '\ngoal: Live' },
      ],
      selection: { start: { line: 1, character: 0 }, end: { line: 1, character: 10 } },
    });
    assert.deepEqual(await edit(2), { kind: 'stale' });
    assert.deepEqual(await edit(null), { kind: 'stale' });
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: FILE, version: 4 },
      contentChanges: [{ text: 'project: Changed\n' }],
    });
    assert.deepEqual(await edit(3), { kind: 'stale' });
    assert.equal((await edit(4)).kind, 'edits');
  });

  it('are answered for the file on disk when it is not open', async () => {
    assert.equal((await edit(null)).kind, 'edits');
    assert.deepEqual(await edit(1), { kind: 'stale' });
  });

  it('are refused where there is nothing to edit', async () => {
    content = { kind: 'absent' };
    assert.equal((await edit(null)).kind, 'refused');
    content = { kind: 'refused', reason: 'You are not allowed to read it.' };
    assert.deepEqual(await edit(null), content);
  });

  it('tell what a removal reaches', async () => {
    await open(1, 'project: Open\npeople: { ana: { timezone: UTC } }\nreviewers: [ana]\n');
    const planned = await client.sendRequest(PLAN_REMOVAL, { file: FILE, paths: [['people', 'ana']] });
    assert.deepEqual(planned, {
      kind: 'answered',
      answer: {
        alone: [{ kind: 'remove', path: ['people', 'ana'] }],
        references: [['reviewers', 0]],
        seen: [{ path: ['reviewers', 0], text: 'ana' }],
        withReferences: [
          { kind: 'remove', path: ['reviewers'] },
          { kind: 'remove', path: ['people', 'ana'] },
        ],
      },
    });
  });
});
