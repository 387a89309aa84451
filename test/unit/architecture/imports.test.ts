import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { importsIn } from '../../support/imports';
import type { Import } from '../../support/imports';

/** What the files of a folder of `src` may import beside each other. */
interface Layer {
  /** Folders of `src`. */
  readonly layers: readonly string[];
  /** Folders of `src` of which only types may be imported. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
}

/** The import table of ARCHITECTURE.md: imports point down, and never into a neighbour that is not named. */
const LAYERS: Readonly<Record<string, Layer>> = {
  domain: { layers: [], types: [], packages: ['typebox/type', 'fastest-levenshtein', 'luxon'] },
  document: { layers: ['domain'], types: [], packages: ['yaml', 'typebox/type'] },
  views: { layers: ['domain'], types: [], packages: ['chrono-node/en'] },
  service: {
    layers: ['document', 'views', 'domain'],
    types: ['protocol'],
    packages: [
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'vscode-languageserver-types',
      'vscode-uri',
    ],
  },
  protocol: { layers: [], types: ['domain', 'views'], packages: [] },
  server: {
    layers: ['service', 'document', 'domain', 'protocol'],
    types: [],
    packages: [
      'vscode-languageserver',
      'vscode-languageserver/node',
      'vscode-languageserver-textdocument',
      'vscode-uri',
      'date-holidays',
      'ignore',
    ],
  },
  client: {
    layers: ['protocol', 'views', 'domain'],
    types: [],
    packages: ['vscode', 'vscode-languageclient/node', 'ignore', 'jsonc-parser'],
  },
  webview: {
    layers: ['protocol'],
    types: ['views', 'domain'],
    packages: ['lit', '@vscode-elements/elements', '@vscode/codicons'],
  },
  cli: { layers: ['document', 'domain', 'views', 'server'], types: [], packages: ['diff', 'package.json'] },
};

describe('Imports', () => {
  const imports = importsIn('src');

  it('are known of every folder', () => {
    assert.deepEqual(
      readdirSync('src').filter((folder) => !(folder in LAYERS)),
      [],
    );
  });

  for (const [name, { layers, types, packages }] of Object.entries(LAYERS)) {
    it(`of ${name} point down: to ${[...layers, ...types, ...packages].join(', ')}`, () => {
      const own = imports.filter(({ from }) => layerOf(from) === name);
      assert.deepEqual(strays(own), []);
    });

    function strays(own: readonly Import[]): readonly string[] {
      return own
        .filter(({ to, isTypeOnly }) => {
          if (to.startsWith('node:')) return false;
          if (!to.startsWith('src/'))
            return !packages.some((allowed) => to === allowed || to.startsWith(`${allowed}/`));
          const layer = layerOf(to);
          return layer !== name && !layers.includes(layer) && !(isTypeOnly && types.includes(layer));
        })
        .map(({ from, to }) => `${from} imports ${to}`);
    }
  }

  it('of Node are made by the command line, the client and the files of the server that say so', () => {
    const strays = imports.filter(
      ({ from, to }) => to.startsWith('node:') && !/^src\/(?:cli|client)\/|^src\/server\/.*\.node\.ts$/u.test(from),
    );
    assert.deepEqual(strays, []);
  });

  it('of the command line reach what speaks to editors only when it is asked to', () => {
    const eager = imports.filter(({ isTypeOnly, isLazy }) => !isTypeOnly && !isLazy);
    const reached = new Set(eager.map(({ from }) => from).filter((from) => layerOf(from) === 'cli'));
    for (const file of reached) {
      for (const { from, to } of eager) if (from === file && to.startsWith('src/')) reached.add(`${to}.ts`);
    }
    const strays = eager.filter(({ from, to }) => reached.has(from) && to.startsWith('vscode-languageserver'));
    assert.deepEqual(strays, []);
  });

  it('never lead in a circle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, isTypeOnly } of imports) {
      if (!isTypeOnly && to.startsWith('src/')) next.set(from, [...(next.get(from) ?? []), `${to}.ts`]);
    }
    const done = new Set<string>();
    for (const file of next.keys()) visit(file, []);

    function visit(file: string, trail: readonly string[]): void {
      assert.ok(!trail.includes(file), [...trail, file].join(' → '));
      if (done.has(file)) return;
      for (const other of next.get(file) ?? []) visit(other, [...trail, file]);
      done.add(file);
    }
  });

  function layerOf(file: string): string {
    return file.split('/')[1] ?? '';
  }
});
