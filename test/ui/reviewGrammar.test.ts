import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar } from 'vscode-textmate';
import { contributes } from '../../package.json';
import { repository, vscodeServer } from '../support/workbench/paths';

const EXTENSIONS = path.join(vscodeServer, 'extensions');

/** A line of each language with a comment that asks for a review. */
const LINES: Readonly<Record<string, string>> = {
  'source.ts': 'go(); // REVIEW(token-expiry @maria @kiran): why?',
  'source.tsx': 'const a = <p>{/* REVIEW(token-expiry @maria @kiran): why? */}</p>;',
  'source.js': '/* REVIEW(token-expiry @maria @kiran): why? */',
  'source.python': 'x = 1  # REVIEW(token-expiry @maria @kiran): why?',
  'source.go': '// REVIEW(token-expiry @maria @kiran): why?',
  'source.rust': '// REVIEW(token-expiry @maria @kiran): why?',
  'source.css': '/* REVIEW(token-expiry @maria @kiran): why? */',
  'source.sql': '-- REVIEW(token-expiry @maria @kiran): why?',
  'source.shell': '# REVIEW(token-expiry @maria @kiran): why?',
  'source.yaml': 'a: b # REVIEW(token-expiry @maria @kiran): why?',
  'source.lua': '--[[ REVIEW(token-expiry @maria @kiran): why? ]]',
  'source.clojure': '; REVIEW(token-expiry @maria @kiran): why?',
  'text.html.basic': '<p><!-- REVIEW(token-expiry @maria @kiran): why? --></p>',
  'text.html.markdown': '<!-- REVIEW(token-expiry @maria @kiran): why? -->',
  'source.collab': 'a: b # REVIEW(token-expiry @maria @kiran): why?',
};

const NEAR = ['REVIEW()', 'REVIEW(Foo):', 'REVIEW(@maria)', 'REVIEW(auth) :', 'PREVIEW(auth):', 'review(auth):'];

describe('The grammar of review comments', () => {
  let registry: Registry;

  before(async () => {
    await oniguruma.loadWASM(await readFile(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm')));
    const files = grammarFiles();
    registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async (scope) => {
        const file = files.get(scope);
        return file === undefined ? null : parseRawGrammar(await readFile(file, 'utf8'), file);
      },
      getInjections: (scope) =>
        contributes.grammars.flatMap(({ scopeName, injectTo = [] }) =>
          injectTo.some((root) => scope === root || scope.startsWith(`${root}.`)) ? [scopeName] : [],
        ),
    });
  });

  for (const [scope, line] of Object.entries(LINES)) {
    it(`colours the comments of ${scope}`, async () => {
      assert.deepEqual(await ownTokens(scope, line), [
        'REVIEW keyword.other.review.collab',
        '( punctuation.definition.review.begin.collab',
        'token-expiry entity.name.function.id.collab',
        '@maria variable.other.person.collab',
        '@kiran variable.other.person.collab',
        ') punctuation.definition.review.end.collab',
        ': punctuation.separator.review.collab',
      ]);
    });
  }

  it('colours people without a checkpoint', async () => {
    assert.equal((await ownTokens('source.ts', '// REVIEW(@maria): why?')).length, 5);
  });

  it('leaves alone what is no review comment, and what is no comment', async () => {
    for (const near of NEAR) assert.deepEqual(await ownTokens('source.ts', `// ${near} why?`), [], near);
    assert.deepEqual(await ownTokens('source.ts', 'const a = "REVIEW(auth): why?"; REVIEW(auth);'), []);
    assert.deepEqual(await ownTokens('source.python', 'class REVIEW(base): pass'), []);
  });

  async function ownTokens(scope: string, line: string): Promise<readonly string[]> {
    const grammar = await registry.loadGrammar(scope);
    assert.ok(grammar);
    return grammar.tokenizeLine(line, INITIAL).tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const own = scopes.findLast((name) => /(?:review|id|person)(?:\.begin|\.end|)\.collab$/u.test(name));
      if (own === undefined || own.startsWith('meta.')) return [];
      return [`${line.slice(startIndex, endIndex)} ${own}`];
    });
  }
});

interface Manifest {
  readonly contributes?: { readonly grammars?: readonly { readonly scopeName: string; readonly path: string }[] };
}

/** The grammars that come with the editor, and ours, by their scopes. */
function grammarFiles(): ReadonlyMap<string, string> {
  const folders = [...readdirSync(EXTENSIONS).map((name) => path.join(EXTENSIONS, name)), repository];
  return new Map(
    folders
      .filter((folder) => existsSync(path.join(folder, 'package.json')))
      .flatMap((folder) => {
        const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
        const grammars = manifest.contributes?.grammars ?? [];
        return grammars.map(({ scopeName, path: file }): [string, string] => [scopeName, path.join(folder, file)]);
      }),
  );
}
