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
  const child = start(program, args, environment, 'inherit');
  return statusOf(child, (message) => console.error(message));
}

/**
 * Runs a program in the repository and keeps what it prints.
 *
 * @param {string} program as for `run`
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [environment] added to our own
 * @returns {Promise<{ status: number, output: string }>} the status as `run` gives it, and all that was printed, in its order
 */
export async function runKept(program, args, environment = {}) {
  const child = start(program, args, environment, 'pipe');
  /** @type {string[]} */
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => printed.push(text));
  }
  const status = await statusOf(child, (message) => printed.push(`${message}\n`));
  return { status, output: printed.join('') };
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} environment
 * @param {'inherit' | 'pipe'} output where it goes
 */
function start(program, args, environment, output) {
  const [command, ...rest] = program === 'node' ? [process.execPath, ...args] : [program, ...args];
  return spawn(command, rest, {
    cwd: repository,
    env: { ...process.env, ...environment },
    stdio: ['inherit', output, output],
    shell: process.platform === 'win32' && program !== 'node',
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(message: string) => void} say told why it could not be started
 * @returns {Promise<number>}
 */
function statusOf(child, say) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(`${child.spawnfile}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}
