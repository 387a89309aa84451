import type { CommentTokens } from '../checkpoints/reviewComment';
import type { CodeSigns } from './openParts';

const MARKUP = new Set(['html', 'vue', 'svelte', 'astro', 'xml', 'xsl', 'handlebars', 'razor', 'markdown', 'mdx']);
const WITH_ELEMENTS = new Set(['javascript', 'javascriptreact', 'typescriptreact']);
const LONG_TEXTS: Readonly<Record<string, readonly string[]>> = {
  javascript: ['`'],
  javascriptreact: ['`'],
  typescript: ['`'],
  typescriptreact: ['`'],
  go: ['`'],
  python: ['"""', "'''"],
  rust: ['"'],
  sql: ["'"],
  csharp: ['"""'],
  java: ['"""'],
  kotlin: ['"""'],
  swift: ['"""'],
  toml: ['"""', "'''"],
};

const IN_SHELLS = /(?<!<)<<[-~]?[ \t]*(?:\\|(["'])(?=\w+\1))?(?<word>[A-Za-z_]\w*)/u;

/** What begins a text on the lines below; in Ruby that is otherwise what adds to a list. */
const HERE_DOCUMENTS: Readonly<Record<string, RegExp>> = {
  shellscript: IN_SHELLS,
  dockerfile: IN_SHELLS,
  perl: /<<~?(["']?)(?<word>[A-Za-z_]\w*)\1/u,
  php: /<<<[ \t]*(["']?)(?<word>[A-Za-z_]\w*)\1/u,
  ruby: /<<[-~](["'`]?)(?<word>[A-Za-z_]\w*)\1/u,
  terraform: IN_SHELLS,
};

/** Languages of style sheets, in which a line that begins with a dot names a class. */
const STYLES = new Set(['css', 'scss', 'less', 'stylus']);

/** Languages in which a single apostrophe begins a name or a character, and no text. */
const APOSTROPHES_STAND_ALONE = new Set(['rust', 'haskell', 'ocaml', 'fsharp', 'clojure', 'lisp', 'yaml']);

/** How a language is written, by its id in the editor and how it writes comments. */
export function signsOf(language: string, { line, block }: CommentTokens): CodeSigns {
  const longTexts = LONG_TEXTS[language] ?? [];
  const quotes = APOSTROPHES_STAND_ALONE.has(language) ? ['"'] : ['"', "'"];
  return {
    line,
    block,
    longTexts,
    hereDocument: HERE_DOCUMENTS[language],
    shortTexts: quotes.filter((quote) => !longTexts.includes(quote)),
    elements: WITH_ELEMENTS.has(language),
    markup: MARKUP.has(language),
    chains: line === '//' && !STYLES.has(language),
  };
}
