import type { Checkpoint } from '../../domain/project/project';
import { withoutAbsent } from '../../domain/project/withoutAbsent';
import type { Icon } from '../icon';
import { dotted, oneLine } from '../text';
import { type TreeContext, type TreeNode, nameOf, nodeAt } from './treeNode';

/** What every status of a checkpoint looks like. */
export const CHECKPOINT_ICONS: Readonly<Record<Checkpoint['status'], Icon>> = {
  open: { name: 'comment-discussion', colour: 'charts.blue' },
  approved: { name: 'pass', colour: 'charts.green' },
  'changes-requested': { name: 'request-changes', colour: 'problemsWarningIcon.foreground' },
};

/** A review on the way to a deliverable. */
export function checkpointRow(context: TreeContext, deliverable: string, checkpoint: Checkpoint): TreeNode {
  const { id, title, reviewers, status, requested, note } = checkpoint;
  const label = oneLine(title) || id;
  const state = status === 'open' && requested !== undefined ? 'waiting' : status.replaceAll('-', ' ');
  const who = reviewers.map((reviewer) => nameOf(context, reviewer)).join(', ');
  const description = dotted(state, who);
  return nodeAt(
    context,
    ['deliverables', deliverable, 'checkpoints', id],
    'checkpoint',
    withoutAbsent({
      label,
      description,
      icon: CHECKPOINT_ICONS[status],
      spoken: `Review of ${label}, ${description}`,
      tooltip: () => ({
        title: label,
        paragraphs: [
          `Review ${state}${who === '' ? '' : `, by ${who}`}`,
          `In code: REVIEW(${id})`,
          ...(note === undefined ? [] : [note]),
        ],
      }),
    }),
  );
}
