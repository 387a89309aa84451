import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { collab } from './harness';

const PUBLISHED = path.join(__dirname, '../../../media/collab.schema.json');

describe('collab schema', () => {
  it('prints the schema that is published, byte for byte', async () => {
    const { status, stdout } = await collab('schema');
    const hint = 'Write it anew: npx tsx src/cli/bin.ts schema > media/collab.schema.json';
    assert.equal(await readFile(PUBLISHED, 'utf8'), stdout, hint);
    assert.equal(status, 0);
  });

  it('prints the same with --json', async () => {
    assert.equal((await collab('schema --json')).stdout, (await collab('schema')).stdout);
  });
});
