import fc from 'fast-check';

/** Pieces that YAML and the format give a meaning, to be put together without any. */
export const PIECES = [
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

/** Lines as people write them into an agreement, right and wrong. */
export const LINES = [
  '',
  '# Agreed in the call',
  '  # Agreed in the call',
  '    # - so: it is',
  '  x-note: [1, 2]',
  '  auth:',
  '  auth: {title: Login}',
  '  checkout: nothing',
  '  No Id:',
  '    title: Login',
  '    title: >+',
  '    description: |',
  '      - as said',
  '    owner:',
  '    owner: nobody',
  '    after:',
  '      - auth',
  '      - ',
  '    due: 2026-12-01',
  '    due: soon',
  '    paths: [src/**]',
  '    status: in-progress',
  'scope:',
  'concerns:',
  'projekt: Storefront',
  'goal: It costs €100',
  'timezone: EST',
  'quality:',
  '- Tests pass',
  '  - Tests pass',
  '"goal": so',
  '? goal',
  'reviewers: [ana, ana]',
  'reviewers: &who [ana]',
  '    reviewers: *who',
  'con',
  '  n',
  '    own',
  '     owner: ana',
  '      - met: [',
  '    reviewers: [ana',
  '    title: "Log',
];

/** What somebody does to a text in one go; what it is done to is chosen by fractions of its length. */
export type Edit = (text: string) => string;

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Typing, deleting and pasting, within lines and whole lines at a time. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({ at: fraction, length: fc.nat(3), by: fc.oneof(fc.constantFrom(...PIECES), fc.constant('')) })
    .map(({ at, length, by }) => (text: string) => {
      const start = Math.floor(at * (text.length + 1));
      return text.slice(0, start) + by + text.slice(start + length);
    }),
  fc
    .record({ at: fraction, cut: fc.nat(2), lines: fc.array(fc.constantFrom(...LINES), { maxLength: 2 }) })
    .map(({ at, cut, lines }) => (text: string) => {
      const all = text.split('\n');
      return all.toSpliced(Math.floor(at * all.length), cut, ...lines).join('\n');
    }),
  fc.record({ from: fraction, count: fc.integer({ min: 1, max: 6 }), to: fraction }).map(({ from, count, to }) => {
    return (text: string) => {
      const all = text.split('\n');
      const start = Math.floor(from * all.length);
      return all.toSpliced(Math.floor(to * all.length), 0, ...all.slice(start, start + count)).join('\n');
    };
  }),
);
