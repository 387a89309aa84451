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

const FORECAST = dedent`
  people:
    ana: {timezone: UTC, hours: Mon-Fri 09:00-17:00}
    bo: {timezone: UTC, hours: Mon-Fri 09:00-17:00, responds: 2h, name: Bo Ek, away: [2026-11-25]}
  deliverables:
    auth: {title: Login, owner: ana, reviewers: [bo], remaining: 8h, due: 2026-11-26 09:00}
    cart: {title: Cart, owner: ana, remaining: 1h, after: [auth], due: 2026-12-24}
    map: {title: Map, owner: bo}
    tour: {title: Tour, owner: bo, remaining: 1h, after: [map]}
`;

describe('Code lenses', () => {
  it('count references to people and deliverables, and reviews that wait', () => {
    const context = serviceContext(AGREEMENT);
    assert.deepEqual(
      codeLenses(context, { showPlaces: undefined, withForecast: false }).map(
        ({ range, command }) => `${context.text.getText(range)}: ${command?.title}`,
      ),
      ['ana: 1 reference', 'bo: 2 references', 'auth: 1 reference', 'auth: 2 reviews waiting', 'cart: 0 references'],
    );
  });

  it('list the places where the editor has a command for that', () => {
    const context = serviceContext(AGREEMENT);
    const [, bo, , waiting, cart] = codeLenses(context, { showPlaces: 'editor.list', withForecast: false });
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

  it('tell when something lands and what it waits for, where they are asked to', () => {
    const context = serviceContext(FORECAST, { at: '2026-11-24T09:00Z' });
    const told = (withForecast: boolean): readonly string[] =>
      codeLenses(context, { showPlaces: undefined, withForecast }).flatMap(({ command }) =>
        command && /lands|no forecast/.test(command.title) ? [command.title] : [],
      );
    assert.deepEqual(told(false), []);
    assert.deepEqual(told(true), [
      'lands Thu 11:00, 2h late: waits for Bo, who is away until Thu 09:00',
      'lands Thu 12:00',
      'no forecast: waits for "Map", which has no estimate',
    ]);
  });
});
