import assert from 'node:assert/strict';
import { DidOpenTextDocumentNotification, PublishDiagnosticsNotification } from 'vscode-languageserver/node';
import { Mailbox } from '../support/mailbox';
import { at } from '../support/people';
import { serverInProcess } from '../support/serverInProcess';

const FILE = 'file:///project/.collab.yaml';
const TEXT =
  'project: X\ntimezone: UTC\ndeliverables:\n  a: { title: A, due: 2026-12-01 17:00 }\n  b: { title: B, due: 2026-12-01 17:00:01 }\n';

/** How long before the first due date the server's clock stands still until the text is open, in milliseconds. */
const AHEAD = 300;

describe('Problems that come with the clock', () => {
  it('are told when their time has come, while nobody types', async () => {
    let started = Number.POSITIVE_INFINITY;
    const client = serverInProcess({
      now: () => at('2026-12-01T17:00Z') - AHEAD + Math.max(0, Date.now() - started),
    });
    const published = new Mailbox<readonly unknown[]>();
    client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) =>
      published.put(
        uri,
        diagnostics.map(({ code, range }) => `${code} ${range.start.line}`),
      ),
    );
    client.listen();
    const textDocument = { uri: FILE, languageId: 'collab', version: 1, text: TEXT };
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    assert.deepEqual(await published.take(FILE), []);
    started = Date.now();
    assert.deepEqual(await published.take(FILE), ['overdue 3']);
    assert.deepEqual(await published.take(FILE), ['overdue 3', 'overdue 4']);
    client.dispose();
  });
});
