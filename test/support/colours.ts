import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar } from 'vscode-textmate';
import type { IGrammar, IRawTheme, StateStack } from 'vscode-textmate';
import { repository, vscodeServer } from './workbench/paths';

/** A stretch of a line that has one colour and one list of scopes. */
export interface ColouredToken {
  readonly start: number;
  readonly end: number;
  /** From the widest to the narrowest. */
  readonly scopes: readonly string[];
  /** `#rrggbb`. */
  readonly colour: string;
}

const extensions = path.join(vscodeServer, 'extensions');
const ownGrammar = path.join(repository, 'syntaxes/collab.tmLanguage.json');
/** Bits 15 to 23 of a token's metadata number its foreground colour. */
const FOREGROUND_SHIFT = 15;
const FOREGROUND_MASK = 0x1ff;

/** Colours text as the workbench does: with its engine, its grammar of YAML, and one of its own themes, named by its file. */
export class Colours {
  readonly #registry: Registry;
  readonly #grammar: IGrammar;

  private constructor(registry: Registry, grammar: IGrammar) {
    this.#registry = registry;
    this.#grammar = grammar;
  }

  static async load(theme: string): Promise<Colours> {
    const wasm = await readFile(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm);
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      theme: await readTheme(path.join(extensions, 'theme-defaults/themes', `${theme}.json`)),
      loadGrammar: async (scope) => {
        const file = fileOf(scope);
        return parseRawGrammar(await readFile(file, 'utf8'), file);
      },
    });
    const grammar = await registry.loadGrammar('source.collab');
    if (!grammar) throw new Error('The grammar cannot be loaded.');
    return new Colours(registry, grammar);
  }

  /** The tokens of each line. */
  tokensOf(lines: readonly string[]): readonly (readonly ColouredToken[])[] {
    let state: StateStack = INITIAL;
    return lines.map((line) => {
      const { tokens, ruleStack } = this.#grammar.tokenizeLine(line, state);
      const coloured = this.#grammar.tokenizeLine2(line, state).tokens;
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        start: startIndex,
        end: Math.min(endIndex, line.length),
        scopes,
        colour: this.#colourAt(coloured, startIndex),
      }));
    });
  }

  /** The coloured tokens are pairs of a start and its metadata. */
  #colourAt(tokens: Uint32Array, offset: number): string {
    let metadata = 0;
    for (let index = 0; index < tokens.length && (tokens[index] ?? 0) <= offset; index += 2) {
      metadata = tokens[index + 1] ?? 0;
    }
    return (this.#registry.getColorMap()[(metadata >>> FOREGROUND_SHIFT) & FOREGROUND_MASK] ?? '').toLowerCase();
  }
}

function fileOf(scope: string): string {
  if (scope === 'source.collab') return ownGrammar;
  const version = scope.replace('source.yaml', '').replace('.', '-');
  return path.join(extensions, 'yaml/syntaxes', `yaml${version}.tmLanguage.json`);
}

/** The rules of a theme after those of the theme that it builds on. */
async function readTheme(file: string): Promise<IRawTheme> {
  const { include, tokenColors = [] } = withoutComments(await readFile(file, 'utf8'));
  const base = include === undefined ? { settings: [] } : await readTheme(path.resolve(path.dirname(file), include));
  return { settings: [...base.settings, ...tokenColors] };
}

interface ThemeFile {
  readonly include?: string;
  readonly tokenColors?: IRawTheme['settings'];
}

/** Themes are JSON in which comments and spare commas are allowed. */
function withoutComments(text: string): ThemeFile {
  const plain = text
    .replaceAll(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[^]*?\*\//g, (_, literal: string | undefined) => literal ?? '')
    .replaceAll(/,(?=\s*[\]}])/g, '');
  return JSON.parse(plain) as ThemeFile;
}
