import { keyAt, valueAt } from '../finding';
import type { Finding } from '../finding';
import type { Path } from '../path';
import type { Rule } from './rule';

/** Somebody else looks at the work: an owner is not the only reviewer of a deliverable or of a checkpoint in it. */
export const selfReview: Rule = function* ({ agreement, hasUnread }) {
  for (const [id, { owner, reviewers, checkpoints = [] }] of agreement.deliverables ?? []) {
    if (owner === undefined) continue;
    const path = ['deliverables', id];
    if (isAlone(owner, reviewers ?? agreement.reviewers)) {
      const mayHaveOthers = hasUnread([...path, 'reviewers']) || (!reviewers && hasUnread(['reviewers']));
      if (!mayHaveOthers) yield finding(owner, path, reviewers !== undefined);
    }
    for (const [checkpoint, { reviewers: own }] of checkpoints) {
      const at = [...path, 'checkpoints', checkpoint];
      if (own && isAlone(owner, own) && !hasUnread([...at, 'reviewers'])) yield finding(owner, at, true);
    }
  }
};

function isAlone(owner: string, reviewers: readonly string[] = []): boolean {
  return reviewers.length > 0 && reviewers.every((reviewer) => reviewer === owner);
}

function finding(owner: string, path: Path, namesReviewers: boolean): Finding {
  const message = `"${owner}" owns this and is its only reviewer. Name somebody else, or \`reviewers: []\` if nobody has to accept it.`;
  return { code: 'self-review', message, place: namesReviewers ? valueAt(...path, 'reviewers') : keyAt(...path) };
}
