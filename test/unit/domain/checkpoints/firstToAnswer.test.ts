import assert from 'node:assert/strict';
import { firstToAnswer } from '../../../../src/domain/checkpoints/firstToAnswer';
import { at } from '../../../support/people';
import { snapshotOf } from '../../../support/snapshots';

/** A Friday. */
const NOW = '2026-11-20T14:00Z';

const snapshot = snapshotOf(
  `project: Storefront
timezone: UTC
people:
  away: { timezone: UTC, away: [2026-11-01..2026-12-31] }
  busy: { timezone: UTC, hours: Mon-Fri 09:00-17:00, responds: 4h }
  idle: { timezone: UTC, hours: Mon-Fri 09:00-17:00, responds: 4h }
  prompt: { timezone: Asia/Tokyo, hours: Mon-Fri 09:00-17:00, responds: 0h }
  free: { timezone: UTC, hours: Sun 10:00-12:00, responds: 1h }
  nowhere: { name: Nobody knows where }
deliverables:
  auth:
    title: Login
    reviewers: [busy]
    checkpoints:
      tokens: { title: Tokens }
      keys: { title: Keys, status: approved }
`,
  { at: NOW },
);

describe('Who could answer first', () => {
  it('follows from working hours, days off, how long answers take, and what waits already', () => {
    assert.deepEqual(
      firstToAnswer(snapshot, at(NOW)).map(({ person, by, waiting }) => [
        person,
        by === null ? null : new Date(by).toISOString().slice(0, 16),
        waiting,
      ]),
      [
        ['free', '2026-11-22T11:00', 0],
        ['prompt', '2026-11-23T00:00', 0],
        ['idle', '2026-11-23T10:00', 0],
        ['busy', '2026-11-23T10:00', 1],
        ['away', null, 0],
        ['nowhere', null, 0],
      ],
    );
  });
});
