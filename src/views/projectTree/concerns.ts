import type { Concern } from '../../domain/project/project';
import { withoutAbsent } from '../../domain/project/withoutAbsent';
import { dotted, oneLine } from '../text';
import { dateOf, dayText } from '../times';
import { factTable } from '../tooltip';
import { type TreeContext, type TreeNode, nameOf, nodeAt } from './treeNode';

/** What somebody worries about; absent while nobody has said anything. */
export function concernsSection(context: TreeContext): TreeNode | undefined {
  const { concerns } = context.snapshot.project;
  if (concerns.length === 0) return undefined;
  const open = concerns.filter(({ status }) => status === 'open').length;
  return nodeAt(context, ['concerns'], 'section', {
    label: 'Concerns',
    description: `${open} open`,
    icon: { name: 'warning' },
    open: open > 0,
    children: () => concerns.map((concern) => concernRow(context, concern)),
  });
}

function concernRow(context: TreeContext, { id, title, raised, by, status }: Concern): TreeNode {
  const label = oneLine(title) || id;
  const today = dateOf(context.clock.wallTimeAt(context.now));
  const since = raised === undefined ? undefined : dayText(raised, today);
  const who = by === undefined ? undefined : nameOf(context, by);
  const description = dotted(status === 'resolved' ? 'resolved' : since && `raised ${since}`, who);
  return nodeAt(
    context,
    ['concerns', id],
    'concern',
    withoutAbsent({
      label,
      description,
      state: status,
      icon:
        status === 'open'
          ? { name: 'warning', colour: 'problemsWarningIcon.foreground' }
          : { name: 'pass', colour: 'disabledForeground' },
      spoken: [label, status, description].filter((part) => part !== undefined).join(', '),
      tooltip: () => ({
        title: label,
        table: factTable([
          ['Status', status],
          ['Raised', since],
          ['By', who],
        ]),
      }),
    }),
  );
}
