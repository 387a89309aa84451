import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions, resolveCodeAction } from '../../../../src/service/codeActions/codeActions';
import { dedent } from '../../../support/dedent';
import { marked } from '../../../support/marked';
import { type Asker, serviceContext } from '../../../support/serviceContext';

describe('Refactorings', () => {
  it('make a deliverable of a change request', () => {
    assert.equal(
      after(
        dedent`
          project: Storefront
          scope:
            changes:
              apple-pay:
                title: Apple Pay at check<|>out
                by: maria # she asked twice
                effort: 1.5d
                status: proposed
          deliverables:
            apple-pay:
              title: Something else
        `,
        'refactor.extract',
        'Make a deliverable of "apple-pay"',
      ),
      dedent`
        project: Storefront
        scope:
          changes:
            apple-pay:
              title: Apple Pay at checkout
              by: maria # she asked twice
              effort: 1.5d
              status: accepted
        deliverables:
          apple-pay:
            title: Something else
          apple-pay-2:
            title: Apple Pay at checkout
            estimate: 12h
      `,
    );
  });

  it('leave a change that was declined alone', () => {
    assert.deepEqual(titles('scope:\n  changes:\n    a: {title: A, status: dec<|>lined}\n', 'refactor.extract'), []);
  });

  it('sort people, each with the comments about them', () => {
    const sorted = after(
      dedent`
        people:
          # The client
          maria: {timezone: Europe/Oslo}
          <|>kiran: {timezone: Asia/Kathmandu} # nights

          ana:
            timezone: America/Sao_Paulo
        reviewers: [maria]
      `,
      'refactor.rewrite',
      'Sort people by id',
    );
    assert.deepEqual(
      sorted.split('\n').filter((line) => /^ {2}\S/u.test(line)),
      ['  ana:', '  kiran: {timezone: Asia/Kathmandu} # nights', '  # The client', '  maria: {timezone: Europe/Oslo}'],
    );
  });

  it('offer no sorting where people are sorted', () => {
    assert.deepEqual(titles('people:\n  a<|>na: {timezone: UTC}\n  bo: {timezone: UTC}\n', 'refactor.rewrite'), []);
  });

  it('write a moment on other clocks, or say whose it is', () => {
    const text = dedent`
      timezone: Europe/Oslo
      people:
        ana: {timezone: America/Sao_Paulo}
      deliverables:
        auth: {title: Login, due: 2026-12-01<|> 17:00}
    `;
    assert.deepEqual(titles(text, 'refactor.rewrite', { zone: 'Asia/Kathmandu' }), [
      'Write it as "2026-12-01 17:00 Europe/Oslo"',
      'Write it as "2026-12-01 13:00 America/Sao_Paulo"',
      'Write it as "2026-12-01 21:45 Asia/Kathmandu"',
    ]);
    assert.match(
      after(text, 'refactor.rewrite', 'Write it as "2026-12-01 13:00 America/Sao_Paulo"'),
      /due: 2026-12-01 13:00 America\/Sao_Paulo\}/,
    );
  });

  it('let a date only say which zone it has, for elsewhere it is another day', () => {
    const text =
      'timezone: Europe/Oslo\npeople: {ana: {timezone: Asia/Tokyo}}\ndeliverables: {a: {due: 2026-1<|>2-01}}\n';
    assert.deepEqual(titles(text, 'refactor.rewrite'), ['Write it as "2026-12-01 Europe/Oslo"']);
  });

  it('offer no clock that shows the time twice', () => {
    const text = 'deliverables: {a: {title: A, due: 2026-10-25T01:30Z<|>}}\n';
    assert.deepEqual(titles(text, 'refactor.rewrite', { zone: 'Europe/Oslo' }), ['Write it as "2026-10-25 01:30 UTC"']);
  });

  it('write a list in lines and in brackets', () => {
    const inBrackets = 'scope:\n  in: [Checkout, "a, b"<|>] # all\nreviewers: []\n';
    const inLines = 'scope:\n  in:\n    - Checkout\n    - "a, b" # all\nreviewers: []\n';
    assert.equal(after(inBrackets, 'refactor.rewrite', 'Write the list in lines'), inLines);
    assert.equal(
      after('quality:\n  - Tests<|> pass\n  - a, b\n', 'refactor.rewrite', 'Write the list in brackets'),
      'quality: [Tests pass, "a, b"]\n',
    );
    assert.deepEqual(titles('quality:\n  - Tests<|> pass # a comment\n  - B\n', 'refactor.rewrite'), []);
  });

  it('mend everything that is certain in one go, and nothing else', () => {
    assert.equal(
      after(
        dedent`
          project: Store<|>front
          people:
            ana: {timezone: europe/oslo, holidays: Norway, responds: 4 hours}
            bo: {timzone: Europe/Oslo}
          reviewers: ana
          deliverables:
            auth: {title: Login, owner: anna, reviewers: [ana, ana], status: in progress}
        `,
        'source.fixAll',
        'Mend everything that is certain',
      ),
      dedent`
        project: Storefront
        people:
          ana: {timezone: europe/oslo, holidays: "NO", responds: 4h}
          bo: {timezone: Europe/Oslo}
        reviewers: [ana]
        deliverables:
          auth: {title: Login, owner: anna, reviewers: [ana], status: in-progress}
      `,
    );
  });

  it('are not worked out for a text that has changed since', () => {
    const context = serviceContext('quality: [A, B]\n');
    const [action] = actionsAt(context, 10, 'refactor.rewrite');
    const later = { ...context, text: TextDocument.create(context.text.uri, 'collab', 2, context.text.getText()) };
    assert.equal(resolveCodeAction(later, action!).edit, undefined);
  });
});

function titles(markedText: string, kind: string, asker?: Asker): readonly string[] {
  const { text, offset } = marked(markedText);
  return actionsAt(serviceContext(text, asker), offset, kind).map(({ title }) => title);
}

/** The text once the action of that title is taken at the mark. */
function after(markedText: string, kind: string, title: string): string {
  const { text, offset } = marked(markedText);
  const context = serviceContext(text, { zone: 'Asia/Kathmandu' });
  const action = actionsAt(context, offset, kind).find((one) => one.title === title);
  assert.ok(action, `There is no "${title}".`);
  const edits = resolveCodeAction(context, action).edit?.changes?.[context.text.uri] ?? [];
  return TextDocument.applyEdits(context.text, edits);
}

function actionsAt(context: ReturnType<typeof serviceContext>, offset: number, kind: string): readonly CodeAction[] {
  const position = context.text.positionAt(offset);
  return codeActions(context, {
    textDocument: { uri: context.text.uri },
    range: { start: position, end: position },
    context: { diagnostics: [], only: [kind] },
  });
}
