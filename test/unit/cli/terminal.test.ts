import assert from 'node:assert/strict';
import { alignColumns } from '../../../src/cli/table';
import { oneLine, toJson, visible, widthOf } from '../../../src/cli/terminal';

describe('visible', () => {
  it('spells out control characters, escape sequences, marks of direction and halves of pairs', () => {
    assert.equal(
      visible('a\u001B[31mb\u0007\u009B2J\u202Ec\u2066\u2028\uD83D'),
      String.raw`a\u001b[31mb\u0007\u009b2J\u202ec\u2066\u2028\ud83d`,
    );
  });

  it('leaves every script and emoji alone', () => {
    const text = 'José Ångström 山田 محمد می‌خواهم 👩‍💻';
    assert.equal(visible(text), text);
  });
});

describe('oneLine', () => {
  it('makes all white space single spaces', () => {
    assert.equal(oneLine(' Ana\r\n\tLima\n'), 'Ana Lima');
  });
});

describe('toJson', () => {
  it('is as safe as visible text, and parses to the same value', () => {
    const value = { text: 'a\u009B\u202E\u2028\n\tb' };
    assert.deepEqual(JSON.parse(toJson(value)), value);
    assert.doesNotMatch(toJson(value), /[\u009B\u202E\u2028\t]/);
  });
});

describe('widthOf', () => {
  it('counts columns, two for wide signs and none for what combines', () => {
    assert.deepEqual(['Ana', 'é', 'e\u0301', '山田', '👩‍💻', ''].map(widthOf), [3, 1, 1, 4, 2, 0]);
  });
});

describe('alignColumns', () => {
  it('aligns by columns on the screen and leaves no space at the end of a line', () => {
    const rows = [
      ['id', 'name', 'x'],
      ['1', '山田', ''],
      ['', '', ''],
    ].map((row) => row.map((text) => ({ text })));
    assert.equal(alignColumns(rows), 'id  name  x\n1   山田\n\n');
  });
});
