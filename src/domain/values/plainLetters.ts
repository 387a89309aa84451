/** Letters that carry no separable accent, and how people write them on a keyboard that lacks them. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** The text in lower case without accents, for comparing what people type: `São Paulo` becomes `sao paulo`. */
export function plainLetters(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are plain already, and lists of candidates are long.
  if (/^[ -~]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[æœøßłđðþı]/g, (letter) => LETTERS[letter] ?? letter);
}
