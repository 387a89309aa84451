import type { AgreedDeliverable } from '../../domain/format/definition';
import { resolveMoment } from '../../domain/time/resolveMoment';
import { formatDuration } from '../../domain/values/duration';
import { counted, dotted, oneLine } from '../../views/text';
import { dayText, dayTimeText } from '../../views/times';
import type { Tooltip } from '../../views/tooltip';
import type { ServiceContext } from '../context';
import { deliverableIn, fileZone, nameIn, titleIn, viewerToday, viewerWall } from './circumstances';
import { forecastSentences } from './forecast';
import { workLeft } from './workLeft';

/** Where a deliverable stands, who sees it through, when it is due and what it waits for. */
export function deliverableFacts(context: ServiceContext, id: string): Tooltip | undefined {
  const deliverable = deliverableIn(context, id);
  if (!deliverable) return undefined;
  const { status = 'planned', owner, reviewers = context.document.agreement.reviewers ?? [], due } = deliverable;
  const texts = [
    dotted(
      status,
      owner === undefined ? 'nobody owns it' : nameIn(context, owner),
      due && dueText(context, deliverable),
    ),
    oneLine(deliverable.description ?? ''),
    workText(context, deliverable),
    forecastSentences(context, id, status),
    labelled('After', (deliverable.after ?? []).map((other) => afterText(context, other)).join(', ')),
    labelled('Accepted by', reviewers.map((reviewer) => nameIn(context, reviewer)).join(', ')),
    progressText(deliverable),
  ];
  return {
    title: titleIn(context, id),
    paragraphs: texts.filter((text) => text !== undefined && text !== '') as string[],
  };
}

/** `due Tue 13:00`, on the clock of whoever asks; a bare date is named as the file has it. */
export function dueText(context: ServiceContext, { due }: AgreedDeliverable): string | undefined {
  if (due === undefined) return undefined;
  if (due.kind === 'date') return `due ${dayText(due.date, viewerToday(context))}`;
  const instant = resolveMoment(due, fileZone(context), 'end', context.zones);
  return `due ${dayTimeText(viewerWall(context, instant), viewerWall(context, context.now))}`;
}

/** `10h of 24h left to do. Ana Lima has 32h of working time until it is due.` */
function workText(
  context: ServiceContext,
  { estimate, remaining = estimate, owner, due, status }: AgreedDeliverable,
): string {
  if (status === 'accepted' || status === 'dropped') return '';
  const whole = estimate === undefined || estimate === remaining ? '' : ` of ${formatDuration(estimate)}`;
  const work = remaining === undefined ? '' : `${formatDuration(remaining)}${whole} left to do. `;
  const instant = due && resolveMoment(due, fileZone(context), 'end', context.zones);
  const left = instant === undefined ? undefined : workLeft(context, owner, instant);
  if (left === undefined || owner === undefined) return work.trimEnd();
  return `${work}${nameIn(context, owner)} has ${formatDuration(Math.floor(left))} of working time until it is due.`;
}

function afterText(context: ServiceContext, id: string): string {
  return `${titleIn(context, id)} (${deliverableIn(context, id)?.status ?? 'planned'})`;
}

function progressText({ acceptance = [], checkpoints }: AgreedDeliverable): string | undefined {
  const met = acceptance.filter((criterion) => criterion.met).length;
  const reviews = [...(checkpoints?.values() ?? [])];
  const approved = reviews.filter(({ status }) => status === 'approved').length;
  return dotted(
    acceptance.length > 0 ? `${met} of ${counted(acceptance.length, 'criterion', 'criteria')} met` : '',
    reviews.length > 0 ? `${approved} of ${counted(reviews.length, 'checkpoint')} approved` : '',
  );
}

function labelled(label: string, text: string): string {
  return text === '' ? '' : `${label} ${text}.`;
}
