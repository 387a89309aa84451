import type { Change } from '../../domain/project/project';
import { withoutAbsent } from '../../domain/project/withoutAbsent';
import { formatDuration } from '../../domain/values/duration';
import type { Icon } from '../icon';
import { counted, dotted, oneLine } from '../text';
import { dateOf, dayText } from '../times';
import { factTable } from '../tooltip';
import { type TreeContext, type TreeNode, nameOf, nodeAt } from './treeNode';

const CHANGE_ICONS: Readonly<Record<Change['status'], Icon>> = {
  proposed: { name: 'question', colour: 'problemsWarningIcon.foreground' },
  accepted: { name: 'check', colour: 'charts.green' },
  declined: { name: 'circle-slash', colour: 'disabledForeground' },
};

/** What is agreed to be done and what is not; absent while the file says nothing of it. */
export function scopeSection(context: TreeContext): TreeNode | undefined {
  const { changes } = context.snapshot.project.scope;
  const groups = [
    textGroup(context, 'in', 'In'),
    textGroup(context, 'out', 'Out'),
    textGroup(context, 'assumptions', 'Assumptions'),
    changeGroup(context),
  ].filter((group) => group !== undefined);
  if (groups.length === 0) return undefined;
  const proposed = changes.filter(({ status }) => status === 'proposed').length;
  return nodeAt(
    context,
    ['scope'],
    'section',
    withoutAbsent({
      label: 'Scope',
      description: proposed > 0 ? `${counted(proposed, 'change')} proposed` : undefined,
      icon: { name: 'list-unordered' },
      children: () => groups,
    }),
  );
}

function textGroup(context: TreeContext, field: 'in' | 'out' | 'assumptions', label: string): TreeNode | undefined {
  const texts = context.snapshot.project.scope[field];
  if (texts.length === 0) return undefined;
  return nodeAt(context, ['scope', field], 'group', {
    label,
    description: String(texts.length),
    children: () =>
      texts.map((text, index) =>
        nodeAt(context, ['scope', field, index], 'scopeItem', {
          label: oneLine(text),
          tooltip: () => ({ title: label, paragraphs: [text] }),
        }),
      ),
  });
}

function changeGroup(context: TreeContext): TreeNode | undefined {
  const { changes } = context.snapshot.project.scope;
  if (changes.length === 0) return undefined;
  return nodeAt(context, ['scope', 'changes'], 'group', {
    label: 'Changes',
    description: String(changes.length),
    open: true,
    children: () => changes.map((change) => changeRow(context, change)),
  });
}

function changeRow(context: TreeContext, { id, title, asked, by, effort, status }: Change): TreeNode {
  const label = oneLine(title);
  const cost = effort === undefined ? undefined : formatDuration(effort);
  const who = by === undefined ? undefined : nameOf(context, by);
  const description = dotted(status, cost, who);
  const today = dateOf(context.clock.wallTimeAt(context.now));
  return nodeAt(
    context,
    ['scope', 'changes', id],
    'change',
    withoutAbsent({
      label,
      description,
      state: status,
      icon: CHANGE_ICONS[status],
      tooltip: () => ({
        title: label,
        table: factTable([
          ['Status', status],
          ['Asked', asked === undefined ? undefined : dayText(asked, today)],
          ['By', who],
          ['Effort', cost],
        ]),
      }),
    }),
  );
}
