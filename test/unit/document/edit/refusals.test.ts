import assert from 'node:assert/strict';
import { Source } from '../../../../src/document/edit/source';
import { verify } from '../../../../src/document/edit/verify';
import { refusalOf } from '../../../support/edited';

describe('an edit is refused', () => {
  it('through an alias', () => {
    assert.equal(
      refusalOf('a: &x { b: 1 }\nc: *x\n', { kind: 'set', path: ['c', 'b'], value: 2 }),
      '"c" is an alias of `&x`, so that other places would change too. Edit the value at its anchor `&x`, or write it out here.',
    );
    assert.match(refusalOf('a: &x [1]\nc: *x\n', { kind: 'add', path: ['c'], value: 2 }), /^"c" is an alias of `&x`/);
  });

  it('when it takes away an anchor that is used', () => {
    const text = 'a: &x { b: &y 1 }\nc: *x\nd: *y\n';
    const advice = (name: string): string =>
      `Other places use what the anchor \`&${name}\` marks here. Write out the value in the places of \`*${name}\` first.`;
    assert.equal(refusalOf(text, { kind: 'remove', path: ['a'] }), advice('x'));
    assert.equal(refusalOf(text, { kind: 'remove', path: ['a', 'b'] }), advice('y'));
    assert.equal(refusalOf(text, { kind: 'set', path: ['a'], value: 2 }), advice('y'));
  });

  it('where two entries share a key, and below a merge key', () => {
    assert.equal(
      refusalOf('a: 1\na: 2\n', { kind: 'set', path: ['a'], value: 2 }),
      '"a" stands there twice. Remove one of the two first.',
    );
    assert.equal(
      refusalOf('a: &x { b: 1 }\nc:\n  <<: *x\n', { kind: 'set', path: ['c', 'b'], value: 2 }),
      '"c" has a merge key (`<<`). Write out the entries that it brings first.',
    );
  });

  it('in a text that is not valid, or more than one document', () => {
    assert.equal(
      refusalOf('a: [1\nb: 2\n', { kind: 'set', path: ['b'], value: 2 }),
      'The file is not valid YAML. Mend what the editor marks in it first.',
    );
    assert.equal(
      refusalOf('a: 1\n---\nb: 2\n', { kind: 'set', path: ['a'], value: 2 }),
      'The file holds more than one YAML document. Remove the `---` or what follows it first.',
    );
    assert.match(refusalOf('['.repeat(1000), { kind: 'add', path: [], value: 2 }), /^The file nests deeper/);
  });

  it('where the path leads nowhere', () => {
    assert.match(refusalOf('a: 1\n', { kind: 'remove', path: ['b'] }), /^"b" is not there\./);
    assert.match(refusalOf('a: text\n', { kind: 'set', path: ['a', 'b'], value: 1 }), /^"a" is a single value/);
    assert.match(refusalOf('a: [1]\n', { kind: 'set', path: ['a', 'b'], value: 1 }), /^"a" is a list, and its items/);
    assert.match(refusalOf('a: [1]\n', { kind: 'set', path: ['a', 2], value: 1 }), /^"a" has only 1 items\./);
    assert.match(refusalOf('a: 1\n', { kind: 'set', path: ['b', 1], value: 1 }), /^There is no list yet/);
    assert.match(refusalOf('a: 1\n', { kind: 'set', path: [], value: 1 }), /^The file cannot be set as a whole\./);
  });

  it('where something is there already', () => {
    const text = 'a: 1\nb: 2\n';
    assert.equal(
      refusalOf(text, { kind: 'add', path: [], key: 'a', value: 2 }),
      '"a" is there already. Choose another key, or change what is there.',
    );
    assert.equal(
      refusalOf(text, { kind: 'rename', path: ['a'], to: 'b' }),
      '"b" is there already. Choose another key.',
    );
  });

  it('as a whole when one of its steps is', () => {
    const steps = [
      { kind: 'set', path: ['a'], value: 2 },
      { kind: 'remove', path: ['b'] },
    ] as const;
    assert.match(refusalOf('a: 1\n', ...steps), /^"b" is not there/);
  });
});

describe('what was written is read again', () => {
  const step = { kind: 'set', path: ['a'], value: 2 } as const;
  const before = new Source('a: 1 # one\nb: x\n');

  it('and handed out when it says what was meant', () => {
    assert.doesNotThrow(() => verify(before, step, 'a: 2 # one\nb: x\n'));
  });

  it('and held back when it says anything else, has a fault, or lost a comment', () => {
    for (const after of [
      'a: 3 # one\nb: x\n',
      'a: 2 # one\nb: y\n',
      'a: "2" # one\nb: x\n',
      'a: [2 # one\n',
      'a: 2\nb: x\n',
    ]) {
      assert.throws(() => verify(before, step, after), /cannot edit safely/);
    }
  });
});
