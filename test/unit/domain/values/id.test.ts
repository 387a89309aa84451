import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseId, slugOf } from '../../../../src/domain/values/id';
import { accepts, mends, refuses } from './expectations';

describe('An id', () => {
  it('is small letters and digits with single hyphens between', () => {
    for (const id of ['auth', 'token-expiry', '2nd-draft', 'v2', '9']) accepts(parseId, id, id);
  });

  it('is found behind a title', () => {
    mends(parseId, 'Token expiry', 'token-expiry');
    mends(parseId, 'tokenExpiry', 'token-expiry');
    mends(parseId, 'token_expiry', 'token-expiry');
    mends(parseId, 'a--b', 'a-b');
    mends(parseId, '-a-', 'a');
  });

  it('needs a letter or a digit', () => {
    for (const text of ['', '--', '日本']) assert.equal(refuses(parseId, text, 'not an id').suggestion, undefined);
  });
});

describe('An id made of a title', () => {
  it('drops accents and signs', () => {
    assert.equal(slugOf('Größe & Übergröße'), 'grosse-ubergrosse');
    assert.equal(slugOf('Søknad på Łódź'), 'soknad-pa-lodz');
  });

  it('is an id, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const slug = slugOf(title);
        if (slug === undefined) assert.ok(!/[a-z0-9]/i.test(title.slice(0, 100)));
        else accepts(parseId, slug, slug);
      }),
    );
  });
});
