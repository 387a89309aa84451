import assert from 'node:assert/strict';
import { DocumentHighlightKind, type Position } from 'vscode-languageserver';
import { definitionsAt } from '../../../src/service/definition';
import type { ServiceContext } from '../../../src/service/context';
import { highlightsAt } from '../../../src/service/documentHighlights';
import { referencesAt } from '../../../src/service/references';
import { bracketed } from '../../support/bracketed';
import { dedent } from '../../support/dedent';
import { marked } from '../../support/marked';
import { serviceContext } from '../../support/serviceContext';

describe('Ids', () => {
  it('lead from where they are used to where they are defined', () => {
    const { context, position } = at(dedent`
      people:
        ana: {timezone: Europe/Oslo}
      deliverables:
        ana: {title: Same word, other thing}
        auth: {title: Login, owner: a<|>na}
    `);
    assert.equal(
      bracketed(
        context.text,
        definitionsAt(context, position).map(({ range }) => range),
      ),
      dedent`
        people:
          «ana»: {timezone: Europe/Oslo}
        deliverables:
          ana: {title: Same word, other thing}
          auth: {title: Login, owner: ana}
      `,
    );
  });

  it('lead to nothing where they name nothing', () => {
    const { context, position } = at('reviewers: [bob<|>]');
    assert.deepEqual(definitionsAt(context, position), []);
    const nowhere = at('project: <|>Storefront');
    assert.deepEqual(definitionsAt(nowhere.context, nowhere.position), []);
  });

  const used = dedent`
    people:
      <|>"ana": {timezone: Europe/Oslo}
    reviewers: [ana, 'ana']
    deliverables:
      auth:
        owner: ana # ana
        title: ana
        checkpoints:
          token: {title: Token, reviewers: [ana], by: ana}
    communication:
      checkins:
        demo:
          who:
            - ana
  `;

  it('have references in all places that the format knows, in quotes or not, and nowhere else', () => {
    const { context, position } = at(used);
    assert.equal(
      bracketed(
        context.text,
        referencesAt(context, position, false).map(({ range }) => range),
      ),
      dedent`
        people:
          "ana": {timezone: Europe/Oslo}
        reviewers: [«ana», '«ana»']
        deliverables:
          auth:
            owner: «ana» # ana
            title: ana
            checkpoints:
              token: {title: Token, reviewers: [«ana»], by: «ana»}
        communication:
          checkins:
            demo:
              who:
                - «ana»
      `,
    );
  });

  it('have their definition among the references only when that is asked for', () => {
    const { context, position } = at(used);
    const [first, ...others] = referencesAt(context, position, true);
    assert.equal(context.text.getText(first?.range), 'ana');
    assert.deepEqual(others, referencesAt(context, position, false));
  });

  it('are highlighted, the definition as what is written', () => {
    const { context, position } = at(dedent`
      deliverables:
        auth: {title: Login}
        cart: {title: Cart, after: [auth<|>]}
    `);
    assert.deepEqual(
      highlightsAt(context, position).map(({ range, kind }) => [range.start.line, kind]),
      [
        [1, DocumentHighlightKind.Write],
        [2, DocumentHighlightKind.Read],
      ],
    );
  });

  it('are known in a text that is broken further down', () => {
    const { context, position } = at(dedent`
      people:
        ana: {timezone: Europe/Oslo}
      reviewers: [an<|>a]
      goal: "never closed
    `);
    assert.equal(definitionsAt(context, position).length, 1);
  });

  it('of entries inside entries are told apart from fields of the same name', () => {
    const { context, position } = at(dedent`
      deliverables:
        checkpoints:
          titl<|>e: A deliverable that is called checkpoints
    `);
    assert.deepEqual(referencesAt(context, position, true), []);
  });
});

function at(text: string): { readonly context: ServiceContext; readonly position: Position } {
  const { text: plain, offset } = marked(text);
  const context = serviceContext(plain);
  return { context, position: context.text.positionAt(offset) };
}
