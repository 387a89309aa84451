import assert from 'node:assert/strict';
import { COUNTRIES, COUNTRY_OF_NAME } from '../../../../src/domain/values/countries';
import { formatRegion, parseRegion } from '../../../../src/domain/values/region';
import { accepts, mends, refuses } from './expectations';

describe('A region', () => {
  it('is a country or a part of one', () => {
    accepts(parseRegion, 'BR', { country: 'BR' });
    accepts(parseRegion, 'NO', { country: 'NO' });
    accepts(parseRegion, 'US-CA', { country: 'US', subdivision: 'CA' });
    accepts(parseRegion, 'GB-SCT', { country: 'GB', subdivision: 'SCT' });
  });

  it('is written back as it was read', () => {
    assert.equal(formatRegion({ country: 'BR' }), 'BR');
    assert.equal(formatRegion({ country: 'US', subdivision: 'CA' }), 'US-CA');
  });

  it('is written in capitals, the parts joined by a hyphen', () => {
    mends(parseRegion, 'br', 'BR');
    mends(parseRegion, 'us-ca', 'US-CA');
    mends(parseRegion, 'US CA', 'US-CA');
    mends(parseRegion, 'us_ca', 'US-CA');
  });

  it('is found by the name of the country', () => {
    mends(parseRegion, 'Norway', 'NO');
    mends(parseRegion, 'brazil', 'BR');
    mends(parseRegion, 'Brazill', 'BR');
    mends(parseRegion, 'Côte d’Ivoire', 'CI');
    mends(parseRegion, 'USA', 'US');
    mends(parseRegion, 'England', 'GB');
    mends(parseRegion, 'UK', 'GB');
    mends(parseRegion, 'UK-SCT', 'GB-SCT');
  });

  it('exists', () => {
    for (const text of ['XX', 'ZZ-1', '', 'EU', 'BR-', 'US-CALI', 'Middle-earth']) {
      assert.equal(refuses(parseRegion, text, 'not a country code').suggestion, undefined, text);
    }
  });

  it('is one of 249 countries, each of which has a name', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region' });
    assert.equal(new Set(COUNTRIES).size, 249);
    for (const code of COUNTRIES) assert.notEqual(names.of(code), code);
    for (const code of Object.values(COUNTRY_OF_NAME)) accepts(parseRegion, code, { country: code });
  });
});
