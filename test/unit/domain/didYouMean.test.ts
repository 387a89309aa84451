import assert from 'node:assert/strict';
import { closest } from '../../../src/domain/didYouMean';

const KEYS = ['title', 'owner', 'status', 'start', 'due', 'estimate', 'description', 'acceptance', 'in'];

describe('The closest candidate', () => {
  it('is one with few letters wrong, missing or swapped', () => {
    assert.equal(closest('titel', KEYS), 'title');
    assert.equal(closest('onwer', KEYS), 'owner');
    assert.equal(closest('stats', KEYS), 'status');
    assert.equal(closest('deu', KEYS), 'due');
    assert.equal(closest('acceptence', KEYS), 'acceptance');
  });

  it('does not mind case and accents', () => {
    assert.equal(closest('OWNER', KEYS), 'owner');
    assert.equal(closest('sao paulo', ['Oslo', 'São Paulo']), 'São Paulo');
  });

  it('may be the only one that begins with the word', () => {
    assert.equal(closest('desc', KEYS), 'description');
    assert.equal(closest('est', KEYS), 'estimate');
    assert.equal(closest('sta', KEYS), undefined, 'status and start both do');
  });

  it('is the first of equals', () => {
    assert.equal(closest('bat', ['cat', 'hat']), 'cat');
  });

  it('is nothing when nothing is near', () => {
    assert.equal(closest('invoice', KEYS), undefined);
    assert.equal(closest('', KEYS), undefined);
    assert.equal(closest('title', []), undefined);
    assert.equal(closest('x'.repeat(100_000), KEYS), undefined);
  });
});
