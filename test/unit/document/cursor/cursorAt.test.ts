import assert from 'node:assert/strict';
import type { Cursor } from '../../../../src/document/cursor/cursor';
import { cursorAt } from '../../../../src/document/cursor/cursorAt';
import { formatPath } from '../../../../src/domain/path';
import { dedent } from '../../../support/dedent';
import { marked } from '../../../support/marked';

function cursorOf(text: string): Cursor | undefined {
  const { text: whole, offset } = marked(text);
  return cursorAt(whole, offset);
}

/** What stands at the mark, as `kind path "typed"`; `nothing` where nothing can. */
function at(text: string): string {
  const cursor = cursorOf(text);
  return cursor ? `${cursor.kind} ${formatPath(cursor.path)} "${cursor.typed}"` : 'nothing';
}

describe('The cursor in block style', () => {
  it('is in a key', () => {
    assert.equal(at('project: X\nti<|>mezone: UTC\n'), 'key timezone "ti"');
    assert.equal(at('people:\n  ana<|>:\n    timezone: UTC\n'), 'key people.ana "ana"');
    assert.equal(at('people:\n  "an<|>a":\n    timezone: UTC\n'), 'key people.ana "an"');
    assert.equal(cursorOf('peo<|>ple:\n')?.hasColon, true);
  });

  it('is in a key that is only begun, among those that are there', () => {
    const cursor = cursorOf(dedent`
      people:
        ana:
          timezone: UTC
          ho<|>
          role: all
        bo:
          name: Bo
    `);
    assert.deepEqual(cursor?.path, ['people', 'ana', '']);
    assert.deepEqual(cursor?.others, ['timezone', 'role']);
    assert.equal(cursor?.hasColon, false);
  });

  it('is where a key could begin, by the indentation of a blank line', () => {
    const text = (line: string): string => `people:\n  ana:\n    timezone: UTC\n${line}\n  bo:\n    timezone: UTC\n`;
    assert.equal(at(text('    <|>')), 'key people.ana. ""');
    assert.equal(at(text('  <|>')), 'key people. ""');
    assert.equal(at(text('<|>')), 'key  ""');
    assert.equal(at('<|>'), 'key  ""');
    assert.equal(at('project: X\npeople:\n  <|>'), 'key people. ""');
  });

  it('knows the column at which the neighbours stand, where they are indented further', () => {
    assert.equal(cursorOf('people:\n <|>\n    ana:\n')?.column, 4);
  });

  it('is in a value', () => {
    assert.equal(at('timezone: Eu<|>rope/Oslo # home\n'), 'value timezone "Eu"');
    assert.equal(at('timezone: <|>'), 'value timezone ""');
    assert.equal(at('timezone:<|>'), 'value timezone ""');
    assert.equal(at('timezone: "Eu<|>"'), 'value timezone "Eu"');
    assert.equal(at('people:\n  ana:\n    timezone:\n      Eu<|>'), 'value people.ana.timezone "Eu"');
  });

  it('goes on with a value after the blank that ends it', () => {
    assert.equal(at('deliverables:\n  a:\n    due: 2026-12-01 <|>\n'), 'value deliverables.a.due "2026-12-01 "');
  });

  it('is in an item of a list', () => {
    const text = dedent`
      reviewers:
        - ana
        - b<|>o
        - tess
    `;
    assert.equal(at(text), 'value reviewers.1 "b"');
    assert.deepEqual(cursorOf(text)?.others, ['ana', 'tess']);
    assert.equal(at('reviewers:\n- ana\n- <|>'), 'value reviewers.1 ""');
    assert.equal(at('reviewers:\n  -<|>'), 'value reviewers.0 ""');
  });

  it('is where an item could begin', () => {
    assert.equal(at('reviewers:\n  - ana\n  <|>'), 'item reviewers.1 ""');
    assert.equal(at('reviewers:\n  an<|>'), 'item reviewers.0 "an"');
    assert.equal(at('reviewers:\n- ana\n<|>'), 'key  ""');
  });

  it('is in a mapping behind a dash', () => {
    const list = 'deliverables:\n  a:\n    acceptance:\n      ';
    assert.equal(at(`${list}- me<|>t: X\n`), 'key deliverables.a.acceptance.0.met "me"');
    assert.equal(at(`${list}- X\n      - met: Y<|>\n`), 'value deliverables.a.acceptance.1.met "Y"');
  });

  it('is nowhere in comments, in texts of several lines, and behind what is complete', () => {
    assert.equal(at('# project<|>'), 'nothing');
    assert.equal(at('project: X # and <|>'), 'nothing');
    assert.equal(at('goal: |\n  own<|>er: ana\n'), 'nothing');
    assert.equal(at('goal: >-\n\n  text\n  <|>\n'), 'nothing');
    assert.equal(at('goal: first line\n  second<|> line\n'), 'nothing');
    assert.equal(at('goal: "first line\n  second<|> line"\n'), 'nothing');
    assert.equal(at('timezone: "UTC"<|>'), 'nothing');
    assert.equal(at('reviewers: [ana]<|>'), 'nothing');
  });

  it('does not mind what is broken elsewhere', () => {
    assert.equal(at('project: "X\npeople: [}\nscope:\n  in: {\ntimezone: <|>\n'), 'value timezone ""');
  });

  it('counts lines that end with a carriage return like any other', () => {
    assert.equal(at('people:\r\n  ana:\r\n    timezone: UT<|>C\r\n'), 'value people.ana.timezone "UT"');
    assert.equal(at('people:\r  ana:\r    timezone: UT<|>C\r'), 'value people.ana.timezone "UT"');
  });
});

describe('The cursor in flow style', () => {
  it('is in keys and values', () => {
    assert.equal(at('people: { an<|>a: { timezone: UTC } }'), 'key people.ana "an"');
    assert.equal(at('people: { ana: { timezone: U<|>TC } }'), 'value people.ana.timezone "U"');
    assert.equal(at('people: { ana: { "time<|>zone": UTC } }'), 'key people.ana.timezone "time"');
    assert.equal(at('reviewers: [ana, b<|>o]'), 'value reviewers.1 "b"');
  });

  it('is where something could stand', () => {
    assert.equal(at('reviewers: [<|>]'), 'value reviewers.0 ""');
    assert.equal(at('reviewers: [ana, <|>'), 'value reviewers.1 ""');
    assert.equal(at('people: { ana: {<|>} }'), 'key people.ana. ""');
    assert.equal(at('people: { ana: { timezone: <|> } }'), 'value people.ana.timezone ""');
  });

  it('knows the others', () => {
    assert.deepEqual(cursorOf('reviewers: [ana, <|>, "tess"]')?.others, ['ana', 'tess']);
    assert.deepEqual(cursorOf('people: { ana: { role: all, <|>, timezone: UTC } }')?.others, ['role', 'timezone']);
  });

  it('reaches over lines', () => {
    assert.equal(at('people: {\n  ana: { timezone: UTC },\n  bo: {\n    time<|>\n'), 'key people.bo. "time"');
    assert.equal(at('reviewers:\n  [\n    ana,\n    b<|>,\n  ]\n'), 'value reviewers.1 "b"');
    assert.equal(
      at('{\n  "project": "X",\n  "people": { "ana": { "timezone": "U<|>" } }\n}'),
      'value people.ana.timezone "U"',
    );
  });

  it('ends where brackets that are never closed must have ended', () => {
    assert.deepEqual(cursorOf('reviewers: [ana, <|>\nquality: [a, b]\n')?.others, ['ana']);
  });

  it('takes a pair in a list for the mapping that it is', () => {
    assert.equal(at('deliverables: { a: { acceptance: [met: X<|>] } }'), 'value deliverables.a.acceptance.0.met "X"');
  });

  it('is still in a plain value behind the blanks that follow it', () => {
    assert.equal(at('people: { ana: { travel: [2026-12-05 <|>, x] } }'), 'value people.ana.travel.0 "2026-12-05 "');
    assert.equal(at('deliverables: { a: { due: 2026-12-01  <|> } }'), 'value deliverables.a.due "2026-12-01  "');
    assert.deepEqual(cursorOf('reviewers: [ana, bo <|>]')?.others, ['ana']);
  });

  it('is nowhere between a value in quotes and its comma, behind brackets, and on the line below a value', () => {
    for (const text of ['["ana" <|>, bo]', '[[ana] <|>, bo]', '[ana\n  <|>, bo]']) {
      assert.equal(at(`reviewers: ${text}`), 'nothing', text);
    }
  });
});
