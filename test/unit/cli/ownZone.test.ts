import assert from 'node:assert/strict';
import { ownZone } from '../../../src/cli/ownZone';

describe('ownZone', () => {
  it('is the first that an agreement could name, as it is written', () => {
    assert.equal(ownZone('Asia/Kolkata', 'Asia/Calcutta'), 'Asia/Kolkata');
    assert.equal(ownZone(undefined, 'Asia/Calcutta'), 'Asia/Calcutta');
    assert.equal(ownZone('CET', 'Europe/Oslo'), 'Europe/Oslo');
  });

  it('is UTC where there is none', () => {
    assert.equal(ownZone('', '+01:00'), 'UTC');
  });
});
