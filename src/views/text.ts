/** The text on one line without control characters, as labels need it. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** The text on one line and in at most that many characters, the last an ellipsis where something was left out. */
export function shorten(text: string, longest: number): string {
  const characters = [...oneLine(text)];
  if (characters.length <= longest) return characters.join('');
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}

/** The parts that there are, with a middle dot between; undefined when there are none. */
export function dotted(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ') || undefined;
}

/** `1 change`, `3 changes`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
