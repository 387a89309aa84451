import { oneLine } from '../text';
import { type TreeContext, type TreeNode, nodeAt } from './treeNode';

/** What the project is for, on top of everything; absent while the file has no goal. */
export function goalRow(context: TreeContext): TreeNode | undefined {
  const { goal, name, client, quality } = context.snapshot.project;
  const label = oneLine(goal ?? '');
  if (goal === undefined || label === '') return undefined;
  return nodeAt(context, ['goal'], 'goal', {
    label,
    icon: { name: 'target' },
    spoken: `Goal: ${label}`,
    tooltip: () => ({
      title: oneLine(name ?? '') || 'Goal',
      paragraphs: [
        goal,
        ...(client === undefined ? [] : [`For ${client}`]),
        ...(quality.length === 0 ? [] : [`Done means: ${quality.join('; ')}.`]),
      ],
    }),
  });
}
