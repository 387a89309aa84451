import assert from 'node:assert/strict';
import { dedent } from '../../../support/dedent';
import { edited, refusalOf } from '../../../support/edited';

describe('moving an entry', () => {
  it('takes along the comments that are about it, and no others', () => {
    const before = dedent`
      # The project
      deliverables:
        # Signing in
        auth:
          title: Login # short
          # owner: ana

        # Paying
        checkout:
          title: Checkout
      # The end
    `;
    const after = dedent`
      # The project
      deliverables:
        # Paying
        checkout:
          title: Checkout

        # Signing in
        auth:
          title: Login # short
          # owner: ana
      # The end
    `;
    assert.equal(edited(before, { kind: 'move', path: ['deliverables', 'auth'], to: 'down' }), after);
    assert.equal(edited(before, { kind: 'move', path: ['deliverables', 'checkout'], to: 'up' }), after);
    assert.equal(edited(after, { kind: 'move', path: ['deliverables', 'auth'], to: 0 }), before);
  });

  it('works behind a dash and without a last line break', () => {
    assert.equal(edited('- a: 1\n  b: 2\n- c', { kind: 'move', path: [0, 'a'], to: 1 }), '- b: 2\n  a: 1\n- c');
    assert.equal(edited('- a\n- b # x\n- c', { kind: 'move', path: [2], to: 0 }), '- c\n- a\n- b # x');
    assert.equal(edited('- a\n- b # x\n- c', { kind: 'move', path: [0], to: 2 }), '- b # x\n- c\n- a');
  });

  it('works in brackets', () => {
    assert.equal(edited('a: [b, c, d]\n', { kind: 'move', path: ['a', 2], to: 0 }), 'a: [d, b, c]\n');
    assert.equal(edited('a: {b: 1, c: 2}\n', { kind: 'move', path: ['a', 'b'], to: 'down' }), 'a: {c: 2, b: 1}\n');
    const lines = 'a: [\n  b, # one\n  c # two\n]\n';
    assert.equal(edited(lines, { kind: 'move', path: ['a', 0], to: 1 }), 'a: [\n  c, # two\n  b # one\n]\n');
  });

  it('is refused beyond the ends, and where a text would change by it', () => {
    const first = refusalOf('- a\n- b\n', { kind: 'move', path: [0], to: 'up' });
    assert.equal(first, '"0" is the first already. Leave it where it is.');
    const last = refusalOf('- a\n- b\n', { kind: 'move', path: [1], to: 'down' });
    assert.equal(last, '"1" is the last already. Leave it where it is.');
    const far = refusalOf('- a\n- b\n', { kind: 'move', path: [1], to: 7 });
    assert.equal(far, 'The list or mapping around "1" has only 2 entries. Count from 0.');
    const keeping = refusalOf('a: |+\n  text\n\nb: 1\n', { kind: 'move', path: ['a'], to: 'down' });
    assert.equal(keeping, '"a" ends with a text that takes in the blank lines below it. Move it by hand.');
  });

  it('does not carry an alias over its anchor', () => {
    const refusal = refusalOf('a: &x 1\nb: *x\n', { kind: 'move', path: ['b'], to: 'up' });
    assert.equal(
      refusal,
      '"b" cannot pass what it shares the anchor `&x` with. Write out the value in the places of `*x` first.',
    );
  });
});
