// Loaded by Node before anything else in the processes of a VS Code server whose time is to begin at an instant of our choice,
// which the address of this module names: `clock.mjs?2026-12-01T09:00:00Z`. In each process time begins when that does, and goes
// on from there; timers are not concerned.
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

const systemNow = Date.now;
const ahead = Date.parse(decodeURIComponent(new URL(import.meta.url).search.slice(1))) - systemNow();

Date.now = () => systemNow() + ahead;

globalThis.Date = new Proxy(Date, {
  apply: () => new Date().toString(),
  construct: (date, given, constructor) =>
    Reflect.construct(date, given.length === 0 ? [Date.now()] : given, constructor),
});

// VS Code leaves NODE_OPTIONS out of what extension hosts inherit, so each process passes the clock on to those that it forks.
const argument = `--import=${import.meta.url}`;
const { fork } = childProcess;
childProcess.fork = forkWithClock;
syncBuiltinESMExports();

/** @typedef {{ readonly execArgv?: string[] | undefined }} Options */

/**
 * @param {string | URL} program
 * @param {readonly string[] | Options} [args] the options, when there are no arguments
 * @param {Options} [options]
 */
function forkWithClock(program, args = [], options = {}) {
  if (!('length' in args)) return forkWithClock(program, [], args);
  const inherited = (options.execArgv ?? process.execArgv).filter((given) => given !== argument);
  return fork(program, args, { ...options, execArgv: [...inherited, argument] });
}
