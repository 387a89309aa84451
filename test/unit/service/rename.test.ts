import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { prepareRename, renameAt } from '../../../src/service/rename';
import { dedent } from '../../support/dedent';
import { marked } from '../../support/marked';
import { serviceContext } from '../../support/serviceContext';

describe('Renaming', () => {
  it('changes a person wherever they are named, and nothing else', () => {
    assert.equal(
      renamed(
        dedent`
          people:
            a<|>na: {name: ana, timezone: Europe/Oslo} # ana
          reviewers: [ana, "ana"]
          deliverables:
            ana: {title: ana, owner: ana}
        `,
        'ana-lima',
      ),
      dedent`
        people:
          ana-lima: {name: ana, timezone: Europe/Oslo} # ana
        reviewers: [ana-lima, "ana-lima"]
        deliverables:
          ana: {title: ana, owner: ana-lima}
      `,
    );
  });

  it('changes a deliverable from a place that waits for it', () => {
    assert.equal(
      renamed('deliverables:\n  auth: {title: Login}\n  cart: {title: Cart, after: [au<|>th]}\n', 'login'),
      'deliverables:\n  login: {title: Login}\n  cart: {title: Cart, after: [login]}\n',
    );
  });

  const entries: readonly (readonly [kind: string, text: string])[] = [
    ['a checkpoint', 'deliverables:\n  auth:\n    checkpoints:\n      old<|>: {title: Token}\n'],
    ['a change', 'scope:\n  changes:\n    old<|>: {title: Apple Pay}\n'],
    ['a check-in', 'communication:\n  checkins:\n    old<|>: {title: Demo, every: Fri 13:00}\n'],
    ['a concern', 'concerns:\n  old<|>: {title: Slow answers}\n'],
  ];
  for (const [kind, text] of entries) {
    it(`changes ${kind}`, () => {
      assert.equal(renamed(text, 'new'), text.replace('old<|>', 'new'));
    });
  }

  it('works in a text with a slip elsewhere', () => {
    assert.equal(
      renamed('people:\n  ana<|>: {timezone: Europe/Oslo}\nreviewers: [ana]\ngoal: "open\n', 'bo'),
      'people:\n  bo: {timezone: Europe/Oslo}\nreviewers: [bo]\ngoal: "open\n',
    );
  });

  it('quotes an id that YAML would take for something else', () => {
    assert.equal(
      renamed('people:\n  an<|>a: {timezone: Europe/Oslo}\nreviewers: [ana, "ana"]\n', 'null'),
      'people:\n  "null": {timezone: Europe/Oslo}\nreviewers: ["null", "null"]\n',
    );
  });

  it('mends an id that names nothing yet', () => {
    assert.equal(
      renamed('people:\n  ana: {timezone: Europe/Oslo}\nreviewers: [an<|>n]\n', 'ana'),
      'people:\n  ana: {timezone: Europe/Oslo}\nreviewers: [ana]\n',
    );
  });

  it('offers the id to change, without quotes', () => {
    const { text, offset } = marked('reviewers: ["an<|>a"]');
    const context = serviceContext(text);
    assert.deepEqual(prepareRename(context, context.text.positionAt(offset)), {
      ok: true,
      value: {
        range: { start: { line: 0, character: 13 }, end: { line: 0, character: 16 } },
        placeholder: 'ana',
      },
    });
  });

  it('is refused where there is no id', () => {
    const { text, offset } = marked('project: Store<|>front');
    const context = serviceContext(text);
    assert.deepEqual(prepareRename(context, context.text.positionAt(offset)), {
      ok: false,
      reason: 'There is no id here. Put the cursor on the id of a person or of an entry to rename it.',
    });
  });

  it('refuses what is no id, and an id that is taken', () => {
    const people = 'people:\n  an<|>a: {timezone: Europe/Oslo}\n  bo: {timezone: Europe/Oslo}\n';
    assert.throws(() => renamed(people, 'Ana Lima'), /"Ana Lima" is not an id\. Write small letters/);
    assert.throws(() => renamed(people, 'bo'), /"people\.bo" is there already\. Choose another id\./);
  });

  it('changes one of two checkpoints that share an id by mistake', () => {
    const two =
      'deliverables:\n  a:\n    checkpoints: {old: {title: A}}\n  b:\n    checkpoints: {old<|>: {title: B}}\n';
    assert.equal(renamed(two, 'new'), two.replace('old<|>', 'new'));
  });

  it('lets a checkpoint have an id once in the whole file', () => {
    const text = dedent`
      deliverables:
        auth:
          checkpoints:
            token: {title: Token}
        cart:
          checkpoints:
            tot<|>als: {title: Totals}
    `;
    assert.throws(() => renamed(text, 'token'), /"deliverables\.auth\.checkpoints\.token" is there already/);
  });
});

/** The text with the thing at its mark renamed. Throws the sentence with which that is refused. */
function renamed(markedText: string, to: string): string {
  const { text, offset } = marked(markedText);
  const context = serviceContext(text);
  const answer = renameAt(context, context.text.positionAt(offset), to);
  if (!answer.ok) throw new Error(answer.reason);
  return TextDocument.applyEdits(context.text, answer.value.changes?.[context.text.uri] ?? []);
}
