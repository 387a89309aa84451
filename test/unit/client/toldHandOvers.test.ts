import assert from 'node:assert/strict';
import { ToldHandOvers } from '../../../src/client/toldHandOvers';
import { at } from '../../support/people';
import { Storage } from '../../support/storage';

describe('Hand-overs that were told', () => {
  const eleven = at('2026-12-01T11:00Z');

  it('are news once, also in the next window, unless they are put off', () => {
    const storage = new Storage();
    const told = new ToldHandOvers(storage);
    assert.equal(told.isNews('login', eleven), true);
    for (const window of [told, new ToldHandOvers(storage)]) {
      assert.equal(window.isNews('login', eleven), false);
      assert.equal(window.isNews('login', at('2026-12-01T10:30Z')), false);
    }
    assert.equal(told.isNews('cart', eleven), true);
    assert.equal(told.isNews('login', at('2026-12-08T11:00Z')), true);
  });

  it('are forgotten once there are very many', () => {
    const storage = new Storage();
    const told = new ToldHandOvers(storage);
    for (let n = 0; n < 1000; n++) told.isNews(`d${n}`, eleven);
    const next = new ToldHandOvers(storage);
    assert.equal(next.isNews('d999', eleven), false);
    assert.equal(next.isNews('d0', eleven), true);
  });
});
