import assert from 'node:assert/strict';
import { counted, dotted, oneLine, shorten } from '../../../src/views/text';

describe('Texts of labels', () => {
  it('stand on one line', () => {
    assert.equal(oneLine('  A goal\r\n  on two\tlines\u2028and more\u0000 '), 'A goal on two lines and more');
  });

  it('cannot turn the direction of what stands beside them', () => {
    assert.equal(oneLine('Ana\u202Etxt.exe\u2066'), 'Anatxt.exe');
  });

  it('hold no halves of characters', () => {
    assert.equal(oneLine('An\uD83Da'), 'Ana');
  });

  it('are shortened by what readers take for characters', () => {
    assert.equal(shorten('Maria', 5), 'Maria');
    assert.equal(shorten('Maria Berg', 7), 'Maria…');
    assert.equal(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2), '👩‍👩‍👧‍👦…');
    assert.equal(shorten('👩‍👩‍👧‍👦', 1), '👩‍👩‍👧‍👦');
    assert.equal(shorten('x'.repeat(1_000_000), 3), 'xx…');
  });

  it('join the parts that there are', () => {
    assert.equal(dotted('due Tue', undefined, '', 'Ana'), 'due Tue · Ana');
    assert.equal(dotted(undefined, ''), undefined);
  });

  it('count in words that fit', () => {
    assert.equal(counted(1, 'change'), '1 change');
    assert.equal(counted(0, 'change'), '0 changes');
    assert.equal(counted(2, 'person', 'people'), '2 people');
  });
});
