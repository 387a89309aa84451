import assert from 'node:assert/strict';
import type { ClientCapabilities, Connection, InitializeParams } from 'vscode-languageserver';
import { AnswerRefresh } from '../../../src/server/answerRefresh';
import { Mailbox } from '../../support/mailbox';

describe('The refresh of inlay hints', () => {
  it('is asked for once what was shown has gone stale, and not again by itself', async () => {
    const { refresh, asked } = refreshFor({ workspace: { inlayHint: { refreshSupport: true } } });
    refresh.at(Date.now() + 60_000);
    refresh.at(Date.now() + 5);
    await asked.take('refresh');
    refresh.at(Date.now() + 5);
    await asked.take('refresh');
    assert.equal(asked.count, 2);
  });

  it('waits while nobody looks', async () => {
    const { refresh, asked } = refreshFor({ workspace: { inlayHint: { refreshSupport: true } } });
    refresh.attend(false);
    const before = timers();
    refresh.at(Date.now() - 1);
    assert.equal(timers(), before);
    assert.equal(asked.count, 0);
    refresh.attend(true);
    await asked.take('refresh');
    assert.equal(asked.count, 1);
  });

  it('is asked for at once when settings change', async () => {
    const { refresh, asked } = refreshFor({ workspace: { inlayHint: { refreshSupport: true } } });
    refresh.refresh();
    await asked.take('refresh');
  });

  it('is not asked of an editor that does not know the question', () => {
    const { refresh, asked } = refreshFor({});
    refresh.at(Date.now());
    refresh.refresh();
    assert.equal(asked.count, 0);
  });

  it('outlives an editor that refuses', async () => {
    const warned = new Mailbox<string>();
    const connection = {
      languages: { inlayHint: { refresh: () => Promise.reject(new Error('No.')) } },
      console: { warn: (message: string) => warned.put('warning', message) },
    };
    const capabilities: ClientCapabilities = { workspace: { inlayHint: { refreshSupport: true } } };
    AnswerRefresh.ofInlayHints(connection as unknown as Connection, Date.now, {
      capabilities,
    } as InitializeParams).refresh();
    assert.match(await warned.take('warning'), /No\./u);
  });

  it('goes to code lenses by a request of their own', async () => {
    const asked = new Mailbox<string>();
    const connection = {
      sendRequest: ({ method }: { readonly method: string }) => {
        asked.put('request', method);
        return Promise.resolve();
      },
    } as unknown as Connection;
    const capabilities = { workspace: { codeLens: { refreshSupport: true } } };
    AnswerRefresh.ofCodeLenses(connection, Date.now, { capabilities } as InitializeParams).refresh();
    assert.equal(await asked.take('request'), 'workspace/codeLens/refresh');
  });
});

class CountingMailbox extends Mailbox<'asked'> {
  count = 0;

  override put(key: string): void {
    this.count++;
    super.put(key, 'asked');
  }
}

function refreshFor(capabilities: ClientCapabilities) {
  const asked = new CountingMailbox();
  const refresh = () => {
    asked.put('refresh');
    return Promise.resolve();
  };
  const connection = { languages: { inlayHint: { refresh } } } as unknown as Connection;
  return { asked, refresh: AnswerRefresh.ofInlayHints(connection, Date.now, { capabilities } as InitializeParams) };
}

/** How many timers this process waits for. */
function timers(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
}
