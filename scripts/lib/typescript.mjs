import { createRequire } from 'node:module';
import * as path from 'node:path';
import { repository } from './paths.mjs';

/**
 * Loads a TypeScript module of this repository into this process. The dependencies must be installed.
 *
 * @param {string} file from the repository's root
 * @returns {Promise<any>} its exports
 */
export async function loadTypeScript(file) {
  const { register } = await import('tsx/cjs/api');
  register();
  return createRequire(import.meta.url)(path.join(repository, file));
}
