import assert from 'node:assert/strict';
import { OpenRows } from '../../../src/client/openRows';
import { Storage } from '../../support/storage';

describe('Open rows', () => {
  it('are as they come until the user opens or closes them, also in the next window', () => {
    const storage = new Storage();
    const rows = new OpenRows(storage);
    assert.equal(rows.isOpen('people', true), true);
    rows.remember('people', false, true);
    rows.remember('scope', true, false);
    for (const window of [rows, new OpenRows(storage)]) {
      assert.equal(window.isOpen('people', true), false);
      assert.equal(window.isOpen('scope', false), true);
      assert.equal(window.isOpen('other', false), false);
    }
  });

  it('follow how rows come once they are that way again', () => {
    const storage = new Storage();
    const rows = new OpenRows(storage);
    rows.remember('people', false, true);
    rows.remember('people', true, true);
    assert.equal(new OpenRows(storage).isOpen('people', false), false);
  });

  it('forget the oldest when there are too many', () => {
    const storage = new Storage();
    const rows = new OpenRows(storage);
    for (let i = 0; i <= 500; i++) rows.remember(`row ${i}`, true, false);
    const next = new OpenRows(storage);
    assert.equal(next.isOpen('row 0', false), false);
    assert.equal(next.isOpen('row 500', false), true);
  });
});
