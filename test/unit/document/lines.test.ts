import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/document/lines';

describe('LineIndex', () => {
  const text = 'one\ntwo\r\nthree\rfour';
  const lines = new LineIndex(text);

  it('ends lines with a line feed, a carriage return, or both', () => {
    const spans = [0, 1, 2, 3].map((line) => lines.spanOf(line));
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      ['one', 'two', 'three', 'four'],
    );
  });

  it('turns every offset outside of line ends into a position and back', () => {
    const offsets = Array.from(text, (_, offset) => offset).filter((offset) => text[offset] !== '\n');
    for (const offset of offsets) assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
  });

  it('counts UTF-16 code units', () => {
    assert.deepEqual(new LineIndex('😀: x').positionAt(4), { line: 0, character: 4 });
  });

  it('begins one more line after a line end at the very end', () => {
    assert.deepEqual(new LineIndex('one\n').positionAt(4), { line: 1, character: 0 });
    assert.deepEqual(new LineIndex('').positionAt(0), { line: 0, character: 0 });
  });

  it('keeps to the text when asked about places beyond it', () => {
    assert.deepEqual(lines.positionAt(1000), { line: 3, character: 4 });
    assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
    assert.equal(lines.offsetAt({ line: 1, character: 99 }), 7);
    assert.equal(lines.offsetAt({ line: 99, character: 0 }), text.length);
    assert.equal(lines.offsetAt({ line: -1, character: 3 }), 0);
  });

  it('does not end a line at other line separators of Unicode', () => {
    assert.deepEqual(new LineIndex('a\u2028b\u0085c').positionAt(4), { line: 0, character: 4 });
  });
});
