import type { DeliverableForecast } from '../../domain/forecast/forecast';
import { forecastsById } from '../../domain/forecast/reasons';
import type { Change, Deliverable } from '../../domain/project/project';
import { formatDuration } from '../../domain/values/duration';
import { cityOf } from '../../domain/values/zoneName';
import { type Axis, axisOver, axisSpan } from '../panel/axis';
import { type DeliverableRow, deliverablesModel } from '../panel/deliverables';
import { reviewsModel } from '../panel/reviews';
import { contactLinks } from '../projectTree/people';
import { wordOf } from '../projectTree/deliverables';
import { type TreeContext, nameOf } from '../projectTree/treeNode';
import { RISK_WORDS } from '../forecast';
import { dotted, oneLine } from '../text';
import { type Markup, type Part, markup } from './markup';
import { deadline, moment } from './moments';
import { axisHead, bars, legend } from './timeline';

/** A heading and what stands below it; nothing where that is nothing. */
export function section(title: string, ...parts: readonly Part[]): Markup | undefined {
  return parts.every((part) => part === undefined) ? undefined : markup`<section><h2>${title}</h2>${parts}</section>`;
}

/** A list of texts; nothing where there are none. */
export function list(title: string, texts: readonly Part[]): Markup | undefined {
  if (texts.length === 0) return undefined;
  return markup`<div><h3>${title}</h3><ul>${texts.map((text) => markup`<li>${text}</li>`)}</ul></div>`;
}

/** What is drawn along the axis. */
const MEANINGS = [
  ['work', 'work'],
  ['review', 'review'],
  ['due-mark', 'due'],
  ['today-mark', 'the moment of this page'],
] as const;

/** What is handed over, with its forecast and its acceptance criteria. */
export function deliverablesTable(context: TreeContext): Markup | undefined {
  const { deliverables } = context.snapshot.project;
  if (deliverables.length === 0) return undefined;
  const span = axisSpan(context);
  const { rows } = deliverablesModel(context, { span, freeDays: [] });
  const axis = axisOver(span, context);
  const forecasts = forecastsById(context.snapshot.forecast);
  return markup`${legend(MEANINGS)}<table><thead><tr><th scope="col">What</th><th scope="col">Who</th><th scope="col">Status</th><th scope="col">Due</th><th scope="col">Expected</th><td class="line">${axisHead(axis)}</td></tr></thead><tbody>${deliverables.map(
    (deliverable, index) => deliverableLine(context, deliverable, forecasts.get(deliverable.id), rows[index], axis),
  )}</tbody></table>`;
}

function deliverableLine(
  context: TreeContext,
  { id, title, owner, status, due, acceptance }: Deliverable,
  forecast: DeliverableForecast | undefined,
  row: DeliverableRow | undefined,
  axis: Axis,
): Markup {
  const criteria = acceptance.map(({ text, met }) => markup`<li>${met ? '☑' : '☐'} ${text}</li>`);
  return markup`<tr><th scope="row">${oneLine(title) || id}</th><td>${owner === undefined ? '' : nameOf(context, owner)}</td><td>${wordOf(status)}</td><td class="due-date">${due && deadline(context, due)}</td><td class="expected">${forecast && expected(context, forecast)}</td><td class="line">${row && bars(row, axis)}</td></tr>${criteria.length === 0 ? undefined : markup`<tr class="more"><td colspan="6"><ul class="criteria">${criteria}</ul></td></tr>`}`;
}

function expected(context: TreeContext, { accepted, risk }: DeliverableForecast): Markup {
  const word = risk === 'late' || risk === 'at-risk' || risk === 'blocked' ? RISK_WORDS[risk] : undefined;
  const mark =
    word === undefined ? undefined : markup` <span class="${risk === 'at-risk' ? 'muted' : 'late'}">${word}</span>`;
  return markup`${accepted === null ? 'not known yet' : moment(context, accepted)}${mark}`;
}

/** What is agreed to be done and what is not. */
export function scopeColumns({ snapshot }: TreeContext): Markup | undefined {
  const { scope, quality } = snapshot.project;
  const lists = [
    list('In', scope.in),
    list('Out', scope.out),
    list('Assumptions', scope.assumptions),
    list('Changes', scope.changes.map(changeText)),
    list('Done means', quality),
  ];
  return lists.every((one) => one === undefined) ? undefined : markup`<div class="columns">${lists}</div>`;
}

function changeText({ id, title, status, effort }: Change): string {
  return dotted(oneLine(title) || id, status, effort === undefined ? undefined : formatDuration(effort)) ?? '';
}

/** The reviews that somebody waits for, by who is waited for. */
export function reviewLists(context: TreeContext): Markup | undefined {
  const { people } = reviewsModel(context);
  if (people.length === 0) return undefined;
  return markup`<div class="columns">${people.map(({ name, reviews }) =>
    list(
      name,
      reviews.map(({ title, by, isOverdue }) =>
        by === null
          ? title
          : markup`${title} <span class="${isOverdue ? 'late' : 'muted'}">${isOverdue ? 'was expected' : 'by'} ${moment(context, by)}</span>`,
      ),
    ),
  )}</div>`;
}

/** Everybody, with their hours; how to reach them only for readers who may know. */
export function peopleTable({ snapshot }: TreeContext, contacts: boolean): Markup | undefined {
  const { people } = snapshot.project;
  if (people.length === 0) return undefined;
  const heads = ['Who', 'Role', 'Hours, on their clock', 'Where', ...(contacts ? ['Contact'] : [])];
  return markup`<table><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead><tbody>${people.map(
    ({ id, name, role, client, timezone, hours, contact }) =>
      markup`<tr><th scope="row">${oneLine(name) || id}</th><td>${dotted(oneLine(role ?? ''), client ? 'client' : undefined)}</td><td>${hours}</td><td>${timezone === undefined ? '' : cityOf(timezone)}</td>${
        contacts
          ? markup`<td>${contactLinks(contact).map((link) => (link.kind === 'address' ? markup`<a href="${link.address}" rel="noopener noreferrer">${link.label}</a> ` : undefined))}</td>`
          : undefined
      }</tr>`,
  )}</tbody></table>`;
}
