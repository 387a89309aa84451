import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseDocument } from '../../src/document/document';
import { ZoneTables } from '../../src/domain/time/zoneTables';

describe('The sample project', () => {
  it('has no problems, so that whoever tries Collab sees none', () => {
    const text = readFileSync('samples/storefront/.collab.yaml', 'utf8');
    assert.deepEqual(parseDocument(text, { zones: new ZoneTables() }).problems, []);
  });
});
