import { parseArgs } from 'node:util';
import { type TestRun, runTestsInWorkbench } from './testRun';

const watchdogMs = 5 * 60_000;

/** Reads the arguments that desktop VS Code would be started with; those that mean nothing to a server are passed over. */
function readArguments(args: readonly string[]): TestRun {
  const { values, positionals } = parseArgs({ args: [...args], strict: false, allowPositionals: true });
  const text = (name: string): string => {
    const value = values[name];
    if (typeof value !== 'string') {
      throw new TypeError(`--${name}=… is missing.`);
    }
    return value;
  };
  const [folder] = positionals;
  if (folder === undefined) {
    throw new TypeError('No folder to open was given.');
  }
  return {
    development: text('extensionDevelopmentPath'),
    tests: text('extensionTestsPath'),
    folder,
    userData: text('user-data-dir'),
    extensions: text('extensions-dir'),
  };
}

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => stop.abort());
}
// The caller holds the other end: when it dies, however suddenly, the input ends.
process.stdin.once('end', () => stop.abort()).resume();

runTestsInWorkbench(readArguments(process.argv.slice(2)), watchdogMs, stop.signal).then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
