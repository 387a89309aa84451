import assert from 'node:assert/strict';
import { collab } from './harness';
import { PROJECT, WITHOUT_ZONE } from './project';

interface Answer {
  readonly people: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly quorum: number;
  readonly minutes: number;
  readonly windows: readonly { readonly start: string; readonly end: string }[];
}

async function answerTo(line: string, files = PROJECT): Promise<Answer> {
  const { status, stdout } = await collab(`overlap --json ${line}`.trim(), { files, now: '2026-12-01T00:00Z' });
  assert.equal(status, 0);
  return JSON.parse(stdout) as Answer;
}

async function refusalOf(line: string, files = PROJECT): Promise<string> {
  const { status, stdout, stderr } = await collab(`overlap ${line}`, { files });
  assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
  return stderr;
}

describe('collab overlap --json', () => {
  it('gives the windows in which those named work at once', async () => {
    assert.deepEqual(await answerTo('maria ana --from 2026-12-03T00:00Z --days 2'), {
      people: ['maria', 'ana'],
      from: '2026-12-03T00:00:00Z',
      to: '2026-12-05T00:00:00Z',
      quorum: 2,
      minutes: 240,
      windows: [
        { start: '2026-12-03T12:00:00Z', end: '2026-12-03T15:00:00Z' },
        { start: '2026-12-04T12:00:00Z', end: '2026-12-04T13:00:00Z' },
      ],
    });
  });

  it('looks at everyone for seven times 24 hours from now on when nothing else is said', async () => {
    const { people, from, to, quorum, windows } = await answerTo('');
    assert.deepEqual(people, ['ana', 'maria', 'kiran']);
    assert.deepEqual({ from, to }, { from: '2026-12-01T00:00:00Z', to: '2026-12-08T00:00:00Z' });
    assert.deepEqual({ quorum, windows }, { quorum: 3, windows: [] });
  });

  it('gives where at least a quorum works', async () => {
    const { quorum, windows } = await answerTo('--quorum 2 --from 2026-12-02T12:00Z --days 1');
    assert.equal(quorum, 2);
    assert.deepEqual(windows, [
      { start: '2026-12-02T12:00:00Z', end: '2026-12-02T15:00:00Z' },
      { start: '2026-12-02T16:15:00Z', end: '2026-12-02T21:00:00Z' },
    ]);
  });

  it('counts minutes that are not whole', async () => {
    const { minutes } = await answerTo('maria --from 2026-12-04T12:59:30Z --days 1');
    assert.equal(minutes, 0.5);
  });

  it('has none for a quorum that nobody can reach, and none for nobody', async () => {
    assert.deepEqual((await answerTo('--quorum 4')).windows, []);
    const { people, quorum, minutes } = await answerTo('', 'project: Solo');
    assert.deepEqual({ people, quorum, minutes }, { people: [], quorum: 0, minutes: 0 });
  });

  it('says whom it counts when somebody has no zone', async () => {
    const { stdout, stderr } = await collab('overlap --json', { files: WITHOUT_ZONE });
    assert.deepEqual((JSON.parse(stdout) as Answer).people, ['ana', 'maria', 'kiran']);
    assert.match(stderr, /time zone: zoe\./);
    assert.match(await refusalOf('ana zoe', WITHOUT_ZONE), /no time zone for zoe/);
  });
});

describe('collab overlap', () => {
  it('lists windows on the clock of the file, with their lengths and the sum', async () => {
    const { stdout } = await collab('overlap ana maria --from 2026-12-01 --days 4', { files: PROJECT });
    assert.deepEqual(stdout.split('\n'), [
      'Ana Lima and Maria Berg',
      'Tue 2026-12-01 00:00 to Sat 2026-12-05 00:00 in Europe/Oslo',
      '',
      'Tue 2026-12-01 13:00–16:00  3h',
      'Wed 2026-12-02 13:00–16:00  3h',
      'Thu 2026-12-03 13:00–16:00  3h',
      'Fri 2026-12-04 13:00–14:00  1h',
      '',
      '10h in 4 windows.',
      '',
    ]);
  });

  it('names the day on which a window ends when it is another', async () => {
    const { stdout } = await collab('overlap kiran --from 2026-12-01 --days 2', {
      files: PROJECT.replace('timezone: Europe/Oslo\npeople', 'timezone: Asia/Kathmandu\npeople'),
    });
    assert.match(stdout, /^Tue 2026-12-01 22:00–Wed 06:00 {2}8h$/m);
  });

  it('looks for the next when there is none', async () => {
    const { status, stdout } = await collab('overlap ana maria --from 2026-12-05 --days 1', { files: PROJECT });
    assert.match(stdout, /\n\nNo shared working time\. The next is on Mon 2026-12-07 10:00–13:00\.\n$/);
    assert.equal(status, 0);
  });

  it('says why there is none', async () => {
    const never = async (line: string, files = PROJECT) => (await collab(`overlap ${line}`.trim(), { files })).stdout;
    assert.match(await never('maria kiran'), /because their hours never meet\.\n$/);
    assert.match(
      await never('ana maria --quorum 3'),
      /^At least 3 of .*because 2 people are too few for 3 at once\.\n$/s,
    );
    const away = PROJECT.replace('[2026-12-22]', '[2026-01-01..2029-12-31]');
    assert.match(await never('ana maria', away), /because Maria Berg has none at all\.\n$/);
    assert.match(await never('', 'project: Solo'), /because nobody with a time zone is in the file\.\n$/);
  });

  it('wants whole numbers of days and people', async () => {
    assert.equal(await refusalOf('--days 0'), 'collab: --days needs a whole number from 1 to 3660, and "0" is none.\n');
    for (const line of ['--days 1.5', '--days many', '--days=-1', '--days 99999', '--quorum 0', '--quorum 1e1']) {
      assert.match(await refusalOf(line), /^collab: --(?:days|quorum) needs a whole number/);
    }
  });
});
