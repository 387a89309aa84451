import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { bundle } from '../support/bundle';
import { dedent } from '../support/dedent';

const AGREEMENT = dedent`
  project: Storefront
  timezone: Europe/Oslo
  people:
    ana:
      name: Ana Lima
      timezone: Asia/Kolkata
    maria:
      name: Maria Berg
      timezone: Europe/Oslo
  deliverables:
    login:
      title: People can log in
      owner: anna
  concerns:
    slow:
      title: Answers take long
      by:
`;

/** What `neovim.lua` writes down. */
interface Seen {
  readonly diagnostics: readonly {
    readonly line: number;
    readonly column: number;
    readonly code: string;
    readonly message: string;
  }[];
  readonly hover: readonly string[];
  readonly completion: readonly { readonly word: string; readonly beside: string }[];
}

const run = promisify(execFile);

describe('Neovim', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'collab-neovim-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('shows problems, hovers and suggestions with the configuration in the README', async () => {
    if (!(await isInstalled())) {
      console.log('    nvim is not installed here: the server was NOT tried with Neovim in this run.');
      return;
    }
    const { diagnostics, hover, completion } = await look();
    assert.deepEqual(
      diagnostics.map(({ line, column, code, message }) => `${line + 1}:${column + 1} ${code} ${message}`),
      [
        '13:12 unknown-person "anna" is not the id of a person in this file. Did you mean "ana"?',
        '17:5 empty-value Nothing stands after "by:". Fill it in or remove the line.',
      ],
    );
    assert.match(hover.join('\n'), /Maria Berg.*in Oslo \(UTC.*overlap with you/isu);
    assert.deepEqual(
      completion.map(({ word }) => word),
      ['ana', 'maria'],
    );
    assert.equal(completion[0]?.beside, 'Ana Lima · you');
  });

  /** What an editor shows that was started with the configuration in the README, on a built command line. */
  async function look(): Promise<Seen> {
    await bundle('cli', path.join(folder, 'dist'));
    const [, configuration = ''] = /```lua\n(.*?)```/su.exec(await readFile('README.md', 'utf8')) ?? [];
    const init = path.join(folder, 'init.lua');
    await writeFile(init, configuration.replaceAll('/path/to/collab', folder));
    await writeFile(path.join(folder, '.collab.yaml'), AGREEMENT);
    const script = path.resolve('test/server/neovim.lua');
    const args = ['--headless', '-i', 'NONE', '-n', '-u', init, '.collab.yaml', '-c', `luafile ${script}`];
    const { stdout } = await run(neovim(), args, { cwd: folder, timeout: 50_000 });
    return JSON.parse(stdout) as Seen;
  }
});

/** The program, which a variable may name. */
function neovim(): string {
  return process.env['NVIM_PROGRAM'] ?? 'nvim';
}

async function isInstalled(): Promise<boolean> {
  try {
    await run(neovim(), ['--version']);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
