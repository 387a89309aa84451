import assert from 'node:assert/strict';
import { factTable, linkTo } from '../../../src/views/tooltip';

describe('Links of tooltips', () => {
  it('lead to https and mailto', () => {
    assert.deepEqual(linkTo('Web', 'https://example.com/a?b=c#d'), {
      kind: 'address',
      label: 'Web',
      address: 'https://example.com/a?b=c#d',
    });
    assert.equal(linkTo('E-mail', 'mailto:ana@example.com')?.kind, 'address');
  });

  for (const address of [
    'http://example.com',
    'javascript:alert(1)',
    'command:workbench.action.quit',
    'file:///etc/passwd',
    'vscode://extension/x',
    'data:text/html,x',
    ' https://example.com',
    'https://example.com/a b',
    'https://example.com/\u0000',
    'https://',
    '',
  ]) {
    it(`do not lead to ${JSON.stringify(address)}`, () => {
      assert.equal(linkTo('Web', address), undefined);
    });
  }

  it('are not there without an address', () => {
    assert.equal(linkTo('Web', undefined), undefined);
  });
});

describe('Tables of facts', () => {
  it('have those that are known, the first as their head', () => {
    assert.deepEqual(
      factTable([
        ['Owner', undefined],
        ['Status', 'planned'],
        ['Due', ''],
        ['Estimate', '3h'],
      ]),
      { head: ['Status', 'planned'], rows: [['Estimate', '3h']] },
    );
  });

  it('are empty where nothing is known', () => {
    assert.deepEqual(factTable([['Owner', undefined]]), { head: [], rows: [] });
  });
});
