/** The text on one line: runs of blanks, line breaks and control characters become one blank, and none is left at its ends. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** The text with U+FFFD for every half of a surrogate pair that stands alone, for which UTF-8 has no octets. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\uFFFD');
}
