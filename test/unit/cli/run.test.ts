import assert from 'node:assert/strict';
import { version } from '../../../package.json';
import { commands } from '../../../src/cli/commands';
import { dedent } from '../../support/dedent';
import { type Result, collab } from './harness';

const AGREEMENT = dedent`
  project: Storefront
  people:
    ana:
      timezone: America/Sao_Paulo
`;

/** No answer, and one line that says why. */
function assertRefused({ status, stdout, stderr }: Result, why: string | RegExp): void {
  assert.equal(stdout, '');
  if (typeof why === 'string') assert.equal(stderr, `collab: ${why}\n`);
  else assert.match(stderr, why);
  assert.equal(stderr.trimEnd().includes('\n'), false);
  assert.equal(status, 2);
}

describe('collab', () => {
  it('prints its version', async () => {
    assert.deepEqual(await collab('--version'), { status: 0, stdout: `${version}\n`, stderr: '', files: {} });
  });

  it('lists every command in its help', async () => {
    const { status, stdout } = await collab('--help');
    const listed = Array.from(stdout.matchAll(/^ {2}([a-z]+) {2}/gm), ([, name]) => name);
    assert.deepEqual(
      listed,
      commands.map(({ name }) => name),
    );
    assert.equal(status, 0);
  });

  for (const { name } of commands) {
    it(`explains ${name}`, async () => {
      const { status, stdout, stderr } = await collab([name, '--help', '--no-such-option']);
      assert.match(stdout, new RegExp(`^Usage: collab ${name}\\b`, 'm'));
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    });
  }

  it('explains itself in lines that fit a terminal', async () => {
    const texts = await Promise.all([collab('-h'), ...commands.map(({ name }) => collab([name, '-h']))]);
    const long = texts.flatMap(({ stdout }) => stdout.split('\n')).filter((line) => line.length > 105);
    assert.deepEqual(long, []);
  });

  it('wants a command', async () => {
    assertRefused(await collab([]), 'A command is missing: collab --help lists them.');
  });

  it('suggests the command that was meant', async () => {
    assertRefused(await collab('chekc'), 'There is no command "chekc". Did you mean check?');
    assertRefused(await collab('frobnicate'), 'There is no command "frobnicate". collab --help lists them.');
  });

  it('suggests the option that was meant', async () => {
    assertRefused(await collab('check --stirct'), 'There is no option --stirct here. Did you mean --strict?');
    assertRefused(await collab('hours -x'), 'There is no option -x here.');
    assertRefused(await collab('hours --constructor'), 'There is no option --constructor here.');
  });

  it('wants a value where an option takes one, and none where it does not', async () => {
    assertRefused(await collab('hours --at'), '--at needs a value: --at M.');
    assertRefused(await collab('hours --at --json'), '--at needs a value: --at M.');
    assertRefused(await collab('hours --json=yes'), '--json takes no value.');
  });

  it('refuses arguments that a command does not take', async () => {
    assertRefused(await collab('schema draft'), 'collab schema takes options only, and "draft" is none.');
  });

  it('takes the options that every command has in front of it too', async () => {
    const { status, stdout } = await collab('--file other.yaml --json hours ana', {
      files: { '/project/other.yaml': AGREEMENT },
    });
    assert.equal(status, 0);
    assert.equal((JSON.parse(stdout) as { people: unknown[] }).people.length, 1);
  });

  it('keeps what was typed from doing anything to the terminal', async () => {
    assertRefused(await collab(['hours', 'an\u001B[31ma\n'], { files: AGREEMENT }), /"an\\u001b\[31ma/);
  });

  it('does not pass off its own mistakes as those of the user', async () => {
    const files = `${AGREEMENT}    holidays: BR\n`;
    const holidays = () => {
      throw new TypeError('Not a sentence for people');
    };
    await assert.rejects(collab('hours', { files, holidays }), TypeError);
  });
});

describe('The agreement that a command answers from', () => {
  it('is the nearest at or above the working folder', async () => {
    const files = {
      '/project/.collab.yaml': 'project: Near',
      '/.collab.yaml': 'project: Far',
    };
    assert.equal(
      (await collab('check', { files, cwd: '/project/src/deep' })).stdout,
      'No problems in ../../.collab.yaml.\n',
    );
    assert.equal((await collab('check', { files, cwd: '/elsewhere' })).stdout, 'No problems in ../.collab.yaml.\n');
  });

  it('is the one that --file names, from the working folder', async () => {
    const files = { '/project/.collab.yaml': 'project: 1', '/project/docs/other.yaml': AGREEMENT };
    const { stdout } = await collab('hours --json --file ../docs/other.yaml', { files, cwd: '/project/src' });
    assert.match(stdout, /"id": "ana"/);
  });

  it('has to be there', async () => {
    assertRefused(await collab('hours'), 'There is no .collab.yaml in /project or above it. collab init writes one.');
    assertRefused(await collab('hours --file no.yaml'), 'There is no file no.yaml.');
  });

  it('has to be readable, and one that is not hides those above it', async () => {
    const refused = { kind: 'refused', reason: 'This is a folder.' } as const;
    const files = { '/project/src/.collab.yaml': refused, '/project/.collab.yaml': AGREEMENT };
    for (const command of ['check', 'hours', 'overlap', 'slots --for 1h']) {
      assertRefused(
        await collab(command, { files, cwd: '/project/src' }),
        '.collab.yaml cannot be read. This is a folder.',
      );
    }
  });

  it('has to be whole: a fault says where it is', async () => {
    const conflict = 'project: Storefront\n<<<<<<< ours\npeople: {}\n=======\n>>>>>>> theirs\n';
    for (const command of ['hours', 'overlap', 'slots --for 1h']) {
      assertRefused(
        await collab(command, { files: conflict }),
        /^collab: \.collab\.yaml:2:1: Git left a merge conflict/,
      );
    }
  });

  it('has to be text', async () => {
    const files = { '/project/.collab.yaml': Uint8Array.of(0x70, 0xff) };
    assertRefused(await collab('hours', { files }), /^collab: \.collab\.yaml: The file is not valid UTF-8/);
  });

  it('may have problems, which are told apart from the answer', async () => {
    const { status, stdout, stderr } = await collab('hours --json', { files: `${AGREEMENT}goal: []\n` });
    assert.equal((JSON.parse(stdout) as { people: unknown[] }).people.length, 1);
    assert.match(stderr, /^collab: \.collab\.yaml has 1 error, .*\n$/);
    assert.equal(status, 0);
  });
});
