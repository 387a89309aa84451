import type { TextSpan } from '../finding';
import type { ProblemCode } from '../problemCodes';

/** Something in the raw text that everybody with the repository could read and should not. */
export interface Leak {
  readonly code: LeakCode;
  readonly message: string;
  readonly span: TextSpan;
}

/** Looks through the raw text, comments and unknown keys included, whether it can be read or not. */
export type LeakRule = (text: string) => Iterable<Leak>;

const leakCodes = ['secret', 'webhook', 'money'] as const satisfies readonly ProblemCode[];
export type LeakCode = (typeof leakCodes)[number];

/** Whether a problem is about the raw text rather than about what it says. */
export function isLeak(code: ProblemCode): code is LeakCode {
  return leakCodes.some((leak) => leak === code);
}

/** A shape that gives a leak away. */
export interface Pattern {
  /** Global; linear, for it reads whatever a stranger wrote: no start of a match may be tried twice along the same characters. */
  readonly expression: RegExp;
  readonly message: string;
}

/** How many leaks of one code are told: whoever finds these knows where to look. */
export const MAX_LEAKS = 100;

/** Searches a text for patterns. What several of them find in one place is told once, as the first of them has it. */
export function* scan(text: string, code: LeakCode, patterns: readonly Pattern[]): Generator<Leak> {
  const taken: TextSpan[] = [];
  for (const { expression, message } of patterns) {
    for (const match of text.matchAll(expression)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.some((other) => span.start < other.end && other.start < span.end)) continue;
      yield { code, message, span };
      if (taken.push(span) === MAX_LEAKS) return;
    }
  }
}
