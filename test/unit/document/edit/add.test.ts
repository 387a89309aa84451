import assert from 'node:assert/strict';
import { dedent } from '../../../support/dedent';
import { edited } from '../../../support/edited';

describe('adding an entry', () => {
  it('takes the indentation, the dashes and the blank lines of its neighbours', () => {
    const before = dedent`
      deliverables:

         auth:
            title: Login
            after: [setup]
            acceptance:
            -  Sessions expire

         # Everything about paying
         checkout:
            title: Checkout

      quality:
      -  Tests pass
    `;
    const after = dedent`
      deliverables:

         auth:
            title: Login
            after: [setup]
            acceptance:
            -  Sessions expire

         # Everything about paying
         checkout:
            title: Checkout

         search:
            title: Search
            after: [auth, checkout]
            acceptance:
            -  Results come in order
            -  met: Typos are forgiven

      quality:
      -  Tests pass
      -  Functions are documented
    `;
    const search = {
      title: 'Search',
      after: ['auth', 'checkout'],
      acceptance: ['Results come in order', { met: 'Typos are forgiven' }],
    };
    const steps = [
      { kind: 'add', path: ['deliverables'], key: 'search', value: search },
      { kind: 'add', path: ['quality'], value: 'Functions are documented' },
    ] as const;
    assert.equal(edited(before, ...steps), after);
  });

  it('stays clear of comments: below those about the entry before, above those about the next', () => {
    const before = dedent`
      scope:
        in:
          # first
          - one # beside
            # about one
          # second
          - two
          # - three
    `;
    const after = dedent`
      scope:
        in:
          - zero
          # first
          - one # beside
            # about one
          - and a half
          # second
          - two
          - last
          # - three
    `;
    const steps = [
      { kind: 'add', path: ['scope', 'in'], value: 'and a half', at: 1 },
      { kind: 'add', path: ['scope', 'in'], value: 'zero', at: 0 },
      { kind: 'add', path: ['scope', 'in'], value: 'last' },
    ] as const;
    assert.equal(edited(before, ...steps), after);
  });

  it('goes in front of an entry that stands behind a dash', () => {
    const step = { kind: 'add', path: [0], key: 'b', value: 2, at: 0 } as const;
    assert.equal(edited('- a: 1 # x\n', step), '- b: 2\n  a: 1 # x\n');
    assert.equal(edited('- - a\n', { kind: 'add', path: [0], value: ['b', 'c: d'] }), '- - a\n  - - b\n    - "c: d"\n');
  });

  it('makes the list or the mapping where there is none', () => {
    const steps = [
      { kind: 'add', path: ['people', 'ana', 'away'], value: '2026-12-24' },
      { kind: 'add', path: ['people'], key: 'maria', value: {} },
    ] as const;
    assert.equal(edited('people:\n', ...steps), 'people:\n  ana:\n    away: [2026-12-24]\n  maria: {}\n');
  });

  it('follows the text of an entry that keeps its line breaks', () => {
    const before = 'a: |+\n  text\n\n\n';
    assert.equal(edited(before, { kind: 'add', path: [], key: 'b', value: 1 }), 'a: |+\n  text\n\n\nb: 1\n');
  });

  it('joins brackets on one line', () => {
    const step = { kind: 'add', path: ['a'], value: 'x' } as const;
    assert.equal(edited('a: [b, c] # d\n', step), 'a: [b, c, x] # d\n');
    assert.equal(edited('a: [b, c,]\n', step), 'a: [b, c, x,]\n');
    assert.equal(edited('a: [ b ]\n', { ...step, at: 0 }), 'a: [ x, b ]\n');
    assert.equal(edited('a: {b: 1}\n', { ...step, key: 'c' }), 'a: {b: 1, c: x}\n');
    assert.equal(edited('a: [b: 1]\n', { ...step, path: ['a', 0], key: 'c' }), 'a: [{ b: 1, c: x }]\n');
  });

  it('joins brackets on several lines', () => {
    const before = dedent`
      paths: [
        src/**, # code
        # documents
        docs/** # text
      ]
    `;
    const after = dedent`
      paths: [
        src/**, # code
        test/**,
        # documents
        docs/**, # text
        media/**
      ]
    `;
    const steps = [
      { kind: 'add', path: ['paths'], value: 'media/**' },
      { kind: 'add', path: ['paths'], value: 'test/**', at: 1 },
    ] as const;
    assert.equal(edited(before, ...steps), after);
  });
});
