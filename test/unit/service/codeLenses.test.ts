import assert from 'node:assert/strict';
import { codeLenses } from '../../../src/service/codeLenses';
import { dedent } from '../../support/dedent';
import { serviceContext } from '../../support/serviceContext';

const AGREEMENT = dedent`
  people:
    ana: {timezone: Europe/Oslo}
    bo: {timezone: Europe/Oslo}
  reviewers: [bo]
  deliverables:
    auth:
      title: Login
      owner: ana
      reviewers: [bo]
      checkpoints:
        token: {title: Token}
        salt: {title: Salt, status: approved}
        keys: {title: Keys, status: open}
    cart: {title: Cart, after: [auth]}
`;

describe('Code lenses', () => {
  it('count references to people and deliverables, and reviews that wait', () => {
    const context = serviceContext(AGREEMENT);
    assert.deepEqual(
      codeLenses(context, undefined).map(({ range, command }) => `${context.text.getText(range)}: ${command?.title}`),
      ['ana: 1 reference', 'bo: 2 references', 'auth: 1 reference', 'auth: 2 reviews waiting', 'cart: 0 references'],
    );
  });

  it('list the places where the editor has a command for that', () => {
    const context = serviceContext(AGREEMENT);
    const [, bo, , waiting, cart] = codeLenses(context, 'editor.list');
    const placesOf = (lens: typeof bo): readonly string[] => {
      const [uri, position, locations] = lens?.command?.arguments ?? [];
      assert.deepEqual([uri, position], [context.text.uri, lens?.range.start]);
      return (locations as { uri: string; range: NonNullable<typeof bo>['range'] }[]).map(
        ({ range }) => `${range.start.line}: ${context.text.getText(range)}`,
      );
    };
    assert.equal(bo?.command?.command, 'editor.list');
    assert.deepEqual(placesOf(bo), ['3: bo', '8: bo']);
    assert.deepEqual(placesOf(waiting), ['10: token', '12: keys']);
    assert.deepEqual(cart?.command, { title: '0 references', command: '' });
  });
});
