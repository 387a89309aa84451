import assert from 'node:assert/strict';
import { collab } from './harness';

const ANA = { name: 'Ana Lima', email: 'ana@example.com' };

describe('collab init', () => {
  it('writes an agreement that is sound, with the user in the zone of the machine', async () => {
    const { status, stdout, files } = await collab('init', { gitUser: ANA });
    assert.match(stdout, /^\.collab\.yaml is written\./);
    assert.equal(status, 0);
    const text = files['/project/.collab.yaml'] ?? '';
    for (const fact of ['project: project', 'Ana Lima', 'ana@example.com', 'Europe/Oslo']) {
      assert.equal(text.includes(fact), true, fact);
    }
    assert.equal((await collab('check --strict', { files })).stdout, 'No problems in .collab.yaml.\n');
  });

  it('needs no git', async () => {
    const { files } = await collab('init --json');
    assert.equal((await collab('check --strict', { files })).status, 0);
  });

  it('prints the file as JSON', async () => {
    assert.deepEqual(JSON.parse((await collab('init --json')).stdout), { file: '.collab.yaml' });
  });

  it('overwrites a file only when told to', async () => {
    const before = { '/project/.collab.yaml': 'project: Mine' };
    const refused = await collab('init', { files: before });
    assert.deepEqual(refused, {
      status: 2,
      stdout: '',
      stderr: 'collab: .collab.yaml is already there. collab init --force overwrites it.\n',
      files: before,
    });
    const forced = await collab('init --force', { files: before });
    assert.equal(forced.status, 0);
    assert.match(forced.files['/project/.collab.yaml'] ?? '', /^project: project$/m);
  });

  it('writes where it is told to, and says why it cannot', async () => {
    assert.deepEqual(Object.keys((await collab('init --file plan.yaml')).files), ['/project/plan.yaml']);
    const { status, stdout, stderr } = await collab('init --file ../no/plan.yaml');
    assert.equal(stderr, 'collab: ../no/plan.yaml cannot be written. The folder is not there.\n');
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
  });
});
