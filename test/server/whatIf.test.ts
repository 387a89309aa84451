import assert from 'node:assert/strict';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import type { Intent } from '../../src/domain/intent';
import { WHAT_IF, type WhatIfParams, type WhatIfResult } from '../../src/protocol/whatIf';
import { dedent } from '../support/dedent';
import { at, writtenInstant } from '../support/people';
import { serverInProcess } from '../support/serverInProcess';

const FILE = 'file:///project/.collab.yaml';
const AGREEMENT = dedent`
  project: Storefront
  people:
    ana: { timezone: UTC, hours: Mon-Fri 09:00-17:00 }
    bo: { timezone: UTC, hours: Mon-Fri 09:00-17:00, away: [2026-12-02..2026-12-04] }
  deliverables:
    login: { title: Login, owner: ana, remaining: 4h, due: 2026-12-01 15:00 }
    cart: { title: Cart, owner: ana, remaining: 2h, after: [login] }
`;

describe('Requests about what would come of a change', () => {
  let client: ProtocolConnection;
  let text: string;

  const ask = (...intents: readonly Intent[]): Promise<WhatIfResult> => {
    const params: WhatIfParams = { file: FILE, intents };
    return client.sendRequest(WHAT_IF, params);
  };

  beforeEach(() => {
    text = AGREEMENT;
    client = serverInProcess({
      disk: {
        read: (uri) =>
          Promise.resolve(uri === FILE ? { kind: 'bytes', bytes: new TextEncoder().encode(text) } : { kind: 'absent' }),
      },
      now: () => at('2026-12-01T09:00Z'),
    });
    client.listen();
  });

  afterEach(() => client.dispose());

  it('are answered for each intent alone, and leave everything as it is', async () => {
    const owner: Intent = { kind: 'set', path: ['deliverables', 'login', 'owner'], value: 'bo' };
    const more: Intent = { kind: 'set', path: ['deliverables', 'login', 'remaining'], value: '8h' };
    const result = await ask(owner, more, more);
    assert.equal(result.kind, 'answered');
    const [byBo, longer, again] = result.answer.map((answer) =>
      answer.kind === 'changes'
        ? answer.changes.map(({ title, before, after }) => [
            title,
            told(before?.accepted),
            told(after?.accepted),
            after?.risk,
          ])
        : answer.reason,
    );
    assert.deepEqual(byBo, []);
    assert.deepEqual(longer, [
      ['Login', '2026-12-01T13:00Z', '2026-12-01T17:00Z', 'late'],
      ['Cart', '2026-12-01T15:00Z', '2026-12-02T11:00Z', 'none'],
    ]);
    assert.deepEqual(again, longer);
  });

  it('tell of what is new, and of what is forecast no more', async () => {
    const result = await ask({
      kind: 'steps',
      steps: [
        { kind: 'set', path: ['deliverables', 'login', 'status'], value: 'accepted' },
        { kind: 'add', path: ['deliverables'], key: 'pay', value: { title: 'Pay', owner: 'bo', estimate: '8h' } },
      ],
    });
    assert.equal(result.kind, 'answered');
    const [answer] = result.answer;
    assert.equal(answer?.kind, 'changes');
    assert.deepEqual(
      answer.changes.map(({ title, before, after }) => [title, told(before?.accepted), told(after?.accepted)]),
      [
        ['Cart', '2026-12-01T15:00Z', '2026-12-01T11:00Z'],
        ['Pay', undefined, '2026-12-01T17:00Z'],
        ['Login', '2026-12-01T13:00Z', undefined],
      ],
    );
  });

  it('say why there is no answer', async () => {
    const result = await ask({ kind: 'remove', path: ['deliverables', 'nothing'] });
    assert.equal(result.kind === 'answered' && result.answer[0]?.kind, 'refused');
    const absent: WhatIfResult = await client.sendRequest(WHAT_IF, { file: 'file:///other/.collab.yaml', intents: [] });
    assert.equal(absent.kind, 'refused');
  });
});

function told(instant: number | null | undefined): string | null | undefined {
  return typeof instant === 'number' ? writtenInstant(instant) : instant;
}
