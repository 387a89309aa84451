import assert from 'node:assert/strict';
import { optional, readDuration, readNewId, readText } from '../../../src/views/readings';

describe('Texts that are typed', () => {
  it('have to say something, on one line', () => {
    assert.deepEqual(readText('  Login\tand\u202e sessions '), { value: 'Login and sessions' });
    assert.deepEqual(readText(' \u0007 '), { mistake: 'Write at least one word.' });
  });

  it('are durations in the grammar of the file, or say which one is likely to be meant', () => {
    assert.deepEqual(readDuration(' 5d '), { value: '5d', hint: '40h of working time' });
    assert.deepEqual(readDuration('5 days'), {
      mistake:
        '"5 days" is not a duration. Write numbers with w, d, h or m directly after them, the largest unit first, such as 30m, 1h30m, 1.5h, 5d or 2w.',
      suggestion: '5d',
    });
    assert.ok('mistake' in readDuration('soon'));
  });

  it('are ids that nothing else has', () => {
    assert.deepEqual(readNewId('token-expiry', ['auth']), { value: 'token-expiry' });
    assert.deepEqual(readNewId('auth', ['auth']), { mistake: 'There is a "auth" already. Choose another id.' });
    const reading = readNewId('Token expiry', []);
    assert.equal('suggestion' in reading && reading.suggestion, 'token-expiry');
  });

  it('may be missing where that says something too', () => {
    const read = optional(readDuration);
    assert.deepEqual(read('  '), { value: undefined });
    assert.deepEqual(read('4h'), readDuration('4h'));
  });
});
