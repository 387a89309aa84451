import assert from 'node:assert/strict';
import type { HolidaySource } from '../../../src/domain/project/availabilityOf';
import { day } from '../../support/people';
import { type World, collab } from './harness';
import { PROJECT, WITHOUT_ZONE } from './project';

interface Answer {
  readonly at: string;
  readonly people: readonly Readonly<Record<string, unknown>>[];
}

async function answerTo(line: string | readonly string[], world: World = {}): Promise<Answer> {
  const { status, stdout, stderr } = await collab(line, { files: PROJECT, ...world });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  return JSON.parse(stdout) as Answer;
}

/** Where and how one person is at a moment. */
async function stateOf(id: string, at: string, world: World = {}) {
  const { people } = await answerTo(['hours', id, '--json', '--at', at], world);
  const { state, until, local, timezone } = people[0] ?? {};
  return { state, until, local, timezone };
}

describe('collab hours --json', () => {
  it('says for everyone in file order what they do now, where, and until when', async () => {
    assert.deepEqual(await answerTo('hours --json', { now: '2026-12-01T16:00Z' }), {
      at: '2026-12-01T16:00:00Z',
      people: [
        {
          id: 'ana',
          name: 'Ana Lima',
          timezone: 'America/Sao_Paulo',
          local: '2026-12-01T13:00:00-03:00',
          state: 'working',
          until: '2026-12-01T21:00:00Z',
        },
        {
          id: 'maria',
          name: 'Maria Berg',
          timezone: 'Europe/Oslo',
          local: '2026-12-01T17:00:00+01:00',
          state: 'off',
          until: '2026-12-02T07:00:00Z',
        },
        {
          id: 'kiran',
          name: 'kiran',
          timezone: 'Asia/Kathmandu',
          local: '2026-12-01T21:45:00+05:45',
          state: 'off',
          until: '2026-12-01T16:15:00Z',
        },
      ],
    });
  });

  it('answers for the people named, in the order in which they are, each once', async () => {
    const { people } = await answerTo('hours kiran ana kiran --json');
    assert.deepEqual(
      people.map(({ id }) => id),
      ['kiran', 'ana'],
    );
  });

  it('takes now as a whole second', async () => {
    const { at, people } = await answerTo('hours ana --json', { now: '2026-12-01T16:00:59.999Z' });
    assert.equal(at, '2026-12-01T16:00:59Z');
    assert.equal(people[0]?.['local'], '2026-12-01T13:00:59-03:00');
  });

  it('keeps fractions of a second where they were typed', async () => {
    const { at, people } = await answerTo('hours ana --json --at 2026-12-01T16:00:00.25Z');
    assert.equal(at, '2026-12-01T16:00:00.250Z');
    assert.equal(people[0]?.['local'], '2026-12-01T13:00:00.250-03:00');
  });

  it('reads a moment in the zone of the file, a date as its beginning, and offsets and zones as written', async () => {
    const moments = ['2026-12-01', '2026-12-01 17:00', '2026-12-01 17:00 Asia/Tokyo', '2026-12-01T17:00:00-03:00'];
    const answers = await Promise.all(moments.map((at) => answerTo(['hours', '--json', '--at', at])));
    assert.deepEqual(
      answers.map(({ at }) => at),
      ['2026-11-30T23:00:00Z', '2026-12-01T16:00:00Z', '2026-12-01T08:00:00Z', '2026-12-01T20:00:00Z'],
    );
  });

  it('names the zone in force on a journey', async () => {
    assert.deepEqual(await stateOf('ana', '2026-12-08 10:00'), {
      state: 'working',
      until: '2026-12-08T12:00:00Z',
      local: '2026-12-08T09:00:00+00:00',
      timezone: 'Europe/Lisbon',
    });
  });

  it('tells days away and public holidays from the end of the working day', async () => {
    const holidays: HolidaySource = () => ({
      nameOn: (date) => (date === day('2026-12-25') ? 'Christmas Day' : undefined),
    });
    assert.equal((await stateOf('maria', '2026-12-22 20:00')).state, 'away');
    assert.equal((await stateOf('maria', '2026-12-25 09:00', { holidays })).state, 'holiday');
    assert.equal((await stateOf('maria', '2026-12-25 09:00')).state, 'working');
    assert.equal((await stateOf('maria', '2026-12-23 20:00')).state, 'off');
  });

  it('has no answer to until when nothing changes for 366 days', async () => {
    const files = PROJECT.replace('[2026-12-22]', '[2026-01-01..2029-12-31]');
    assert.equal((await stateOf('maria', '2026-12-01', { files })).until, null);
  });

  it('loads no holidays where nobody keeps any', async () => {
    const holidays = () => assert.fail('nobody keeps holidays');
    await answerTo('hours ana --json', { files: PROJECT.replace('    holidays: "NO"\n', ''), holidays });
  });
});

describe('collab hours', () => {
  it('aligns what it says and gives every time on the clock of whom it is about', async () => {
    const { stdout } = await collab('hours', { files: PROJECT, now: '2026-12-01T16:00Z' });
    assert.deepEqual(stdout.split('\n'), [
      'Tue 2026-12-01 17:00 in Europe/Oslo',
      '',
      'ana    Ana Lima    Tue 2026-12-01 13:00  America/Sao_Paulo  working  until 18:00',
      'maria  Maria Berg  Tue 2026-12-01 17:00  Europe/Oslo        off      back Wed 08:00',
      'kiran  kiran       Tue 2026-12-01 21:45  Asia/Kathmandu     off      back 22:00',
      '',
    ]);
  });

  it('names a public holiday, and the date of a return that is a week or more away', async () => {
    const files = PROJECT.replace('[2026-12-22]', '[2026-12-26..2027-01-10]');
    const holidays: HolidaySource = () => ({ nameOn: (date) => (date === day('2026-12-25') ? 'Jul' : undefined) });
    const { stdout } = await collab(['hours', 'maria', '--at', '2026-12-25'], { files, holidays });
    assert.match(stdout, /holiday \(Jul\) {2}back Mon 2027-01-11 08:00$/m);
  });

  it('says so when nobody is there', async () => {
    const { status, stdout } = await collab('hours', { files: 'project: Solo' });
    assert.match(stdout, /\n\nNobody with a time zone is in the file\.\n$/);
    assert.equal(status, 0);
  });

  it('spells out what a name would do to the terminal', async () => {
    const files = PROJECT.replace('Ana Lima', '"Ana\\e[2J\\n  Lima"');
    const { stdout } = await collab('hours ana', { files });
    assert.match(stdout, / {2}Ana\\u001b\[2J Lima {2}/);
  });

  it('leaves out who has no zone, and says who that is', async () => {
    const { status, stdout, stderr } = await collab('hours --json', { files: WITHOUT_ZONE });
    assert.equal((JSON.parse(stdout) as Answer).people.length, 3);
    assert.match(stderr, /^collab: Left out for want of a time zone: zoe\.\n/);
    assert.equal(status, 0);
  });

  it('has no answer about somebody who has no zone', async () => {
    const { status, stdout, stderr } = await collab('hours ana zoe', { files: WITHOUT_ZONE });
    assert.equal(stderr, 'collab: .collab.yaml gives no time zone for zoe: collab check says more.\n');
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
  });

  it('knows nobody but those in the file', async () => {
    const refusal = async (id: string) => (await collab(['hours', id], { files: PROJECT })).stderr;
    assert.equal(
      await refusal('mria'),
      'collab: There is nobody with the id "mria" in .collab.yaml. Did you mean maria?\n',
    );
    assert.match(await refusal('17:00'), /Put quotes around a moment that has a space in it\.\n$/);
    assert.equal((await collab('hours constructor', { files: PROJECT })).status, 2);
  });

  it('says what is wrong with a moment', async () => {
    const { status, stdout, stderr } = await collab('hours --at 2026-13-01', { files: PROJECT });
    assert.match(stderr, /^collab: --at: .*13.*\n$/);
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
  });

  it('says that it reads a moment in UTC when nothing gives a zone', async () => {
    const files = PROJECT.replace('timezone: Europe/Oslo\npeople', 'people');
    const { stdout, stderr } = await collab('hours --json --at 2026-12-01', { files });
    assert.equal((JSON.parse(stdout) as Answer).at, '2026-12-01T00:00:00Z');
    assert.equal(stderr, 'collab: --at is read in UTC, because .collab.yaml has no timezone.\n');
    assert.equal((await collab('hours --json --at 2026-12-01T00:00Z', { files })).stderr, '');
  });
});
