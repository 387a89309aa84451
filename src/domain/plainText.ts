/**
 * The text on one line, as labels need it: without control characters, halves of characters, or marks that turn the direction of
 * writing and would so rearrange what stands beside it.
 */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\p{Cs}]/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The text with U+FFFD for every half of a surrogate pair that stands alone, for which UTF-8 has no octets. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\uFFFD');
}
