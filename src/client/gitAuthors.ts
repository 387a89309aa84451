import type { Uri } from 'vscode';
import { AUTHOR_FORMAT, type GitAuthor, authorsIn } from '../views/gitAuthors';
import { askGit } from './git.node';

/** How many of the latest commits are looked at. */
const COMMITS = 1_000;

/**
 * Who has committed lately on any branch of the repository that a folder belongs to; nobody where there is none. `rev-list` is the
 * command for programs: no setting of a repository has it start something else, as `log` can be made to.
 */
export async function gitAuthors(folder: Uri): Promise<readonly GitAuthor[]> {
  const args = ['rev-list', '--all', `--max-count=${COMMITS}`, `--format=${AUTHOR_FORMAT}`];
  return authorsIn((await askGit(folder, args)) ?? '');
}
