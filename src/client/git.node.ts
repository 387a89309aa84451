import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { promisify } from 'node:util';
import { type Uri, extensions } from 'vscode';

/** The part of the built-in git extension's interface that is needed here. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { readonly git: { readonly path: string } };
}

/** How long git may take to answer, in milliseconds. */
const PATIENCE = 5_000;

/** More than any answer we ask for, in bytes. */
const LONGEST_ANSWER = 1024 * 1024;

/**
 * What git prints when it is run in a folder; undefined where there is no git, no repository, or no answer.
 *
 * The process starts in the home folder: on Windows a program of that name beside its working folder would run instead. Git asks
 * nobody for a password and fetches nothing.
 */
export async function askGit(folder: Uri, args: readonly string[]): Promise<string | undefined> {
  if (folder.scheme !== 'file') return undefined;
  try {
    const { stdout } = await promisify(execFile)(await gitPath(), ['-C', folder.fsPath, ...args], {
      cwd: homedir(),
      timeout: PATIENCE,
      maxBuffer: LONGEST_ANSWER,
      windowsHide: true,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
    });
    return stdout;
  } catch {
    return undefined;
  }
}

/** The git that VS Code itself has found and uses; else the one on the path. */
async function gitPath(): Promise<string> {
  try {
    const git = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
    return git?.enabled ? git.getAPI(1).git.path : 'git';
  } catch {
    return 'git';
  }
}
