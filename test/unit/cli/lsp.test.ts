import assert from 'node:assert/strict';
import { collab } from './harness';

describe('collab lsp', () => {
  it('starts the server on the standard streams, whatever process an editor names', async () => {
    const started = { status: 0, stdout: 'The server listens.', stderr: '', files: {} };
    assert.deepEqual(await collab('lsp --stdio'), started);
    assert.deepEqual(await collab('lsp --stdio --clientProcessId=7'), started);
  });

  it('tells whoever starts it by hand who is meant to', async () => {
    const { status, stderr } = await collab('lsp');
    assert.deepEqual(
      { status, stderr },
      {
        status: 2,
        stderr: 'collab: collab lsp is started by an editor, as collab lsp --stdio.\n',
      },
    );
  });
});
