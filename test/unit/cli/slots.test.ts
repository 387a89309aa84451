import assert from 'node:assert/strict';
import { collab } from './harness';
import { PROJECT } from './project';

describe('collab slots', () => {
  it('gives times with what they ask of each person', async () => {
    const line = 'slots --for 1h ana maria --from 2026-12-01T14:15Z --days 1 --top 2 --json';
    const { status, stdout } = await collab(line, { files: PROJECT });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), {
      people: ['ana', 'maria'],
      from: '2026-12-01T14:15:00Z',
      to: '2026-12-02T14:15:00Z',
      slots: [
        {
          start: '2026-12-02T12:00:00Z',
          end: '2026-12-02T13:00:00Z',
          burden: 0,
          people: [
            { id: 'ana', local: '2026-12-02T09:00:00-03:00', band: 'working', burden: 0 },
            { id: 'maria', local: '2026-12-02T13:00:00+01:00', band: 'working', burden: 0 },
          ],
        },
        {
          start: '2026-12-02T12:15:00Z',
          end: '2026-12-02T13:15:00Z',
          burden: 0,
          people: [
            { id: 'ana', local: '2026-12-02T09:15:00-03:00', band: 'working', burden: 0 },
            { id: 'maria', local: '2026-12-02T13:15:00+01:00', band: 'working', burden: 0 },
          ],
        },
      ],
    });
  });

  it('shows ten of them in columns, each person on their own clock', async () => {
    const { stdout } = await collab('slots --for 1h --from 2026-12-01', { files: PROJECT });
    const lines = stdout.split('\n');
    assert.deepEqual(lines.slice(0, 4), [
      'Tue 2026-12-01 00:00 to Tue 2026-12-08 00:00 in Europe/Oslo',
      '',
      'Meeting                     Burden  Ana Lima    Maria Berg  kiran',
      'Tue 2026-12-01 17:00–18:00  75      13:00       17:00 near  21:45 near',
    ]);
    assert.equal(lines.filter((line) => line.includes('–')).length, 10);
  });

  it('names the day where somebody is on another', async () => {
    const { stdout } = await collab('slots ana kiran --for 30m --from 2026-12-01T20:00Z --days 1', { files: PROJECT });
    assert.match(stdout, /^Tue 2026-12-01 21:00–21:30 {2}0 +17:00 +Wed 01:45$/m);
  });

  it('says so when a meeting does not fit', async () => {
    const { status, stdout } = await collab('slots --for 2w --days 1', { files: PROJECT });
    assert.match(stdout, /\n\nNo time fits\.\n$/);
    assert.equal(status, 0);
  });

  it('wants a length', async () => {
    const refusal = async (line: string) => {
      const { status, stdout, stderr } = await collab(`slots ${line}`, { files: PROJECT });
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      return stderr;
    };
    assert.match(await refusal('ana'), /^collab: --for is missing: .*\n$/);
    assert.match(await refusal('--for soon'), /^collab: --for: "soon" .*\n$/);
    assert.match(await refusal('--for 0h'), /^collab: --for: A meeting takes more than no time at all\.\n$/);
    assert.match(await refusal('--for 1h --top 0'), /^collab: --top needs a whole number/);
  });
});
