import assert from 'node:assert/strict';
import { editText } from '../../../../src/document/edit/editText';
import { definitionOrder } from '../../../../src/document/edit/keyOrder';
import { narrow } from '../../../../src/document/edit/narrow';
import type { TextStep } from '../../../../src/document/edit/operations';
import { dedent } from '../../../support/dedent';
import { commentsIn } from '../../../support/plainEdits';

const TEXT = dedent`
  project: Storefront
  people:
    ana: # Lead
      timezone: Europe/Oslo
    maria:
      timezone: Europe/Oslo
  deliverables:
    one:
      title: One
    two:
      title: Two
    three:
      title: Three
      acceptance:
      - a
      - b
      - c
      - d
    four:
      title: Four
    five:
      title: Five
  quality:
    - Tests pass
`;

function narrowed(step: TextStep): { readonly text: string; readonly step: TextStep } {
  const result = narrow(TEXT, step, definitionOrder, { small: 40 });
  assert.ok(result, 'something can be left out');
  return { text: result.text, step: result.step };
}

describe('a narrow text', () => {
  it('holds the way to a step and its neighbours, and counts list items anew', () => {
    const { text, step } = narrowed({ kind: 'remove', path: ['deliverables', 'three', 'acceptance', 2] });
    const expected = dedent`
      people:
        ana: # Lead
          timezone: Europe/Oslo
        maria:
          timezone: Europe/Oslo
      deliverables:
        two:
          title: Two
        three:
          title: Three
          acceptance:
          - b
          - c
          - d
        four:
          title: Four
      quality:
        - Tests pass
    `;
    assert.equal(text, expected);
    assert.deepEqual(step, { kind: 'remove', path: ['deliverables', 'three', 'acceptance', 1] });
  });

  it('holds the places that an entry leaves and goes to', () => {
    const { text, step } = narrowed({ kind: 'move', path: ['deliverables', 'one'], to: 4 });
    assert.deepEqual([...text.matchAll(/^ {2}(\w+):/gmu)].map(([, key]) => key).slice(2), [
      'one',
      'two',
      'four',
      'five',
    ]);
    assert.deepEqual(step, { kind: 'move', path: ['deliverables', 'one'], to: 3 });
  });

  it('is not made where indentation does not tell', () => {
    const step: TextStep = { kind: 'set', path: ['b'], value: 1 };
    const texts = ['? a\n: 1\n', 'a: 1\n--- x\n', '{ a: 1 }\n', 'a: [\n]\n', '%YAML 1.2\n---\na: 1\n', 'a: 1\rb: 2\n'];
    for (const text of texts) assert.equal(narrow(text, step, definitionOrder), undefined, text);
    assert.equal(narrow('b: 1\nb: 2\n', step, definitionOrder), undefined, 'a key stands there twice');
  });
});

describe('a long text', () => {
  const entries = Array.from({ length: 300 }, (_, index) => `  d${index}:\n    title: Number ${index} # c${index}\n`);
  const long = `project: x\ndeliverables:\n${entries.join('')}`;

  it('is edited like a short one', () => {
    const result = editText(long, [
      { kind: 'set', path: ['deliverables', 'd150', 'title'], value: 'New' },
      { kind: 'move', path: ['deliverables', 'd299'], to: 0 },
      { kind: 'remove', path: ['deliverables', 'd7'] },
    ]);
    assert.ok(result.ok);
    const [last = ''] = entries.splice(299, 1);
    const after = `project: x\ndeliverables:\n${last}${entries.join('')}`
      .replace('title: Number 150 ', 'title: New ')
      .replace(/ {2}d7:\n.*(?=# c7\n)/u, '  ');
    assert.equal(result.text, after);
    assert.deepEqual(commentsIn(result.text), commentsIn(long));
  });

  it('is read as a whole where an anchor is near', () => {
    const anchored = `${long}  last: &x\n    title: Last\nx-other: *x\n`;
    const result = editText(anchored, [{ kind: 'remove', path: ['deliverables', 'last'] }]);
    assert.deepEqual(!result.ok && result.refusal.reason, 'Other places use what the anchor `&x` marks here.');
  });
});
