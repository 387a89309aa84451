import assert from 'node:assert/strict';
import { whoIsLooking } from '../../../../src/domain/project/whoIsLooking';
import { parse } from '../../../support/parse';

describe('whoIsLooking', () => {
  const { agreement } = parse(
    'project: X\npeople:\n  ana: {timezone: UTC, contact: {email: Ana@Example.com}}\n  bo: {timezone: UTC}\n',
  );

  it('is the person of the settings, before the one of git', () => {
    assert.equal(whoIsLooking(agreement, { id: 'bo', email: 'ana@example.com' }), 'bo');
  });

  it('is nobody when the settings name somebody else', () => {
    assert.equal(whoIsLooking(agreement, { id: 'maria', email: 'ana@example.com' }), undefined);
    assert.equal(whoIsLooking(agreement, { id: 'constructor' }), undefined);
  });

  it('is whoever has the address of git, in whatever case', () => {
    assert.equal(whoIsLooking(agreement, { email: 'ANA@example.com' }), 'ana');
    assert.equal(whoIsLooking(agreement, { id: '', email: 'ana@example.com' }), 'ana');
  });

  it('is nobody when nothing is known', () => {
    assert.equal(whoIsLooking(agreement, {}), undefined);
    assert.equal(whoIsLooking(agreement, { email: '' }), undefined);
    assert.equal(whoIsLooking({}, { id: 'ana', email: 'ana@example.com' }), undefined);
  });
});
