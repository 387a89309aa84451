import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Installs the development dependencies, unless they are there and as the lock file says. Needs nothing but Node.
 *
 * @returns {Promise<boolean>} whether they are there now
 */
export async function installDependencies() {
  if (areInstalled()) {
    return true;
  }
  console.log('Installing the development dependencies');
  return (await run('npm', ['ci', '--ignore-scripts', '--loglevel=error'])) === 0;
}

/** npm notes in node_modules what it put there. Optional packages may be for other platforms. */
function areInstalled() {
  const note = path.join(repository, 'node_modules/.package-lock.json');
  if (!existsSync(note)) {
    return false;
  }
  const { '': _project, ...wanted } = readPackages(path.join(repository, 'package-lock.json'));
  const found = readPackages(note);
  return Object.entries(wanted).every(
    ([folder, { version, optional }]) => optional || found[folder]?.version === version,
  );
}

/**
 * @param {string} lock a lock file
 * @returns {Record<string, { version: string, optional?: boolean }>} its packages by their folder
 */
function readPackages(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}
