import assert from 'node:assert/strict';
import { problemCodes } from '../../../src/domain/problemCodes';
import { dedent } from '../../support/dedent';
import { collab } from './harness';

const SOUND = 'project: Storefront\n';

const WARNED = dedent`
  project: Storefront
  colour: green
`;

const BROKEN = dedent`
  project: Storefront
  people:
    ana:
      timezone: EST
  colour: green
`;

const DUPLICATE = dedent`
  project: Storefront
  project: Backoffice
`;

/** The problems of a run with `--json`. */
async function problemsOf(text: string) {
  const { stdout } = await collab('check --json', { files: text });
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>[];
}

describe('collab check', () => {
  it('ends with 0 when nothing is wrong, and says so', async () => {
    const { status, stdout, stderr } = await collab('check', { files: SOUND });
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: 'No problems in .collab.yaml.\n', stderr: '' });
  });

  it('ends with 1 on errors, and on warnings only with --strict', async () => {
    assert.equal((await collab('check', { files: BROKEN })).status, 1);
    assert.equal((await collab('check', { files: WARNED })).status, 0);
    assert.equal((await collab('check --strict', { files: WARNED })).status, 1);
    assert.equal((await collab('check --strict', { files: SOUND })).status, 0);
  });

  it('reports what keeps a file from being read, for that is what it is asked', async () => {
    const [conflict] = await problemsOf('project: x\n<<<<<<< a\n');
    assert.equal(conflict?.['code'], 'merge-conflict');
    const latin1 = Uint8Array.of(0x70, 0x3a, 0x20, 0xe9);
    const { status, stdout } = await collab('check', { files: { '/project/.collab.yaml': latin1 } });
    assert.match(stdout, /^\.collab\.yaml:1:1 error not-utf8 /);
    assert.equal(status, 1);
  });

  it('checks several files, and --file is one of them', async () => {
    const files = { '/project/a.yaml': SOUND, '/project/b.yaml': BROKEN, '/project/c.yaml': WARNED };
    const { status, stdout } = await collab('check a.yaml b.yaml --file c.yaml', { files });
    assert.deepEqual(
      Array.from(stdout.matchAll(/^\S+:\d+ (?:error|warning) \S+/gm), ([line]) => line),
      ['c.yaml:2:1 warning unknown-key', 'b.yaml:4:15 error invalid-zone', 'b.yaml:5:1 warning unknown-key'],
    );
    assert.match(stdout, /^1 error and 2 warnings in 3 files\.$/m);
    assert.equal(status, 1);
  });

  it('says nothing at all when one of the files is not there', async () => {
    const { status, stdout, stderr } = await collab('check a.yaml no.yaml', { files: { '/project/a.yaml': BROKEN } });
    assert.deepEqual(
      { status, stdout, stderr },
      { status: 2, stdout: '', stderr: 'collab: There is no file no.yaml.\n' },
    );
  });

  it('knows four formats', async () => {
    const { status, stdout, stderr } = await collab('check --format jsno', { files: SOUND });
    assert.equal(stderr, 'collab: There is no format "jsno". Did you mean json?\n');
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    assert.equal((await collab('check --format xml', { files: SOUND })).status, 2);
    assert.equal((await collab('check --json --format sarif', { files: SOUND })).status, 2);
    assert.equal((await collab('check --json --format json', { files: SOUND })).stdout, '[]\n');
  });
});

describe('collab check for people', () => {
  it('names place, severity, code and message, one line each', async () => {
    const { stdout } = await collab('check', { files: BROKEN });
    const [zone, key, summary] = stdout.split('\n');
    assert.match(zone ?? '', /^\.collab\.yaml:4:15 error invalid-zone "EST" is .+\.$/);
    assert.match(key ?? '', /^\.collab\.yaml:5:1 warning unknown-key .+$/);
    assert.equal(summary, '1 error and 1 warning in .collab.yaml.');
  });

  it('names places that explain a problem', async () => {
    const { stdout } = await collab('check', { files: DUPLICATE });
    assert.match(stdout, /^\.collab\.yaml:2:1 error duplicate-key .+\n {2}\.collab\.yaml:1:1 note .+\n1 error/);
  });

  it('shows the line and underlines the place on a terminal', async () => {
    const { stdout } = await collab('check', { files: BROKEN, terminal: true, env: { NO_COLOR: '1' } });
    assert.equal(stdout.includes('  4 |     timezone: EST\n    |               ^^^\n'), true);
  });

  it('lines the mark up below wide signs, tabs and what it spells out', async () => {
    const files = 'project: x\n"日本\\t\u202E": 1\n';
    const { stdout } = await collab('check', { files, terminal: true, env: { NO_COLOR: '1' } });
    assert.equal(stdout.includes('  2 | "日本\\t\\u202e": 1\n    | ^^^^^^^^^^^^^^\n'), true);
  });

  it('shows a part of a line that is too long', async () => {
    const files = `project: x\ngoal: ${'very '.repeat(1000)}good\nquality: [${'fine, '.repeat(1000)}{}]\n`;
    const { stdout } = await collab('check', { files, terminal: true, env: { NO_COLOR: '1' } });
    assert.match(stdout, /^ {2}3 \| …(?:fine, |ine, |ne, |e, |, | )(?:fine, )*\{\}\]$/m);
    assert.equal(
      stdout.split('\n').every((line) => line.length < 300),
      true,
    );
  });

  it('has colour on a terminal only, and not with NO_COLOR', async () => {
    const hasColour = async (terminal: boolean, env: Record<string, string>) =>
      (await collab('check', { files: BROKEN, terminal, env })).stdout.includes('\u001B[31m');
    assert.equal(await hasColour(true, {}), true);
    assert.equal(await hasColour(true, { NO_COLOR: '1' }), false);
    assert.equal(await hasColour(true, { TERM: 'dumb' }), false);
    assert.equal(await hasColour(false, {}), false);
  });

  it('lets no file paint the screen', async () => {
    const files = 'project: x\n"\\e[31mred \u202E": 1\npeople: {ana: {timezone: "\u009B2J"}}\n';
    for (const format of ['text', 'json', 'github', 'sarif']) {
      const { stdout } = await collab(`check --format ${format}`, { files, terminal: true, env: { NO_COLOR: '1' } });
      assert.doesNotMatch(stdout, /(?!\n)\p{Cc}|\p{Bidi_Control}/u);
    }
  });
});

describe('collab check --json', () => {
  it('gives lines and columns from 1, the end after the last sign, and the path', async () => {
    const [zone, key] = await problemsOf(BROKEN);
    const { message, ...place } = zone ?? {};
    assert.equal(typeof message, 'string');
    assert.deepEqual(place, {
      file: '.collab.yaml',
      line: 4,
      column: 15,
      endLine: 4,
      endColumn: 18,
      severity: 'error',
      code: 'invalid-zone',
      path: 'people.ana.timezone',
    });
    assert.equal(key?.['severity'], 'warning');
  });

  it('counts the same where lines end as they do on Windows', async () => {
    assert.deepEqual(await problemsOf(BROKEN.replaceAll('\n', '\r\n')), await problemsOf(BROKEN));
  });
});

describe('collab check --format github', () => {
  it('prints one workflow command for each problem', async () => {
    const { status, stdout } = await collab('check --format github', { files: BROKEN });
    const [zone, key, end] = stdout.split('\n');
    assert.match(
      zone ?? '',
      /^::error file=\.collab\.yaml,line=4,endLine=4,col=15,endColumn=18,title=invalid-zone::"EST" is /,
    );
    assert.match(key ?? '', /^::warning file=\.collab\.yaml,line=5,/);
    assert.equal(end, '');
    assert.equal(status, 1);
  });

  it('escapes what would end a property or a command', async () => {
    const files = { '/project/50%, draft: a.yaml': 'project: x\n"100%\\nsure": 1\n' };
    const { stdout } = await collab(['check', '--format=github', '50%, draft: a.yaml'], { files });
    assert.match(stdout, /^::warning file=50%25%2C draft%3A a\.yaml,line=2,.*::.*100%25/);
    assert.equal(stdout.trimEnd().includes('\n'), false);
  });

  it('prints nothing when nothing is wrong', async () => {
    assert.equal((await collab('check --format github', { files: SOUND })).stdout, '');
  });
});

describe('collab check --format sarif', () => {
  interface Log {
    readonly version: string;
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly unknown[];
        readonly relatedLocations?: readonly unknown[];
      }[];
    }[];
  }

  async function logOf(line: string, files: Readonly<Record<string, string>>, cwd = '/project'): Promise<Log> {
    return JSON.parse((await collab(`check --format sarif ${line}`.trim(), { files, cwd })).stdout) as Log;
  }

  it('is a log of version 2.1.0 with one run, whose tool knows every rule', async () => {
    const log = await logOf('', { '/project/.collab.yaml': SOUND });
    assert.equal(log.version, '2.1.0');
    const [{ tool, results } = { tool: undefined, results: undefined }, ...others] = log.runs;
    assert.deepEqual(others, []);
    assert.equal(tool?.driver.name, 'collab');
    assert.deepEqual(
      tool?.driver.rules.map(({ id }) => id),
      Object.keys(problemCodes),
    );
    assert.deepEqual(results, []);
  });

  it('places results in files relative to the working folder, with forward slashes and escapes', async () => {
    const log = await logOf('../a#b/x.yaml', { '/project/a#b/x.yaml': BROKEN }, '/project/src');
    const [zone] = log.runs[0]?.results ?? [];
    assert.deepEqual(zone?.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: '../a%23b/x.yaml' },
          region: { startLine: 4, startColumn: 15, endLine: 4, endColumn: 18 },
        },
        logicalLocations: [{ fullyQualifiedName: 'people.ana.timezone' }],
      },
    ]);
  });

  it('points every result at its rule', async () => {
    const log = await logOf('', { '/project/.collab.yaml': BROKEN });
    const { tool, results } = log.runs[0]!;
    assert.deepEqual(
      results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id),
      ['invalid-zone', 'unknown-key'],
    );
    assert.deepEqual(
      results.map(({ level }) => level),
      ['error', 'warning'],
    );
  });

  it('keeps the places that explain a problem', async () => {
    const log = await logOf('', { '/project/.collab.yaml': DUPLICATE });
    const [{ relatedLocations = [] } = {}] = log.runs[0]?.results ?? [];
    assert.equal(relatedLocations.length, 1);
    assert.equal(JSON.stringify(relatedLocations).includes('"startLine":1'), true);
  });
});
