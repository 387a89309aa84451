import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions, resolveCodeAction } from '../../../../src/service/codeActions/codeActions';
import { lateDeliverables, lateDiagnostics } from '../../../../src/service/lateProblems';
import { assertGolden } from '../../../support/golden';
import { marked } from '../../../support/marked';
import { serviceContext } from '../../../support/serviceContext';

const FOLDER = 'test/fixtures/fixes';

/** What stands before the title of an action in a fixture; the text that it leaves follows. */
const HEADING = '=== ';

describe('The quick fixes', () => {
  for (const fixture of readdirSync(FOLDER)) {
    it(`of ${fixture} are those it says, with these results`, () => {
      const [before = ''] = readFileSync(`${FOLDER}/${fixture}`, 'utf8').split(new RegExp(`^${HEADING}`, 'm'));
      const results = resultsOf(before);
      assert.notDeepEqual(results, []);
      assertGolden(`${FOLDER}/${fixture}`, before + results.join(''));
    });
  }
});

/** For each quick fix at the mark its title and the text that it leaves. */
function resultsOf(markedText: string): readonly string[] {
  const { text, offset } = marked(markedText);
  const context = serviceContext(text, { zone: 'Europe/Oslo' });
  const position = context.text.positionAt(offset);
  const actions = codeActions(context, {
    textDocument: { uri: context.text.uri },
    range: { start: position, end: position },
    context: {
      diagnostics: lateDiagnostics(context, lateDeliverables(context), 'warning', () => undefined),
      only: ['quickfix'],
    },
  });
  return actions.map((action) => {
    const edits = resolveCodeAction(context, action).edit?.changes?.[context.text.uri] ?? [];
    return `${HEADING}${action.title}${action.isPreferred === true ? ' (preferred)' : ''}\n${TextDocument.applyEdits(context.text, edits)}`;
  });
}
