import assert from 'node:assert/strict';
import { dedent } from '../../../support/dedent';
import { edited } from '../../../support/edited';

describe('setting a value', () => {
  it('replaces the value alone', () => {
    const before = dedent`
      # Agreed in May
      auth:
        title:   Login   # the old one, too
        due: 2026-12-01

        owner: ana
    `;
    const after = dedent`
      # Agreed in May
      auth:
        title:   Sign in   # the old one, too
        due: 2026-12-01

        owner: ana
    `;
    assert.equal(edited(before, { kind: 'set', path: ['auth', 'title'], value: 'Sign in' }), after);
  });

  it('changes nothing where the value is there already', () => {
    const text = 'a: "x"\nb: [1, 2]\nc: { d: null }\n';
    const steps = [
      { kind: 'set', path: ['a'], value: 'x' },
      { kind: 'set', path: ['b'], value: [1, 2] },
      { kind: 'set', path: ['c'], value: { d: null } },
    ] as const;
    assert.equal(edited(text, ...steps), text);
  });

  it('makes what is missing on the way, in the style of the file', () => {
    const before = dedent`
      people:
          ana:
              timezone: Europe/Oslo
    `;
    const after = dedent`
      people:
          ana:
              timezone: Europe/Oslo
              contact:
                  email: ana@example.com
    `;
    const step = { kind: 'set', path: ['people', 'ana', 'contact', 'email'], value: 'ana@example.com' } as const;
    assert.equal(edited(before, step), after);
  });

  it('lets what is empty grow into lines', () => {
    const before = dedent`
      people: # everybody
        # Ask Maria
      scope: ~
      reviewers: []
      links: {}
    `;
    const after = dedent`
      people: # everybody
        ana:
          timezone: UTC
        # Ask Maria
      scope:
        in:
          - Checkout, from cart to receipt
      reviewers:
        - ana
      links:
        web: here
    `;
    const steps = [
      { kind: 'set', path: ['people', 'ana', 'timezone'], value: 'UTC' },
      { kind: 'set', path: ['scope', 'in', 0], value: 'Checkout, from cart to receipt' },
      { kind: 'set', path: ['reviewers', 0], value: 'ana' },
      { kind: 'set', path: ['links', 'web'], value: 'here' },
    ] as const;
    assert.equal(edited(before, ...steps), after);
  });

  it('takes digits for the number of an item where a list is, and for a key elsewhere', () => {
    assert.equal(edited('a: []\n', { kind: 'set', path: ['a', '0'], value: 'x' }), 'a:\n  - x\n');
    assert.equal(edited('a: [x]\n', { kind: 'set', path: ['a', '1'], value: 'z' }), 'a: [x, z]\n');
    assert.equal(edited('a: {}\n', { kind: 'set', path: ['a', 0], value: 'x' }), 'a:\n  "0": x\n');
  });

  it('begins an empty file', () => {
    assert.equal(edited('', { kind: 'set', path: ['project'], value: 'Site' }), 'project: Site\n');
    assert.equal(edited('# Soon', { kind: 'set', path: ['a', 'b'], value: 1 }), '# Soon\na:\n  b: 1\n');
    assert.equal(edited('---\r\n', { kind: 'set', path: ['a'], value: 1 }), '---\r\na: 1\r\n');
  });

  it('writes several lines as a block, and keeps the comment beside the old text', () => {
    const before = 'a:\n  note: short # for now\n  b: 1\n';
    const after = 'a:\n  note: |- # for now\n    first\n\n    second\n  b: 1\n';
    assert.equal(edited(before, { kind: 'set', path: ['a', 'note'], value: 'first\n\nsecond' }), after);
    assert.equal(edited(after, { kind: 'set', path: ['a', 'note'], value: 'short' }), before);
  });

  it('writes several lines in quotes where a comment below would become one of them', () => {
    const before = 'a: short\n    # about a\nb: 1\n';
    const after = 'a: "first\\nsecond"\n    # about a\nb: 1\n';
    assert.equal(edited(before, { kind: 'set', path: ['a'], value: 'first\nsecond' }), after);
    const blanks = edited('a: short\n      \nb: 1\n', { kind: 'set', path: ['a'], value: 'first\nsecond' });
    assert.equal(blanks, 'a: "first\\nsecond"\n      \nb: 1\n');
  });

  it('keeps the comments of the lines that a new value replaces', () => {
    const before = dedent`
      a: # one
        # two
        b: 1 # three
        # four
      c: 2
    `;
    const after = dedent`
      a: plain # one
        # two
        # three
        # four
      c: 2
    `;
    assert.equal(edited(before, { kind: 'set', path: ['a'], value: 'plain' }), after);
  });

  it('changes no more of a list or a mapping than differs', () => {
    const before = dedent`
      reviewers:
        - ana # first
        - maria
        - kiran # last
      auth: { title: Login, due: 2026-12-01 }
    `;
    const after = dedent`
      reviewers:
        - ana # first
        - kiran # last
      auth: { owner: ana, title: Login }
    `;
    const steps = [
      { kind: 'set', path: ['reviewers'], value: ['ana', 'kiran'] },
      { kind: 'set', path: ['auth'], value: { owner: 'ana', title: 'Login' } },
    ] as const;
    assert.equal(edited(before, ...steps), after);
  });

  it('keeps an anchor and drops a tag', () => {
    const before = 'a: &x !!str 1\nb: *x\nc: !odd 2\n';
    const after = 'a: &x 2\nb: *x\nc: 3\n';
    const steps = [
      { kind: 'set', path: ['a'], value: 2 },
      { kind: 'set', path: ['c'], value: 3 },
    ] as const;
    assert.equal(edited(before, ...steps), after);
  });

  it('writes out what was an alias, in this place alone', () => {
    assert.equal(edited('a: &x 1\nb: *x # same\n', { kind: 'set', path: ['b'], value: 2 }), 'a: &x 1\nb: 2 # same\n');
  });

  it('keeps line endings, a byte order mark and the lack of a last line break', () => {
    const text = '\uFEFFa: 1\r\nb:\r\n  c: 2';
    assert.equal(edited(text, { kind: 'set', path: ['b', 'd'], value: 3 }), '\uFEFFa: 1\r\nb:\r\n  c: 2\r\n  d: 3');
    assert.equal(edited('a: 1\rb: 2\r', { kind: 'set', path: ['c'], value: 3 }), 'a: 1\rb: 2\rc: 3\r');
  });

  it('works inside braces and brackets', () => {
    const step = { kind: 'set', path: ['a', 'b'], value: 'x, y' } as const;
    assert.equal(edited('a: {b: 1, c: 2}\n', step), 'a: {b: "x, y", c: 2}\n');
    assert.equal(edited('a: {c: 2}\n', step), 'a: {c: 2, b: "x, y"}\n');
    assert.equal(edited('a: { b, c: 2 }\n', step), 'a: { b: "x, y", c: 2 }\n');
    assert.equal(edited('{"a":{"b":1}}', step), '{"a":{"b":"x, y"}}');
  });
});
