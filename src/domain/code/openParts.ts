/*
 * What is open around a line of code: brackets, texts and comments of several lines, tags. It is read from signs alone and knows no
 * grammar, so that it serves every language well enough to tell where a comment can stand, and is linear in the length of the text.
 */

/** How a language is written, as far as a comment has to know. */
export interface CodeSigns {
  /** What begins a comment up to the end of its line. */
  readonly line?: string | undefined;
  readonly block?: readonly [opener: string, closer: string] | undefined;
  /** What encloses texts that may go on for several lines, the longest first. */
  readonly longTexts: readonly string[];
  /** What begins a text on the lines below, up to one that holds only its `word`. */
  readonly hereDocument?: RegExp | undefined;
  /** What encloses texts on one line. */
  readonly shortTexts: readonly string[];
  /** Elements stand in the code, as in JSX. */
  readonly elements: boolean;
  /** Tags stand in a text, as in HTML; there are no brackets then. */
  readonly markup: boolean;
  /** A line may go on with what the line before began, without any bracket. */
  readonly chains: boolean;
}

/** Something that has been opened and not closed yet. */
export interface OpenPart {
  readonly kind: 'bracket' | 'text' | 'hereDocument' | 'comment' | 'tag' | 'children';
  /** The sign that opened it; for a here document the word that ends it. */
  readonly sign: string;
  /** Where that stands, counted from zero. */
  readonly line: number;
  /** What it is in. */
  readonly outer: OpenPart | undefined;
}

/** What is open, innermost, where each line from `first` to `last` begins. */
export function openParts(
  lines: readonly string[],
  first: number,
  last: number,
  signs: CodeSigns,
): ReadonlyMap<number, OpenPart | undefined> {
  const reader = new CodeReader(signs);
  const parts = new Map<number, OpenPart | undefined>();
  for (let line = first; line <= last; line++) {
    parts.set(line, reader.open);
    reader.readLine(lines[line] ?? '', line);
  }
  return parts;
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Before an element stands what an expression follows, and no value that could be less than something. */
const EXPRESSION_FOLLOWS = /(?:^|[([{,=?:&|!;>]|\b(?:return|default|yield|case|do|else))\s*$/u;

/** More of a line than this is not looked at for that. */
const LOOK_BACK = 80;

const ELEMENT = /<(?:>|[\p{L}_$][\w.$:-]*(?![\w.$:-]|\s*,|\s+extends\b))/u;
const PATTERN = /\/(?![*/])(?:[^\\/[]|\\.|\[(?:[^\\\]]|\\.)*\])+\//u;
const CHARACTER = /'(?:\\[^']{1,12}|\\'|[^\\'])'/u;

class CodeReader {
  readonly #signs: CodeSigns;
  open: OpenPart | undefined;
  #line = 0;
  #text = '';
  /** The words of the here documents that begin below this line. */
  #announced: string[] = [];

  constructor(signs: CodeSigns) {
    this.#signs = signs;
  }

  readLine(text: string, line: number): void {
    const begin = this.open?.kind === 'hereDocument' ? this.#behindHereDocument(text, this.open) : 0;
    this.#text = text;
    this.#line = line;
    this.#announced = [];
    for (let at = begin; at < text.length;) at = this.#read(at);
    for (const word of this.#announced.toReversed()) this.#begin('hereDocument', word, 0);
  }

  /** The column from which a line is code again: behind the word that ends the here document, or behind the line. */
  #behindHereDocument(text: string, { sign, outer }: OpenPart): number {
    if (text.trim().replace(/[;,)\]]+$/u, '') !== sign) return text.length;
    this.open = outer;
    return outer?.kind === 'hereDocument' ? text.length : text.indexOf(sign) + sign.length;
  }

  /** Reads what stands at a column, and gives the column behind it. */
  #read(at: number): number {
    switch (this.open?.kind) {
      case 'text':
      case 'comment':
        return this.#inText(at, this.open);
      case 'tag':
        return this.#inTag(at, this.open);
      case 'children':
        return this.#inContent(at);
      default:
        return this.#signs.markup ? this.#inContent(at) : this.#inCode(at);
    }
  }

  #inText(at: number, { kind, sign, outer }: OpenPart): number {
    const closer = kind === 'comment' ? (this.#signs.block?.[1] ?? sign) : sign;
    if (this.#stands(closer, at)) {
      this.open = outer;
      return at + closer.length;
    }
    if (kind === 'text' && this.#text[at] === '\\') return at + 2;
    return sign === '`' && this.#stands('${', at) ? this.#begin('bracket', '{', at + 2) : at + 1;
  }

  #inTag(at: number, tag: OpenPart): number {
    const character = this.#text[at] ?? '';
    if (character === '"' || character === "'") return this.#endOfShortText(at);
    if (character === '{' && !this.#signs.markup) return this.#begin('bracket', '{', at + 1);
    if (character !== '>') return at + 1;
    this.open = tag.outer;
    if (tag.sign === '</') this.open = this.open?.kind === 'children' ? this.open.outer : this.open;
    else if (!this.#signs.markup && this.#text[at - 1] !== '/') {
      this.open = { kind: 'children', sign: '<', line: tag.line, outer: tag.outer };
    }
    return at + 1;
  }

  /** What stands between tags. */
  #inContent(at: number): number {
    const { block, markup } = this.#signs;
    if (markup && block && this.#stands(block[0], at)) return this.#begin('comment', block[0], at + block[0].length);
    if (!markup && this.#text[at] === '{') return this.#begin('bracket', '{', at + 1);
    if (this.#text[at] !== '<' || !/[\p{L}/!?>]/u.test(this.#text[at + 1] ?? '')) return at + 1;
    return this.#stands('</', at) ? this.#begin('tag', '</', at + 2) : this.#begin('tag', '<', at + 1);
  }

  #inCode(at: number): number {
    const { line, block, longTexts, shortTexts } = this.#signs;
    const long = longTexts.find((sign) => this.#stands(sign, at));
    if (long !== undefined) return this.#begin('text', long, at + long.length);
    if (line !== undefined && this.#stands(line, at)) return this.#text.length;
    if (block && this.#stands(block[0], at)) return this.#begin('comment', block[0], at + block[0].length);
    const hereDocument = this.#announce(at);
    if (hereDocument !== undefined) return hereDocument;
    const character = this.#text[at] ?? '';
    if (shortTexts.includes(character)) return this.#endOfShortText(at);
    if (character === "'") return this.#endOf(CHARACTER, at) ?? at + 1;
    if (character === '/' || character === '<') return this.#inExpression(at, character);
    if (Object.hasOwn(CLOSERS, character)) return this.#begin('bracket', character, at + 1);
    if (this.open?.kind === 'bracket' && CLOSERS[this.open.sign] === character) this.open = this.open.outer;
    return at + 1;
  }

  /** A sign that begins a pattern or an element where an expression can stand, and else compares or divides. */
  #inExpression(at: number, sign: '/' | '<'): number {
    const { line, elements } = this.#signs;
    const isKnown = sign === '/' ? line === '//' : elements;
    if (!isKnown || !EXPRESSION_FOLLOWS.test(this.#text.slice(Math.max(0, at - LOOK_BACK), at))) return at + 1;
    if (sign === '/') return this.#endOf(PATTERN, at) ?? at + 1;
    return this.#endOf(ELEMENT, at) === undefined ? at + 1 : this.#begin('tag', '<', at + 1);
  }

  /** Takes note of a here document that is begun at a column, and gives the column behind that. */
  #announce(at: number): number | undefined {
    const { hereDocument } = this.#signs;
    const isShift = this.open?.sign === '(' && this.open.outer?.sign === '(';
    if (!hereDocument || this.#text[at] !== '<' || isShift) return undefined;
    const found = matchAt(hereDocument, this.#text, at);
    const word = found?.groups?.['word'];
    if (!found || word === undefined) return undefined;
    this.#announced.push(word);
    return at + found[0].length;
  }

  #begin(kind: OpenPart['kind'], sign: string, end: number): number {
    this.open = { kind, sign, line: this.#line, outer: this.open };
    return end;
  }

  #stands(sign: string, at: number): boolean {
    return this.#text.startsWith(sign, at);
  }

  /** Behind the text that begins at a column, at the latest the end of the line. */
  #endOfShortText(at: number): number {
    const quote = this.#text[at];
    for (let end = at + 1; end < this.#text.length; end++) {
      if (this.#text[end] === '\\') end++;
      else if (this.#text[end] === quote) return end + 1;
    }
    // A command in such a text may go on below, with a here document of its own.
    for (let end = at; end < this.#text.length; end++) this.#announce(end);
    return this.#text.length;
  }

  #endOf(pattern: RegExp, at: number): number | undefined {
    const found = matchAt(pattern, this.#text, at);
    return found && at + found[0].length;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  const sticky = new RegExp(pattern.source, `${pattern.flags}y`);
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}
