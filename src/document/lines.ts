import type { TextSpan } from '../domain/finding';

/** A place in a text as the language server protocol counts: line and UTF-16 code unit, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Turns offsets of a text into positions and back. A line ends with `\n`, `\r\n` or `\r`, as in the language server protocol;
 * other characters that Unicode counts as line breaks do not end one.
 */
export class LineIndex {
  readonly #length: number;
  /** Without what ends each line. There is always one; a line end at the very end of the text begins one more. */
  readonly #lines: readonly TextSpan[];

  constructor(text: string) {
    const lines: TextSpan[] = [];
    let start = 0;
    for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n/g)) {
      lines.push({ start, end: index });
      start = index + ending.length;
    }
    lines.push({ start, end: text.length });
    this.#length = text.length;
    this.#lines = lines;
  }

  /** The position of an offset. One beyond the text is taken for the end it lies beyond. */
  positionAt(offset: number): Position {
    const within = Math.min(Math.max(offset, 0), this.#length);
    let line = 0;
    let last = this.#lines.length - 1;
    while (line < last) {
      const middle = (line + last + 1) >>> 1;
      if (this.spanOf(middle).start <= within) line = middle;
      else last = middle - 1;
    }
    return { line, character: within - this.spanOf(line).start };
  }

  /** The offset of a position. One past the end of its line is the end of that line, before what ends it. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const { start, end } = this.spanOf(line);
    return Math.min(start + Math.max(character, 0), end);
  }

  /** The span of a line without what ends it. A line that is not there is empty, at the end of the text. */
  spanOf(line: number): TextSpan {
    return this.#lines[line] ?? { start: this.#length, end: this.#length };
  }
}
