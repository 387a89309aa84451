import assert from 'node:assert/strict';
import {
  addCheckpoint,
  approve,
  isReadyToAccept,
  newCheckpointId,
  reopen,
  requestChanges,
} from '../../../../src/domain/intents/checkpoints';
import type { Deliverable } from '../../../../src/domain/project/project';
import { snapshotOf } from '../../../support/snapshots';

const { project } = snapshotOf(
  `project: Storefront
timezone: Europe/Oslo
people:
  ana: { timezone: Europe/Oslo }
  maria: { timezone: Europe/Oslo }
deliverables:
  auth:
    title: Login
    reviewers: [maria]
    acceptance: [met: It works]
    checkpoints:
      tokens: { title: Tokens, requested: 2026-11-20 10:00 }
      keys: { title: Keys, status: changes-requested, reviewed: 2026-11-20 10:00, by: maria, note: Longer ones }
`,
  { at: '2026-11-22T10:00Z' },
);

const [auth] = project.deliverables;
assert.ok(auth);
const [tokens, keys] = auth.checkpoints;
assert.ok(tokens && keys);
const verdict = { by: 'maria', reviewed: '2026-11-22 11:00' };
const at = (id: string, field: string): readonly string[] => ['deliverables', 'auth', 'checkpoints', id, field];

describe('Intents about checkpoints', () => {
  it('give a new one an id that nothing else has, in the agreement or in code', () => {
    assert.equal(newCheckpointId('Token expiry', project, []), 'token-expiry');
    assert.equal(newCheckpointId('Tokens!', project, ['tokens-2']), 'tokens-3');
    assert.equal(newCheckpointId('→', project, []), 'review');
  });

  it('add one, with reviewers only where they are not those of the deliverable', () => {
    const asked = { id: 'a', title: 'A', requested: '2026-11-22 11:00' };
    const value = { title: 'A', status: 'open', requested: '2026-11-22 11:00' };
    const path = ['deliverables', 'auth', 'checkpoints'];
    assert.deepEqual(addCheckpoint({ ...asked, reviewers: ['maria'] }, auth), { kind: 'add', path, key: 'a', value });
    const { title, ...rest } = value;
    assert.deepEqual(addCheckpoint({ ...asked, reviewers: ['ana'] }, auth), {
      kind: 'add',
      path,
      key: 'a',
      value: { title, reviewers: ['ana'], ...rest },
    });
  });

  it('approve one, with what was seen, and without the note of before', () => {
    assert.deepEqual(approve({ deliverable: auth, checkpoint: keys }, verdict, 'f1'), {
      kind: 'steps',
      steps: [
        { kind: 'set', path: at('keys', 'status'), value: 'approved' },
        { kind: 'set', path: at('keys', 'reviewed'), value: '2026-11-22 11:00' },
        { kind: 'set', path: at('keys', 'by'), value: 'maria' },
        { kind: 'remove', path: at('keys', 'note') },
        { kind: 'set', path: at('keys', 'seen'), value: 'f1' },
      ],
    });
  });

  it('ask for changes with a note, and ask for the review once more', () => {
    assert.deepEqual(requestChanges({ deliverable: auth, checkpoint: tokens }, verdict, 'Shorter'), {
      kind: 'steps',
      steps: [
        { kind: 'set', path: at('tokens', 'status'), value: 'changes-requested' },
        { kind: 'set', path: at('tokens', 'reviewed'), value: '2026-11-22 11:00' },
        { kind: 'set', path: at('tokens', 'by'), value: 'maria' },
        { kind: 'set', path: at('tokens', 'note'), value: 'Shorter' },
      ],
    });
    assert.deepEqual(reopen({ deliverable: auth, checkpoint: keys }, '2026-11-23 09:00'), {
      kind: 'steps',
      steps: [
        { kind: 'set', path: at('keys', 'status'), value: 'open' },
        { kind: 'set', path: at('keys', 'requested'), value: '2026-11-23 09:00' },
        { kind: 'remove', path: at('keys', 'reviewed') },
        { kind: 'remove', path: at('keys', 'by') },
        { kind: 'remove', path: at('keys', 'note') },
      ],
    });
  });

  it('know when only acceptance is left', () => {
    const approved: Deliverable = { ...auth, checkpoints: [tokens, { ...keys, status: 'approved' }] };
    assert.equal(isReadyToAccept(auth, 'tokens'), false);
    assert.equal(isReadyToAccept(approved, 'tokens'), true);
    assert.equal(isReadyToAccept({ ...approved, status: 'accepted' }, 'tokens'), false);
    assert.equal(isReadyToAccept({ ...approved, acceptance: [{ text: 'It works', met: false }] }, 'tokens'), false);
  });
});
