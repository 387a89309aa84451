import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { promisify } from 'node:util';
import type { GitUser } from './io';

/** How long git may take to read its settings, in milliseconds. */
const PATIENCE = 3000;

/** Asks git whose commits are made in a folder. Nobody's when there is no git, or it does not know. */
export async function gitUser(folder: string): Promise<GitUser> {
  // Windows looks for programs in the working folder first, which may be anybody's; the home folder is the user's own.
  const options = { cwd: homedir(), timeout: PATIENCE, windowsHide: true };
  const settings = ['-C', folder, 'config', '--get-regexp', '^user\\.(name|email)$'];
  const answer = await promisify(execFile)('git', settings, options).catch(() => ({ stdout: '' }));
  const values = new Map(answer.stdout.split('\n').map((line) => splitAtSpace(line.trim())));
  const [name, email] = [values.get('user.name'), values.get('user.email')];
  return { ...(name && { name }), ...(email && { email }) };
}

function splitAtSpace(line: string): readonly [string, string] {
  const [key = ''] = line.split(' ', 1);
  return [key, line.slice(key.length + 1)];
}
