/** As many blanks as a text is long; its lines stay where they are. */
export function blanksFor(text: string): string {
  return text.replaceAll(/[^\r\n]/gu, (character) => ' '.repeat(character.length));
}
