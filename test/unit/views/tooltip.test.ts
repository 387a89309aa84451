import assert from 'node:assert/strict';
import { linkTo } from '../../../src/views/tooltip';

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
