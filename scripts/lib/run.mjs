import { spawn } from 'node:child_process';
import { repository } from './paths.mjs';

/**
 * Runs a program in the repository, its output straight to ours.
 *
 * @param {string} program `node`, or one that npm installed or brings
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [environment] added to our own
 * @returns {Promise<number>} its status; 1 when a signal ended it or it could not be started
 */
export function run(program, args, environment = {}) {
  const [command, ...rest] = program === 'node' ? [process.execPath, ...args] : [program, ...args];
  const child = spawn(command, rest, {
    cwd: repository,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
    shell: process.platform === 'win32' && program !== 'node',
  });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}
