import type { Uri } from 'vscode';
import { askGit } from './git.node';

/** Who commits in a folder. */
export interface GitIdentity {
  readonly name: string;
  readonly email?: string;
}

/** Whom git's configuration names as the author of commits in a folder; undefined where there is no git or no name. */
export async function gitIdentity(folder: Uri): Promise<GitIdentity | undefined> {
  const [name, email] = await Promise.all([configured(folder, 'user.name'), configured(folder, 'user.email')]);
  return name === undefined ? undefined : { name, ...(email !== undefined && { email }) };
}

async function configured(folder: Uri, key: string): Promise<string | undefined> {
  const value = await askGit(folder, ['config', '--get', key]);
  return value?.trim() || undefined;
}
