import * as path from 'node:path';

/** The repository. */
export const repository = path.resolve(__dirname, '../../..');

/** The package of its own that brings VS Code, Node and a browser. */
export const workbenchPackage = __dirname;

/** The root of the VS Code server inside that package; itself an npm package with a lock file. */
export const vscodeServer = path.join(__dirname, 'node_modules/code-server/lib/vscode');

/** What is unpacked from the packages, and when: beside them, so that it goes when they go. */
export const workbenchCache = path.join(workbenchPackage, 'node_modules/.cache');

/** The bundles of the extension, of the tests, and what they leave behind. */
export const dist = path.join(repository, 'dist');

/** The executable that `@vscode/test-electron` takes for a desktop VS Code. */
export const codeExecutable = path.join(__dirname, 'code.mjs');
