import assert from 'node:assert/strict';
import { DEFAULT_EXCLUDES } from '../../../src/server/places/excludes';
import type { Code, CodeQuestion } from '../../../src/server/places/ports';
import { dedent } from '../../support/dedent';
import { memoryCode } from '../../support/memoryCode';
import { collab } from './harness';

const AGREEMENT = dedent`
  project: Storefront
  timezone: Europe/Oslo
  people:
    ana: {timezone: America/Sao_Paulo}
    maria: {timezone: Europe/Oslo}
    kiran: {timezone: Asia/Kathmandu}
  reviewers: [maria]
  deliverables:
    auth:
      title: Login and sessions
      owner: ana
      reviewers: [ana, maria]
      checkpoints:
        token-expiry:
          title: Token expiry and refresh
        sessions:
          title: Sessions
          reviewers: [kiran]
          status: approved
    search:
      title: Search
      checkpoints:
        facets:
          title: Facets
          status: changes-requested
`;

const FILES = {
  'web/b.ts': '\n  // REVIEW(token-expiry @maria): is 30 minutes right?\n// REVIEW(nowhere @ana @maria): hm\n',
  'api/a.py': 'x = 1  # REVIEW(token-expiry):\n# REVIEW(@kiran): look\n# REVIEW(sessions): done?\n',
};

describe('collab checkpoints', () => {
  const world = { files: AGREEMENT, code: memoryCode(FILES) };

  it('tells what the file and the code say together', async () => {
    const { status, stdout, stderr } = await collab('checkpoints --json', world);
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(JSON.parse(stdout), {
      checkpoints: [
        {
          id: 'token-expiry',
          deliverable: 'auth',
          title: 'Token expiry and refresh',
          status: 'open',
          reviewers: ['ana', 'maria'],
          places: [
            { file: 'api/a.py', line: 1, column: 10, text: '' },
            { file: 'web/b.ts', line: 2, column: 6, text: 'is 30 minutes right?' },
          ],
        },
        {
          id: 'sessions',
          deliverable: 'auth',
          title: 'Sessions',
          status: 'approved',
          reviewers: ['kiran'],
          places: [{ file: 'api/a.py', line: 3, column: 3, text: 'done?' }],
        },
        {
          id: 'facets',
          deliverable: 'search',
          title: 'Facets',
          status: 'changes-requested',
          reviewers: ['maria'],
          places: [],
        },
      ],
      unknown: [
        { file: 'api/a.py', line: 2, column: 3, id: null, people: ['kiran'], text: 'look' },
        { file: 'web/b.ts', line: 3, column: 4, id: 'nowhere', people: ['ana', 'maria'], text: 'hm' },
      ],
    });
  });

  it('tells what waits for somebody: open checkpoints, and places that name them', async () => {
    assert.deepEqual(await waitingOn('maria'), [['token-expiry'], ['nowhere']]);
    assert.deepEqual(await waitingOn('kiran'), [[], [null]]);
    assert.deepEqual(await waitingOn('ana'), [['token-expiry'], ['nowhere']]);
    const asking = { ...world, code: memoryCode({ 'a.ts': '// REVIEW(token-expiry @kiran): and you?' }) };
    assert.deepEqual(await waitingOn('kiran', asking), [['token-expiry'], []]);
  });

  it('is read by people too', async () => {
    const { stdout } = await collab('checkpoints', world);
    assert.equal(
      stdout,
      dedent`
        token-expiry  Token expiry and refresh  Login and sessions  open  @ana @maria
          api/a.py:1:10
          web/b.ts:2:6   @maria  is 30 minutes right?

        sessions  Sessions  Login and sessions  approved  @kiran
          api/a.py:3:3    done?

        facets  Facets  Search  changes requested  @maria

        No checkpoint of the file
          api/a.py:2:3           @kiran       look
          web/b.ts:3:4  nowhere  @ana @maria  hm

        3 checkpoints, 5 places in the code.
      `,
    );
    assert.equal((await collab('checkpoints', { files: 'project: P\n' })).stdout, 'No review checkpoints.\n');
  });

  it('does not let the code repaint the terminal', async () => {
    const code = memoryCode({ 'a\u001B[2J.ts': '// REVIEW(@ana): \u001B[31mred' });
    const { stdout } = await collab('checkpoints', { ...world, code });
    assert.ok(!stdout.includes('\u001B'));
  });

  it('looks at the folder of the agreement, and leaves out what editors do', async () => {
    const asked: CodeQuestion[] = [];
    const code = memoryCode({ 'src/a.ts': '// REVIEW(@ana): a' }, asked);
    const files = { '/project/sub/.collab.yaml': AGREEMENT };
    const { stdout } = await collab('checkpoints --file sub/.collab.yaml --json', { files, code });
    assert.deepEqual(asked, [{ folder: 'file:///project/sub', excludes: DEFAULT_EXCLUDES }]);
    assert.match(stdout, /"file": "src\/a\.ts"/u);
  });

  it('says when there is more', async () => {
    const folder = memoryCode({ 'a.ts': '// REVIEW(@ana): a' }).inFolder({ folder: '', excludes: [] });
    assert.ok(folder);
    const code: Code = {
      inFolder: () => ({
        ...folder,
        search: async (signal) => ({ ...(await folder.search(signal)), isPartial: true }),
      }),
    };
    const { stderr } = await collab('checkpoints', { ...world, code });
    assert.equal(stderr, 'collab: The code has more places than can be listed, so this may not be the whole answer.\n');
  });

  it('knows whom it does not know', async () => {
    const { status, stdout, stderr } = await collab('checkpoints --waiting-on anna', world);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(
      stderr,
      /^collab: --waiting-on: there is nobody with the id "anna" in \.collab\.yaml\. Did you mean ana\?\n$/u,
    );
  });

  async function waitingOn(person: string, around = world) {
    const { stdout } = await collab(`checkpoints --json --waiting-on ${person}`, around);
    const { checkpoints, unknown } = JSON.parse(stdout) as Record<string, readonly { readonly id: string }[]>;
    return [checkpoints?.map(({ id }) => id), unknown?.map(({ id }) => id)];
  }
});
