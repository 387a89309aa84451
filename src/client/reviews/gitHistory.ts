import type { Uri } from 'vscode';
import { MINUTE, SECOND } from '../../domain/time/units';
import type { Instant } from '../../domain/time/instant';
import { askGit } from '../git.node';

/** A commit, by its whole name. */
export type Commit = string;

/**
 * The last commit that there was at the end of a minute, on the branch that is checked out; undefined where there is none, or no git.
 * Neither this nor reading a file from it runs anything that a repository names: no filter, no hook, no other diff.
 */
export async function commitAt(folder: Uri, minute: Instant): Promise<Commit | undefined> {
  const until = Math.floor((minute + MINUTE) / SECOND) - 1;
  const found = await askGit(folder, ['rev-list', '-1', `--before=${until}`, 'HEAD', '--']);
  return /^[0-9a-f]{40,64}$/u.exec(found?.trim() ?? '')?.[0];
}

/** Whether a folder is in a git repository. */
export async function isInGit(folder: Uri): Promise<boolean> {
  return (await askGit(folder, ['rev-parse', '--git-dir'])) !== undefined;
}

/**
 * A file as it was in a commit; undefined where it was not there, or is too large.
 *
 * @param file the path from the folder, with slashes.
 */
export function fileAt(folder: Uri, commit: Commit, file: string): Promise<string | undefined> {
  return askGit(folder, ['cat-file', 'blob', `${commit}:./${file}`]);
}
