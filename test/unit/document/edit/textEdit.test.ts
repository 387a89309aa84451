import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, composeEdits, tighten } from '../../../../src/document/edit/textEdit';
import type { TextEdit } from '../../../../src/document/edit/textEdit';

/** Edits of a text that do not touch, chosen by numbers. */
const edits = fc.array(
  fc.record({ skip: fc.nat({ max: 4 }), length: fc.nat({ max: 4 }), text: fc.string({ maxLength: 4 }) }),
  {
    maxLength: 5,
  },
);

function placed(text: string, chosen: readonly { skip: number; length: number; text: string }[]): readonly TextEdit[] {
  const result: TextEdit[] = [];
  let from = 0;
  for (const { skip, length, text: inserted } of chosen) {
    const start = from + skip;
    const end = start + length;
    if (end > text.length) break;
    result.push({ start, end, text: inserted });
    from = end + 1;
  }
  return result;
}

describe('text edits', () => {
  it('compose to one round with the same effect', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), edits, edits, (text, one, other) => {
        const first = placed(text, one);
        const between = applyEdits(text, first);
        const second = placed(between, other);
        const composed = composeEdits(text, first, second);
        assert.equal(applyEdits(text, composed), applyEdits(between, second));
        assert.ok(composed.every(({ start, end }, index) => start <= end && (composed[index - 1]?.end ?? -1) < start));
      }),
      { numRuns: 2000 },
    );
  });

  it('are tightened to what differs, without an effect of their own', () => {
    const tightened = (text: string, replacement: string): readonly TextEdit[] =>
      tighten(text, [{ start: 0, end: text.length, text: replacement }]);
    assert.deepEqual(tightened('abcd', 'abxd'), [{ start: 2, end: 3, text: 'x' }]);
    assert.deepEqual(tightened('abab', 'ababab'), [{ start: 4, end: 4, text: 'ab' }]);
    assert.deepEqual(tightened('same', 'same'), []);
  });

  it('never cut a line break or a character in two', () => {
    const tightened = (text: string, replacement: string): readonly TextEdit[] =>
      tighten(text, [{ start: 0, end: text.length, text: replacement }]);
    assert.deepEqual(tightened('a\r\nb', 'a\rb'), [{ start: 1, end: 3, text: '\r' }]);
    assert.deepEqual(tightened('x😀y', 'x😁y'), [{ start: 1, end: 3, text: '😁' }]);
  });
});
