import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { gitUser } from '../../../src/cli/gitUser.node';

describe('gitUser', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'collab-'));
    execFileSync('git', ['init', '--quiet', folder]);
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('is whoever commits in the folder', async () => {
    execFileSync('git', ['-C', folder, 'config', 'user.name', 'Ana Maria Lima']);
    execFileSync('git', ['-C', folder, 'config', 'user.email', 'ana@example.com']);
    assert.deepEqual(await gitUser(folder), { name: 'Ana Maria Lima', email: 'ana@example.com' });
  });

  it('is nobody in a folder that git cannot enter', async () => {
    assert.deepEqual(await gitUser(path.join(folder, 'nowhere')), {});
  });
});
