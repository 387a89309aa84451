import assert from 'node:assert/strict';
import type { Cursor } from '../../../../src/document/cursor/cursor';
import { cursorAt } from '../../../../src/document/cursor/cursorAt';
import { formatPath } from '../../../../src/domain/path';
import { dedent } from '../../../support/dedent';
import { marked } from '../../../support/marked';

/** What stands at the mark, as `kind path "typed"`; `nothing` where nothing can. */
function at(text: string): string {
  const cursor = cursorOf(text);
  return cursor ? `${cursor.kind} ${formatPath(cursor.path)} "${cursor.typed}"` : 'nothing';
}

function cursorOf(text: string): Cursor | undefined {
  const { text: whole, offset } = marked(text);
  return cursorAt(whole, offset);
}

describe('The cursor in block style', () => {
  it('is in a key', () => {
    assert.equal(at('project: X\nti<|>mezone: UTC\n'), 'key timezone "ti"');
    assert.equal(at('people:\n  ana<|>:\n    timezone: UTC\n'), 'key people.ana "ana"');
    assert.equal(at('people:\n  "an<|>a":\n    timezone: UTC\n'), 'key people.ana "an"');
  });

  it('is in a key that is only begun', () => {
    assert.equal(at('project: X\nti<|>'), 'key  "ti"');
    const text = `
      people:
        ana:
          timezone: UTC
          ho<|>
        bo:
          timezone: UTC
    `;
    assert.equal(at(dedent`${text}`), 'key people.ana. "ho"');
    assert.deepEqual(cursorOf(dedent`${text}`)?.others, ['timezone']);
  });
});
