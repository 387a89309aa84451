import { existsSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Installs the development dependencies, unless they are there and as the lock file says. Needs nothing but Node.
 *
 * @returns {Promise<boolean>} whether they are there now
 */
export async function installDependencies() {
  const lock = path.join(repository, 'package-lock.json');
  const installed = path.join(repository, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) {
    return true;
  }
  console.log('Installing the development dependencies');
  return (await run('npm', ['ci', '--ignore-scripts', '--loglevel=error'])) === 0;
}
