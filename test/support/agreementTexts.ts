import fc from 'fast-check';

/** Pieces that YAML and the format give a meaning, to be put together without any. */
const PIECES = [
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  ' ',
  '  ',
  '\t',
  '\r\n',
  '\r',
  ': ',
  ':',
  '- ',
  '? ',
  ', ',
  '#',
  ' # c\n',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '|\n',
  '>-\n',
  '&a ',
  '*a',
  '!t ',
  '!!str ',
  '<<: ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  '\0',
  '\uFEFF',
  '\uFFFD',
  '\\',
  '\u2028',
  '😀',
  '~',
  'null',
  '1',
  '2026-12-01',
  'project: ',
  'people:\n',
  'timezone: ',
  'deliverables:\n',
  'title: ',
  'after: ',
  'acceptance:\n',
  'met: ',
  'owner: ',
  'ana',
  'auth',
  'Europe/Oslo',
  'EST',
  'in-progress',
  '4h',
  'x-y: ',
  '__proto__: ',
  '$100',
  'password: hunter22',
  'due: ',
];

/** What looks a little like YAML. */
export const yamlSoup: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

/** A text in which some stretches were cut out, doubled, moved or replaced by such pieces. */
export function mutationsOf(text: string): fc.Arbitrary<string> {
  const offset = fc.integer({ min: 0, max: text.length });
  const slip = fc.record({
    at: offset,
    length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 })),
    by: fc.oneof(fc.constantFrom(...PIECES), fc.constant('')),
    from: fc.option(offset),
  });
  return fc.array(slip, { minLength: 1, maxLength: 4 }).map((slips) => {
    let mutated = text;
    for (const { at, length, by, from } of slips) {
      const put = from === null ? by : text.slice(from, from + length);
      mutated = mutated.slice(0, at) + put + mutated.slice(at + length);
    }
    return mutated;
  });
}
