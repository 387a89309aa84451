import type { Finding } from '../finding';
import type { ProblemCode } from '../problemCodes';

/** Something that must not stand in the file, and how to tell. */
export interface Pattern {
  /** Global and linear: no nested or adjacent repetition that could backtrack. */
  readonly expression: RegExp;
  readonly message: string;
}

/** Searches the raw text, comments and unknown keys included. What several patterns find in one place is told once. */
export function* scan(text: string, code: ProblemCode, patterns: readonly Pattern[]): Generator<Finding> {
  const taken: { start: number; end: number }[] = [];
  for (const { expression, message } of patterns) {
    for (const match of text.matchAll(expression)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.some((other) => span.start < other.end && other.start < span.end)) continue;
      taken.push(span);
      yield { code, message, place: { at: 'text', span } };
    }
  }
}
