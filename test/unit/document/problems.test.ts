import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { parseDocument } from '../../../src/document/document';
import { problemCodes } from '../../../src/domain/problemCodes';
import { ZoneTables } from '../../../src/domain/time/zoneTables';
import { annotationsFor, annotationsIn } from '../../support/annotated';
import type { Annotation } from '../../support/annotated';

const FOLDER = 'test/fixtures/problems';

/** Problems that no comment below a line can point out, or no text alone has: other tests have them by name. */
const NAMED_ELSEWHERE = [
  'forecast-late',
  'unreadable',
  'too-large',
  'not-utf8',
  'too-deep',
  'too-many-aliases',
  'too-many-problems',
];

describe('Problems', () => {
  const fixtures = readdirSync(FOLDER);

  for (const fixture of fixtures) {
    it(`of ${fixture} are those it says, in their exact places`, () => {
      const text = readFileSync(`${FOLDER}/${fixture}`, 'utf8');
      const { problems } = parseDocument(text, { zones: new ZoneTables() });
      const expected = annotationsIn(text);
      const found = annotationsFor(problems);
      assert.deepEqual(
        found.map((annotation) => inWords(annotation, text)),
        expected.map((annotation) => inWords(annotation, text)),
      );
      for (const [index, { message }] of expected.entries()) {
        assert.equal(found[index]?.message.slice(0, message.length), message);
      }
    });
  }

  it('have a fixture each, which is called by their code', () => {
    const without = Object.keys(problemCodes).filter(
      (code) => !fixtures.some((fixture) => fixture === `${code}.yaml` || fixture.startsWith(`${code}-`)),
    );
    assert.deepEqual(without.sort(), NAMED_ELSEWHERE.toSorted());
  });

  it('are told in sentences', () => {
    for (const fixture of fixtures) {
      const text = readFileSync(`${FOLDER}/${fixture}`, 'utf8');
      for (const { message } of parseDocument(text, { zones: new ZoneTables() }).problems) {
        assert.match(message, /[.?]$/u);
        assert.ok(message.length < 300, message);
      }
    }
  });

  function inWords({ span: { start, end }, label }: Annotation, text: string): string {
    const line = text.slice(0, start).split('\n').length;
    const column = start - text.lastIndexOf('\n', start - 1);
    return `${line}:${column} ${label} ${JSON.stringify(text.slice(start, end))}`;
  }
});
