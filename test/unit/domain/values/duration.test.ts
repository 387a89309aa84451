import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDuration, parseDuration, writeDuration } from '../../../../src/domain/values/duration';
import { accepts, mends, refuses } from './expectations';

describe('A duration', () => {
  it('is a number with its unit', () => {
    accepts(parseDuration, '30m', 30);
    accepts(parseDuration, '4h', 240);
    accepts(parseDuration, '1.5h', 90);
    accepts(parseDuration, '5d', 5 * 8 * 60);
    accepts(parseDuration, '2w', 2 * 40 * 60);
    accepts(parseDuration, '0h', 0);
  });

  it('combines units from the largest to the smallest', () => {
    accepts(parseDuration, '1h30m', 90);
    accepts(parseDuration, '1w2d3h4m', 40 * 60 + 16 * 60 + 184);
    mends(parseDuration, '30m1h', '1h30m');
    refuses(parseDuration, '1h1h', 'not a duration');
  });

  it('does not lose minutes to fractions', () => {
    accepts(parseDuration, '1.15h', 69);
    accepts(parseDuration, '0.1d', 48);
  });

  it('is found behind words', () => {
    mends(parseDuration, '5 days', '5d');
    mends(parseDuration, '1 hour and 30 minutes', '1h30m');
    mends(parseDuration, '90 min', '90m');
    mends(parseDuration, '1h 30m', '1h30m');
    mends(parseDuration, '1h30', '1h30m');
    mends(parseDuration, '1,5h', '1.5h');
    mends(parseDuration, '4H', '4h');
  });

  it('needs a unit', () => {
    refuses(parseDuration, '90', 'no unit');
    mends(parseDuration, '90', '90m');
    mends(parseDuration, '24', '24h');
    mends(parseDuration, '1.5', '1.5h');
  });

  it('is not negative and not endless', () => {
    refuses(parseDuration, '-2h', 'less than nothing');
    mends(parseDuration, '-2h', '2h');
    refuses(parseDuration, `${'9'.repeat(400)}h`, 'longer than a working life');
  });

  it('is not guessed from what has no meaning here', () => {
    for (const text of ['', '2 months', '1,000h', 'soon', '1h 5', '1 000h']) {
      assert.equal(refuses(parseDuration, text, 'not a duration').suggestion, undefined, text);
    }
  });

  it('is shown in hours and minutes', () => {
    assert.equal(formatDuration(90), '1h 30m');
    assert.equal(formatDuration(2400), '40h');
    assert.equal(formatDuration(5), '5m');
    assert.equal(formatDuration(0), '0m');
    assert.equal(formatDuration(59.7), '1h');
  });

  it('is written as the file has it', () => {
    assert.equal(writeDuration(90), '1h30m');
    assert.equal(writeDuration(2400), '40h');
    assert.equal(writeDuration(0.5), '0.5m');
    assert.equal(writeDuration(0), '0h');
  });

  it('reads what it writes', () => {
    const thousandths = fc.integer({ min: 0, max: 60_000_000_000 });
    fc.assert(fc.property(thousandths, (count) => accepts(parseDuration, writeDuration(count / 1000), count / 1000)));
  });
});
