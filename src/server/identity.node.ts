import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { URI } from 'vscode-uri';
import type { Identity } from './ports';

/** How long git may take to answer, in milliseconds; it reads a few small files. */
const PATIENCE = 3000;

/** Asks git for `user.email`. Reading a setting runs nothing that a repository could have put in place. */
export const gitIdentity: Identity = {
  emailIn(folder: string): Promise<string | undefined> {
    const { scheme, fsPath } = URI.parse(folder);
    if (scheme !== 'file') return Promise.resolve(undefined);
    return new Promise((resolve) => {
      // Windows looks for programs in the working folder first; the home folder holds no surprise, the repository might.
      const options = { cwd: homedir(), timeout: PATIENCE, windowsHide: true };
      execFile('git', ['-C', fsPath, 'config', '--get', 'user.email'], options, (error, output) => {
        resolve(error ? undefined : output.trim() || undefined);
      });
    });
  },
};
