import { spawn } from 'node:child_process';

/**
 * Runs a command to its end, silent unless it fails.
 *
 * @throws an error that holds the command and all it printed, when it does not end with status 0.
 */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const status = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'no status'));
  });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${status} in ${cwd}:\n${output}`);
  }
  return output;
}
