import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { onTypeFormatting } from '../../../src/service/onTypeFormatting';
import { marked } from '../../support/marked';
import { serviceContext } from '../../support/serviceContext';

describe('A new line', () => {
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['below an item begins with a dash', 'quality:\n  - Tests pass\n  <|>\n', 'quality:\n  - Tests pass\n  - \n'],
    ['below an item needs no indentation yet', 'quality:\n  - Tests pass\n<|>\n', 'quality:\n  - Tests pass\n  - \n'],
    ['below the key of a list begins its first item', 'quality:\n<|>\n', 'quality:\n  - \n'],
    [
      'below the key of a list goes by where that stands',
      'people:\n  ana:\n    away:\n    <|>\n',
      'people:\n  ana:\n    away:\n      - \n',
    ],
    ['below an item that was left empty ends the list', 'quality:\n  - A\n  - \n  <|>\n', 'quality:\n  - A\n\n'],
    ['below the key of a mapping holds nothing', 'people:\n  <|>\n', 'people:\n  \n'],
    ['below a list that has items already holds nothing', 'quality:\n<|>\n  - A\n', 'quality:\n\n  - A\n'],
    ['below a text holds nothing', 'goal: Sell\n<|>\n', 'goal: Sell\n\n'],
    ['within a text that looks like a list holds nothing', 'goal: |\n  - A\n  <|>\n', 'goal: |\n  - A\n  \n'],
    ['that holds something is left alone', 'quality:\n  - A\n  - <|>\n', 'quality:\n  - A\n  - \n'],
    ['at the top of a file holds nothing', '<|>', ''],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => {
      const { text, offset } = marked(before);
      const context = serviceContext(text);
      const edits = onTypeFormatting(context, context.text.positionAt(offset));
      assert.equal(TextDocument.applyEdits(context.text, edits), after);
    });
  }
});
