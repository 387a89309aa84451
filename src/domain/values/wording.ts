import type { Invalid, Parsed } from '../parsed';

const LONGEST_QUOTE = 40;

/** What was typed, in quotation marks on one line and cut short, ready to begin a sentence. */
export function quoted(text: string): string {
  if (text.trim() === '') return 'An empty text';
  const line = text.slice(0, LONGEST_QUOTE + 1).replaceAll(/\s+/g, ' ');
  if (text.length <= LONGEST_QUOTE) return `"${line}"`;
  return `"${line.slice(0, LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/, '')}…"`;
}

const LONGEST_SLIP = 100;

/**
 * Whether a text is short enough to be a slip of the pen for which a suggestion is worth a look. Parsers guess only for such
 * texts, which also keeps their work linear in the length of what they are given.
 */
export function worthAGuess(text: string): boolean {
  return text.length <= LONGEST_SLIP;
}

/**
 * The `suggestion` of an invalid text, when there is one that the parser accepts. What is guessed from a guess must be that same
 * guess, so that asking the parser comes to an end.
 */
export function suggesting(
  text: string,
  suggestion: string | undefined,
  parse: (text: string) => Parsed<unknown>,
): Pick<Invalid, 'suggestion'> {
  return suggestion !== undefined && suggestion !== text && parse(suggestion).ok ? { suggestion } : {};
}
