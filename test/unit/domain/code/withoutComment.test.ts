import assert from 'node:assert/strict';
import { withoutComments } from '../../../../src/domain/code/withoutComment';

describe('A line without its review comments', () => {
  const without = (line: string): string | undefined => withoutComments(line, ({ id }) => id?.word === 'a');

  it('goes where nothing else stands on it', () => {
    for (const line of [
      '// REVIEW(a): text',
      '\t# REVIEW(a @maria):',
      '  /* REVIEW(a): text */',
      '<!-- REVIEW(a): text -->',
      '   {/* REVIEW(a): text */}',
      '-- REVIEW(a): text',
      ' * REVIEW(a): text',
      '{# REVIEW(a): text #}',
      '  REVIEW(a): text',
    ]) {
      assert.equal(without(line), undefined, line);
    }
  });

  it('keeps code, other comments, and what opens or closes a comment of several lines', () => {
    assert.equal(without('f(); // REVIEW(a): text'), 'f();');
    assert.equal(without('<p> <!-- REVIEW(a): text --></p>'), '<p></p>');
    assert.equal(without('/* REVIEW(a): text'), '/*');
    assert.equal(without(' * REVIEW(a): text */'), ' * */');
    assert.equal(without('// REVIEW(b): text'), '// REVIEW(b): text');
    assert.equal(without('f(); // REVIEW(a): one // REVIEW(b): two'), 'f(); // // REVIEW(b): two');
    assert.equal(without('f(); // REVIEW(a): one // REVIEW(a): two'), 'f();');
  });
});
