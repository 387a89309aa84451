import assert from 'node:assert/strict';
import { commentsIn, isMeant } from '../../../../src/domain/code/languageConfiguration';

describe('Comments in a language configuration', () => {
  it('are a sign, or an object that holds it, and a pair', () => {
    assert.deepEqual(commentsIn({ comments: { lineComment: '//', blockComment: ['/*', '*/'] } }, 'go'), {
      line: '//',
      block: ['/*', '*/'],
    });
    assert.deepEqual(commentsIn({ comments: { lineComment: { comment: '#', noIndent: true } } }, 'make'), {
      line: '#',
    });
    assert.deepEqual(commentsIn({ comments: { blockComment: ['<!--', '-->'] } }, 'html'), { block: ['<!--', '-->'] });
  });

  it('are none in JSON, and where nothing that could be written is said', () => {
    assert.equal(commentsIn({ comments: { lineComment: '//' } }, 'json'), undefined);
    for (const other of [undefined, null, [], 'x', {}, { comments: null }, { comments: { lineComment: 1 } }]) {
      assert.equal(commentsIn(other, 'x'), undefined);
    }
    assert.equal(commentsIn({ comments: { lineComment: '', blockComment: ['/*'] } }, 'x'), undefined);
  });

  it('belong to a language that is meant by its id, another name, or how names of files end', () => {
    const typescript = { id: 'typescript', aliases: ['TypeScript', 'ts'], extensions: ['.mts'] };
    for (const name of ['typescript', 'TS', 'Typescript', 'mts']) assert.ok(isMeant(typescript, name), name);
    for (const name of ['type', '', '.mts']) assert.ok(!isMeant(typescript, name), name);
    assert.ok(!isMeant({ id: 1, aliases: 'ts', extensions: [1] }, 'ts'));
  });
});
