import assert from 'node:assert/strict';
import type { Checkpoint } from '../../../src/domain/project/project';
import { actionsFor } from '../../../src/views/reviewActions';

describe('What can be done about a review comment', () => {
  const checkpoint = (status: Checkpoint['status']): Checkpoint => ({ id: 'a', title: 'A', reviewers: [], status });

  it('depends on how its checkpoint stands', () => {
    assert.deepEqual(actionsFor(checkpoint('open'), false), ['approve', 'requestChanges']);
    assert.deepEqual(actionsFor(checkpoint('changes-requested'), false), ['reopen', 'approve']);
    assert.deepEqual(actionsFor(checkpoint('approved'), false), ['remove', 'reopen']);
    assert.deepEqual(actionsFor(checkpoint('approved'), true), ['showChanges', 'approve', 'requestChanges']);
  });

  it('is to make it a checkpoint where it is none', () => {
    assert.deepEqual(actionsFor(undefined, false), ['promote']);
  });
});
