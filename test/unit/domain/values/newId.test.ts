import assert from 'node:assert/strict';
import { newId } from '../../../../src/domain/values/newId';

describe('A new id', () => {
  it('is made of the title', () => assert.equal(newId('Apple Pay at checkout', [], 'change'), 'apple-pay-at-checkout'));

  it('is numbered where others have that id', () => {
    assert.equal(newId('Demo', ['demo'], 'checkin'), 'demo-2');
    assert.equal(newId('Demo', ['demo', 'demo-2', 'demo-3'], 'checkin'), 'demo-4');
  });

  it('never begins with what marks the keys of users', () => {
    assert.equal(newId('X-ray', [], 'deliverable'), 'xray');
    assert.equal(newId('X', ['x'], 'deliverable'), 'x2');
  });

  it('falls back where no letter is Latin', () => {
    assert.equal(newId('山田', [], 'person'), 'person');
    assert.equal(newId('山田', ['person'], 'person'), 'person-2');
  });
});
