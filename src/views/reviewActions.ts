import type { Checkpoint } from '../domain/project/project';

/** What can be done about a comment in code, from a lens or a hover over it. */
export type ReviewAction = 'approve' | 'requestChanges' | 'reopen' | 'showChanges' | 'remove' | 'promote';

/** What each is called. */
export const ACTION_LABELS: Readonly<Record<ReviewAction, string>> = {
  approve: 'Approve',
  requestChanges: 'Request Changes',
  reopen: 'Reopen',
  showChanges: 'Show Changes',
  remove: 'Remove Comments',
  promote: 'Promote to a Checkpoint',
};

const BY_STATUS: Readonly<Record<Checkpoint['status'], readonly ReviewAction[]>> = {
  open: ['approve', 'requestChanges'],
  'changes-requested': ['reopen', 'approve'],
  approved: ['remove', 'reopen'],
};

/**
 * What can be done about a comment.
 *
 * @param checkpoint the one that it names; undefined where it names none that is there.
 * @param hasChanged whether the code is not any more as it was approved.
 */
export function actionsFor(checkpoint: Checkpoint | undefined, hasChanged: boolean): readonly ReviewAction[] {
  if (checkpoint === undefined) return ['promote'];
  return hasChanged ? ['showChanges', 'approve', 'requestChanges'] : BY_STATUS[checkpoint.status];
}
