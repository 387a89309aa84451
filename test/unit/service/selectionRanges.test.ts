import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../../src/service/selectionRanges';
import { dedent } from '../../support/dedent';
import { marked } from '../../support/marked';
import { serviceContext } from '../../support/serviceContext';

describe('Selecting more', () => {
  it('goes from a word over its value, its entry and what that belongs to, to the whole text', () => {
    assert.deepEqual(
      selectedFrom(dedent`
        people:
          ana:
            name: "Ana Li<|>ma"
            timezone: Europe/Oslo
        goal: Sell
      `),
      [
        'Lima',
        'Ana Lima',
        '"Ana Lima"',
        'name: "Ana Lima"',
        'name: "Ana Lima"\n    timezone: Europe/Oslo',
        'ana:\n    name: "Ana Lima"\n    timezone: Europe/Oslo',
        'people:\n  ana:\n    name: "Ana Lima"\n    timezone: Europe/Oslo',
        'people:\n  ana:\n    name: "Ana Lima"\n    timezone: Europe/Oslo\ngoal: Sell',
        'people:\n  ana:\n    name: "Ana Lima"\n    timezone: Europe/Oslo\ngoal: Sell\n',
      ],
    );
  });

  it('keeps ids and zones whole', () => {
    assert.equal(selectedFrom('timezone: America/Sao_<|>Paulo')[0], 'America/Sao_Paulo');
    assert.equal(selectedFrom('deliverables:\n  token-ex<|>piry: {title: Token}')[0], 'token-expiry');
  });

  it('answers on blank lines and in empty texts', () => {
    assert.deepEqual(selectedFrom('<|>'), ['']);
    assert.deepEqual(selectedFrom('project: Storefront\n<|>\n').at(-1), 'project: Storefront\n\n');
  });

  it('answers for every position that is asked about', () => {
    const context = serviceContext('project: Storefront\ngoal: Sell\n');
    const positions = [0, 1].map((line) => ({ line, character: 0 }));
    assert.deepEqual(
      selectionRanges(context, positions).map(({ range }) => context.text.getText(range)),
      ['project', 'goal'],
    );
  });
});

function selectedFrom(markedText: string): readonly string[] {
  const { text, offset } = marked(markedText);
  const context = serviceContext(text);
  const texts: string[] = [];
  let range: SelectionRange | undefined = selectionRanges(context, [context.text.positionAt(offset)])[0];
  for (; range; range = range.parent) texts.push(context.text.getText(range.range));
  return texts;
}
