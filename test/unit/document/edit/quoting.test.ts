import assert from 'node:assert/strict';
import { edited } from '../../../support/edited';

/** What stands after `a:` once a text is set there. */
function written(value: string, before = 'a: x\n'): string {
  return edited(before, { kind: 'set', path: ['a'], value }).trimEnd();
}

describe('quoting', () => {
  it('is left out wherever every YAML reader sees the same text', () => {
    const texts = [
      '2026-12-01 17:00',
      'Mon-Fri 09:00-12:00, 13:00-18:00',
      'https://a.b/c?d=e#f',
      'it’s',
      "it's",
      'a#b',
    ];
    texts.push('say "hi"', '-5d', '?x', ':x', 'src/**', 'Nordlys & Co', '100%', 'a, [b] {c}', 'null island', 'é');
    for (const text of texts) assert.equal(written(text), `a: ${text}`);
  });

  it('keeps a text from being read as something else', () => {
    const texts = [
      'NO',
      'no',
      'Yes',
      'on',
      'off',
      'y',
      'null',
      '~',
      'true',
      '12',
      '1.5',
      '1e3',
      '0x1f',
      '1_000',
      '.5',
      '=',
      '<<',
    ];
    texts.push('12:30', '@home', '`x`', '*x', '&x', '!x', '%x', '|', '>', '#x', "'x", ',x', '[x', '{x', ']', '}');
    texts.push('- x', '-', '? x', 'a: b', 'a:', 'a #b', '', ' x', 'x ', '.inf', '-.NaN');
    for (const text of texts) assert.equal(written(text), `a: "${text}"`);
  });

  it('escapes what cannot stand in a text', () => {
    assert.equal(written('"x": \\'), 'a: "\\"x\\": \\\\"');
    assert.equal(written('tab\there'), 'a: "tab\\there"');
    assert.equal(written('\u2028\uFEFF\u0085'), 'a: "\\u2028\\ufeff\\u0085"');
    assert.equal(written('\uD800'), 'a: "\\ud800"');
  });

  it('minds commas and brackets within brackets only', () => {
    assert.equal(edited('a: [x]\n', { kind: 'add', path: ['a'], value: 'b, c' }), 'a: [x, "b, c"]\n');
    assert.equal(edited('a:\n  - x\n', { kind: 'add', path: ['a'], value: 'b, c' }), 'a:\n  - x\n  - b, c\n');
  });

  it('takes the marks of what it replaces, else those of its neighbours', () => {
    assert.equal(written('y z', "a: 'x'\n"), "a: 'y z'");
    assert.equal(written('it’s', 'a: "x"\n'), 'a: "it’s"');
    assert.equal(written("it's: so", "a: x\nb: 'y'\n"), "a: 'it''s: so'\nb: 'y'");
    assert.equal(written('tab\t', "a: 'x'\n"), 'a: "tab\\t"');
    assert.equal(
      edited('"a": "b"\n"c": "d"\n', { kind: 'set', path: ['e'], value: 'f' }),
      '"a": "b"\n"c": "d"\n"e": "f"\n',
    );
  });

  it('leaves numbers, booleans and null plain', () => {
    const values = [5, -1.5, true, false, null];
    assert.deepEqual(
      values.map((value) => edited('a: x\n', { kind: 'set', path: ['a'], value }).trimEnd()),
      ['a: 5', 'a: -1.5', 'a: true', 'a: false', 'a: null'],
    );
  });
});
