// Packs the library of the language server protocol once, for the client and the server alike.
import * as path from 'node:path';

const LIBRARY = 'vscode-languageserver-protocol/node';

/** Its packages, of which the one above exports everything. */
const PACKAGES = /^vscode-(?:jsonrpc|languageserver-(?:protocol|types))(?:\/node)?$/;

/** The bundle of the library itself, beside the entries that share it. */
export const protocolEntry = { protocol: LIBRARY };

/**
 * Leaves the library to its own bundle.
 *
 * @type {import('esbuild').Plugin}
 */
export const sharedProtocol = {
  name: 'sharedProtocol',
  setup(build) {
    build.onResolve({ filter: PACKAGES }, ({ kind, importer }) => {
      const isOwn = kind === 'entry-point' || PACKAGES.test(packageOf(importer));
      return isOwn ? undefined : { path: './protocol.js', external: true };
    });
  },
};

/** @param {string} file */
function packageOf(file) {
  return file.split(`node_modules${path.sep}`).at(-1)?.split(path.sep)[0] ?? '';
}
