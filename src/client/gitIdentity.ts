import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { promisify } from 'node:util';
import { type Uri, extensions } from 'vscode';

/** Who commits in a folder. */
export interface GitIdentity {
  readonly name: string;
  readonly email?: string;
}

/** The part of the built-in git extension's interface that is needed here. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { readonly git: { readonly path: string } };
}

/** Whom git's configuration names as the author of commits in a folder; undefined where there is no git or no name. */
export async function gitIdentity(folder: Uri): Promise<GitIdentity | undefined> {
  if (folder.scheme !== 'file') return undefined;
  const git = await gitPath();
  const [name, email] = await Promise.all([
    configured(git, folder.fsPath, 'user.name'),
    configured(git, folder.fsPath, 'user.email'),
  ]);
  return name === undefined ? undefined : { name, ...(email !== undefined && { email }) };
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

/** The process starts in the home folder: on Windows a program of that name beside its working folder would run instead. */
async function configured(git: string, folder: string, key: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(git, ['-C', folder, 'config', '--get', key], {
      cwd: homedir(),
      timeout: 5_000,
      windowsHide: true,
    });
    return stdout.trim() || undefined;
  } catch {
    return undefined; // Not set, or there is no git.
  }
}
