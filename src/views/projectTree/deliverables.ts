import { RISKS } from '../../domain/forecast/forecast';
import type { Deadline, Deliverable, DeliverableStatus } from '../../domain/project/project';
import { withoutAbsent } from '../../domain/project/withoutAbsent';
import { formatDuration } from '../../domain/values/duration';
import { riskText } from '../forecast';
import { forecastFacts } from '../forecastFacts';
import { forecastWords } from '../forecastWords';
import type { Icon } from '../icon';
import { dotted, oneLine } from '../text';
import { dateOf, dayText, dayTimeText, roughSpanText, timeText, whenText } from '../times';
import { type Tooltip, factTable, linkTo } from '../tooltip';
import { checkpointRow } from './checkpoints';
import { type TreeContext, type TreeNode, nameOf, nodeAt } from './treeNode';

/** What every status looks like. */
export const STATUS_ICONS: Readonly<Record<DeliverableStatus, Icon>> = {
  planned: { name: 'circle-large-outline', colour: 'descriptionForeground' },
  'in-progress': { name: 'play-circle', colour: 'charts.blue' },
  'in-review': { name: 'eye', colour: 'charts.purple' },
  'changes-requested': { name: 'request-changes', colour: 'problemsWarningIcon.foreground' },
  blocked: { name: 'stop-circle', colour: 'charts.red' },
  accepted: { name: 'pass-filled', colour: 'charts.green' },
  dropped: { name: 'circle-slash', colour: 'disabledForeground' },
};

/** What is handed over; absent while the file names nothing. */
export function deliverablesSection(context: TreeContext): TreeNode | undefined {
  const { deliverables } = context.snapshot.project;
  if (deliverables.length === 0) return undefined;
  const kept = deliverables.filter(({ status }) => status !== 'dropped');
  const accepted = kept.filter(({ status }) => status === 'accepted').length;
  return nodeAt(context, ['deliverables'], 'section', {
    label: 'Deliverables',
    description: `${accepted} of ${kept.length} accepted${context.order === 'risk' ? ' · by risk' : ''}`,
    icon: { name: 'package' },
    open: true,
    children: () => {
      const byId = new Map(deliverables.map((deliverable) => [deliverable.id, deliverable]));
      return inOrder(context, deliverables).map((deliverable) => deliverableRow(context, deliverable, byId));
    },
  });
}

/** As the file has them, or what needs attention first; what is accepted or dropped is last then. */
function inOrder({ order, forecasts }: TreeContext, deliverables: readonly Deliverable[]): readonly Deliverable[] {
  if (order === 'file') return deliverables;
  const rank = ({ id }: Deliverable): number => {
    const forecast = forecasts.get(id);
    return forecast ? RISKS.indexOf(forecast.risk) : RISKS.length;
  };
  return deliverables.toSorted((one, other) => rank(one) - rank(other));
}

type ById = ReadonlyMap<string, Deliverable>;

function deliverableRow(context: TreeContext, deliverable: Deliverable, byId: ById): TreeNode {
  const { id, title, owner, status, acceptance, checkpoints, after } = deliverable;
  const label = oneLine(title) || id;
  const forecast = context.forecasts.get(id);
  const description = dotted(
    dueText(context, deliverable),
    owner === undefined ? undefined : nameOf(context, owner),
    forecast && riskText(forecast),
  );
  return nodeAt(
    context,
    ['deliverables', id],
    'deliverable',
    withoutAbsent({
      label,
      description,
      icon: STATUS_ICONS[status],
      spoken: [label, wordOf(status), description].filter((part) => part !== undefined).join(', '),
      tooltip: () => deliverableTooltip(context, deliverable),
      children:
        acceptance.length + checkpoints.length + after.length > 0
          ? () => [
              ...acceptance.map((_, index) => criterionRow(context, deliverable, index)),
              ...checkpoints.map((checkpoint) => checkpointRow(context, id, checkpoint)),
              ...after.map((_, index) => dependencyRow(context, deliverable, index, byId)),
            ]
          : undefined,
    }),
  );
}

/** `due Tue 17:00`, or `overdue 3h`; nothing once it is accepted or dropped. */
export function dueText(context: TreeContext, { status, due }: Deliverable): string | undefined {
  if (due === undefined || status === 'accepted' || status === 'dropped') return undefined;
  if (due.instant <= context.now) return `overdue ${roughSpanText(context.now - due.instant)}`;
  const now = context.clock.wallTimeAt(context.now);
  if (due.date !== undefined) return `due ${dayText(due.date, dateOf(now))}`;
  const wall = context.clock.wallTimeAt(due.instant);
  return dateOf(wall) === dateOf(now) ? `due today ${timeText(wall)}` : `due ${whenText(wall, now)}`;
}

function criterionRow(context: TreeContext, { id, acceptance }: Deliverable, index: number): TreeNode {
  const { text = '', met = false } = acceptance[index] ?? {};
  const label = oneLine(text);
  return nodeAt(context, ['deliverables', id, 'acceptance', index], 'criterion', {
    label,
    ticked: met,
    spoken: `${met ? 'Met' : 'Not met'}: ${label}`,
    tooltip: () => ({ title: met ? 'Met' : 'Not met yet', paragraphs: [text] }),
  });
}

function dependencyRow(context: TreeContext, { id, after }: Deliverable, index: number, byId: ById): TreeNode {
  const wanted = after[index] ?? '';
  const first = byId.get(wanted);
  return nodeAt(context, ['deliverables', id, 'after', index], 'dependency', {
    label: `After ${oneLine(first?.title ?? '') || wanted}`,
    description: first ? wordOf(first.status) : 'not in this file',
    icon: { name: 'arrow-small-right' },
  });
}

function deliverableTooltip(context: TreeContext, deliverable: Deliverable): Tooltip {
  const { id, title, description, owner, reviewers, status, due, estimate, remaining, acceptance, links } = deliverable;
  const { forecasts, snapshot, now, clock } = context;
  const facts = [
    ['Status', wordOf(status)],
    ['Owner', owner === undefined ? undefined : nameOf(context, owner)],
    ['Reviewers', reviewers.map((reviewer) => nameOf(context, reviewer)).join(', ')],
    ['Due', due && wholeDueText(context, due)],
    ...forecastFacts(deliverable, forecasts, snapshot.forecast.at, forecastWords(snapshot, now, clock)),
    ['Estimate', estimate === undefined ? undefined : formatDuration(estimate)],
    ['Remaining', remaining === undefined ? undefined : formatDuration(remaining)],
    ['Acceptance', acceptance.length === 0 ? undefined : metText(deliverable)],
  ] as const;
  return {
    title: oneLine(title) || id,
    ...(description !== undefined && { paragraphs: [description] }),
    table: factTable(facts),
    links: links.map((address) => linkTo(address, address)).filter((link) => link !== undefined),
  };
}

function wholeDueText({ clock, now }: TreeContext, { instant, date }: Deadline): string {
  const today = clock.wallTimeAt(now);
  return date === undefined ? dayTimeText(clock.wallTimeAt(instant), today) : dayText(date, dateOf(today));
}

function metText({ acceptance }: Deliverable): string {
  return `${acceptance.filter(({ met }) => met).length} of ${acceptance.length} met`;
}

/** `changes requested` for `changes-requested`. */
export function wordOf(status: string): string {
  return status.replaceAll('-', ' ');
}
