import { oneLine } from '../domain/plainText';

export { oneLine };

/** The text on one line and in at most that many characters, the last an ellipsis where something was left out. */
export function shorten(text: string, longest: number): string {
  const line = oneLine(text);
  if (line.length <= longest) return line;
  // Hardly any character takes more than this many code units, and the rest of a long text need not be looked at.
  const characters = charactersOf(line.slice(0, longest * 16));
  if (characters.length <= longest) return characters.join('');
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}

/** What readers take for the first character, accents included. */
export function firstCharacter(text: string): string {
  return charactersOf(text.slice(0, 64))[0] ?? '';
}

function charactersOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
}

/** The parts that there are, with a middle dot between; undefined when there are none. */
export function dotted(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ') || undefined;
}

/** `1 change`, `3 changes`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
