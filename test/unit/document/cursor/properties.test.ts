import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { cursorAt } from '../../../../src/document/cursor/cursorAt';
import { type OutlineNode, nodesIn } from '../../../../src/document/outline';
import { shapeOf } from '../../../../src/domain/format/shape';
import { mutationsOf, yamlSoup } from '../../../support/agreementTexts';
import { parse } from '../../../support/parse';
import { cpuTimeOf } from '../../../support/cpuTime';

const whole = readFileSync('test/fixtures/agreements/whole.yaml', 'utf8');
const sample = readFileSync('samples/storefront/.collab.yaml', 'utf8');

describe('The cursor', () => {
  it('says the same as the parser, wherever something is written on one line', () => {
    for (const text of [whole, sample, sample.replaceAll('\n', '\r\n')]) assertAgrees(text);
    fc.assert(
      fc.property(mutationsOf(whole), (text) => {
        if (!parse(text).fault) assertAgrees(text);
      }),
      { numRuns: 100 },
    );
  });

  it('has an answer at every offset of anything', () => {
    fc.assert(
      fc.property(fc.oneof(yamlSoup, mutationsOf(whole)), fc.nat(), (text, place) => {
        const offset = place % (text.length + 1);
        const cursor = cursorAt(text, offset);
        if (cursor) assert.ok(cursor.span.start <= offset && offset <= cursor.span.end);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no long time over texts that are made to cost it', () => {
    const many = 200_000;
    for (const text of [
      '['.repeat(many),
      '{a: '.repeat(many),
      '- '.repeat(many),
      `a${' '.repeat(many)}`,
      'a '.repeat(many),
      `"${'\\'.repeat(many)}`,
      `people: "${'x'.repeat(many)}`,
      Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
      '- a\n'.repeat(many),
      `people: [${'a, '.repeat(many)}`,
      '!t '.repeat(many),
      '? '.repeat(many),
    ]) {
      const taken = cpuTimeOf(() => void cursorAt(text, text.length));
      assert.ok(taken < 2000, `${text.slice(0, 20)} took ${taken} ms`);
    }
  });
});

function assertAgrees(text: string): void {
  const nodes = [...nodesIn(parse(text).outline())];
  // Nobody writes entries without a key on purpose, and they have no path that could be told.
  if (nodes.some(({ path }) => path.includes(''))) return;
  for (const node of nodes) {
    if (node.key) assertAt('key', node.key, node, text);
    if (node.value && node.kind === 'text' && !isBegunKey(node)) assertAt('value', node.value, node, text);
  }
}

/** A word where entries are expected is the beginning of a key or of an item to the cursor, and a text to the parser. */
function isBegunKey({ part }: OutlineNode): boolean {
  const shape = part && shapeOf(part);
  return shape === undefined || shape.kind === 'fields' || shape.kind === 'entries' || shape.kind === 'list';
}

function assertAt(kind: string, span: { start: number; end: number }, { path }: OutlineNode, text: string): void {
  const written = text.slice(span.start, span.end);
  if (written === '' || /[\r\n]/u.test(written)) return;
  const cursor = cursorAt(text, Math.floor((span.start + span.end) / 2));
  const found = cursor && { kind: cursor.kind, path: cursor.path, span: cursor.span };
  assert.deepEqual(found, { kind, path, span }, `${written} in ${text}`);
}
