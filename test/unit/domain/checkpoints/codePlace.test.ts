import assert from 'node:assert/strict';
import { nearestComment } from '../../../../src/domain/checkpoints/codePlace';
import { reviewCommentsIn } from '../../../../src/domain/checkpoints/reviewComment';

describe('The comment that is meant on a line', () => {
  const line = 'f(); /* REVIEW(one): a */ g(); /* REVIEW(two): b */';
  const comments = reviewCommentsIn(line);

  const cases: readonly (readonly [what: string, column: number, id: string])[] = [
    ['is the one that a column is in', line.indexOf('two'), 'two'],
    ['is the one that begins there', line.lastIndexOf('REVIEW'), 'two'],
    ['is the first where the line begins', 0, 'one'],
    ['is the last where the line ends', line.length, 'two'],
    ['is the one nearby', line.indexOf('g()'), 'one'],
    ['is the nearest to what is behind the line', 1000, 'two'],
  ];
  for (const [what, column, id] of cases) {
    it(what, () => assert.equal(nearestComment(comments, column)?.id?.word, id));
  }

  it('is none where there are none', () => assert.equal(nearestComment([], 3), undefined));
});
