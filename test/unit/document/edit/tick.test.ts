import assert from 'node:assert/strict';
import { edited, refusalOf } from '../../../support/edited';

/** A text before and after a criterion is ticked. Unticking leads back. */
const pairs: readonly (readonly [before: string, after: string])[] = [
  ['- Sessions expire # after 30 minutes\n', '- met: Sessions expire # after 30 minutes\n'],
  ['-   "a: b"\n', '-   met: "a: b"\n'],
  ['- >-\n  folded\n  text\n- b\n', '- met: >-\n    folded\n    text\n- b\n'],
  ['- |2\n    text\n\n- b\n', '- met: |2\n      text\n\n- b\n'],
  ['- plain text\n  on two lines\n', '- met: plain text\n    on two lines\n'],
  ['- &x text\n- *x\n', '- met: &x text\n- *x\n'],
  ['[a, b]\n', '[{ met: a }, b]\n'],
];

describe('ticking a criterion', () => {
  for (const [before, after] of pairs) {
    it(`turns ${JSON.stringify(before)} into ${JSON.stringify(after)} and back`, () => {
      assert.equal(edited(before, { kind: 'tick', path: [0], met: true }), after);
      assert.equal(edited(after, { kind: 'tick', path: [0], met: false }), before);
    });
  }

  it('leaves a text indented that would swallow a comment below', () => {
    const text = '- met: |\n    text\n   # deep\n- b\n';
    assert.equal(edited(text, { kind: 'tick', path: [0], met: false }), '- |\n    text\n   # deep\n- b\n');
  });

  it('puts a blank where a tab would be in the way', () => {
    assert.equal(edited('-\ta\n', { kind: 'tick', path: [0], met: true }), '- met: a\n');
  });

  it('changes nothing that is as it should be', () => {
    assert.equal(edited('- a\n', { kind: 'tick', path: [0], met: false }), '- a\n');
    assert.equal(edited('- met: a\n', { kind: 'tick', path: [0], met: true }), '- met: a\n');
  });

  it('keeps the comments of a mapping that goes away', () => {
    assert.equal(edited('- met: # why\n    text\n', { kind: 'tick', path: [0], met: false }), '-  # why\n  text\n');
  });

  it('is for criteria only', () => {
    const advice = 'is not a criterion. Write it as a text, or as `met:` and a text.';
    assert.equal(refusalOf('- a: 1\n', { kind: 'tick', path: [0], met: true }), `"0" ${advice}`);
    assert.equal(refusalOf('- [a]\n', { kind: 'tick', path: [0], met: true }), `"0" ${advice}`);
    assert.equal(refusalOf('-\n', { kind: 'tick', path: [0], met: true }), `"0" ${advice}`);
    assert.equal(
      refusalOf('a: b\n', { kind: 'tick', path: ['a'], met: true }),
      '"a" is no item of a list. Tick a criterion.',
    );
  });
});
