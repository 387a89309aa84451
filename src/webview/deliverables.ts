import { type TemplateResult, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DeliverableRow, DeliverablesModel } from '../views/panel/deliverables';
import { axisHead, freeDaysOf, rowTimeline } from './deliverableTimeline';
import { details } from './deliverableDetails';
import { addButton } from './addButton';
import { icon } from './icons';
import { openMenu } from './menu';
import { share } from './share';
import type { Filters, PageActions, PageState } from './state';

/** What statuses a deliverable can be given, in the order of its life. */
const STATUSES = [
  'planned',
  'in-progress',
  'in-review',
  'changes-requested',
  'blocked',
  'accepted',
  'dropped',
] as const;

/** What rows can be filtered by beside people and statuses. */
const RISKS = ['late', 'at-risk', 'blocked', 'unknown', 'on-track', 'none'] as const;

/** What is handed over, as a time line or as a table. */
export function deliverables(
  model: DeliverablesModel,
  canEdit: boolean,
  state: PageState,
  actions: PageActions,
): TemplateResult {
  const { filters, opened, shownRows } = state;
  const rows = model.rows.filter((row) => fits(row, filters));
  const isTable = state.form === 'table';
  return html`<section id="deliverables" aria-labelledby="deliverables-title">
    ${bar(model, rows.length, canEdit, state, actions)}
    ${
      rows.length === 0
        ? html`<p class="empty">
            ${model.rows.length === 0 ? 'Nothing is to be delivered yet.' : 'Nothing fits these filters.'}
          </p>`
        : html`<div class="deliverables ${isTable ? 'as-table' : 'as-timeline'}" role="table" aria-label="Deliverables">
            ${isTable ? nothing : freeDaysOf(model)}
            <div role="rowgroup" class="head">
              <div role="row" class="row">
                <div role="columnheader">Deliverable</div>
                <div role="columnheader">Owner</div>
                <div role="columnheader">Status</div>
                <div role="columnheader" class="due">Due</div>
                <div role="columnheader" class="forecast">Forecast</div>
                ${isTable ? nothing : html`<div role="columnheader" class="line">${axisHead(model.axis)}</div>`}
              </div>
            </div>
            <div role="rowgroup" class="body">
              ${repeat(
                rows.slice(0, shownRows),
                ({ id }) => id,
                (row) =>
                  guard([row, opened.includes(row.id), canEdit, model.axis, isTable], () =>
                    rowOf(row, { model, canEdit, isOpen: opened.includes(row.id), isTable }, actions),
                  ),
              )}
            </div>
            ${
              isTable
                ? nothing
                : html`<div class="row links-layer" aria-hidden="true">
                    <svg class="links" width="100%" height="100%"></svg>
                  </div>`
            }
          </div>`
    }
  </section>`;
}

function fits({ owner, status, risk }: DeliverableRow, filters: Filters): boolean {
  if (filters.owner !== '' && owner !== filters.owner) return false;
  if (filters.risk !== '' && risk !== filters.risk) return false;
  if (filters.status === '') return true;
  return filters.status === 'open' ? status !== 'accepted' && status !== 'dropped' : status === filters.status;
}

function bar(
  { rows, owners }: DeliverablesModel,
  shown: number,
  canEdit: boolean,
  state: PageState,
  actions: PageActions,
): TemplateResult {
  const { filters, form } = state;
  const filterBy =
    (field: keyof Filters) =>
    (value: string): void =>
      actions.set(({ filters }) => ({ filters: { ...filters, [field]: value } }));
  const words = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1).replaceAll('-', ' ')}`;
  const toggle = (to: PageState['form'], label: string): TemplateResult =>
    html`<button class="tool" aria-pressed=${form === to} @click=${() => actions.set({ form: to })}>${label}</button>`;
  const filtering = html`${choice('Owner', filters.owner, [['', 'Everyone'], ...owners.map(({ id, name }) => [id, name] as const)], filterBy('owner'))}
    ${choice('Status', filters.status, [['', 'Any status'], ['open', 'Open'], ...STATUSES.map((status) => [status, words(status)] as const)], filterBy('status'))}
    ${choice('Risk', filters.risk, [['', 'Any risk'], ...RISKS.map((risk) => [risk, RISK_LABELS[risk]] as const)], filterBy('risk'))}
    <span class="toggle" role="group" aria-label="Form"
      >${toggle('timeline', 'Time line')}${toggle('table', 'Table')}</span
    >`;
  return html`<div class="bar">
    <h2 id="deliverables-title" tabindex="-1">
      Deliverables <small role="status">${shown === rows.length ? rows.length : `${shown} of ${rows.length}`}</small>
    </h2>
    <div class="tools">
      ${rows.length === 0 ? nothing : filtering}${addButton('Add a deliverable', 'addDeliverable', canEdit, actions)}
    </div>
  </div>`;
}

const RISK_LABELS = {
  late: 'Late',
  'at-risk': 'At risk',
  blocked: 'Blocked',
  unknown: 'No forecast',
  'on-track': 'On track',
  none: 'No due date or done',
} as const;

function choice(
  label: string,
  value: string,
  options: readonly (readonly [string, string])[],
  choose: (value: string) => void,
): TemplateResult {
  const change = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) choose(target.value);
  };
  return html`<select aria-label=${label} class=${value === '' ? '' : 'active'} @change=${change}>
    ${options.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}
  </select>`;
}

/** What a row is drawn with beside itself. */
interface RowSurroundings {
  readonly model: DeliverablesModel;
  readonly canEdit: boolean;
  readonly isOpen: boolean;
  readonly isTable: boolean;
}

function rowOf(row: DeliverableRow, surroundings: RowSurroundings, actions: PageActions): TemplateResult {
  const { model, canEdit, isOpen, isTable } = surroundings;
  const { id, title, status, ownerName, due, forecast, risk, after, work, review } = row;
  const toggle = (): void =>
    actions.set(({ opened }) => ({ opened: isOpen ? opened.filter((other) => other !== id) : [...opened, id] }));
  const isDone = status === 'accepted' || status === 'dropped';
  return html`<div
    class="entry ${isDone ? 'done' : ''} risk-${risk}"
    data-id=${id}
    data-after=${after.map((first) => first.id).join(' ')}
    data-start=${ifDefined(placeOf((work ?? review)?.from, model.axis.days))}
    data-end=${ifDefined(placeOf((review ?? work)?.until, model.axis.days))}
  >
    <div role="row" class="row">
      <div role="cell" class="title">
        <button class="tool twistie" aria-expanded=${isOpen} aria-label="Details of ${title}" @click=${toggle}>
          ${icon('chevron-right')}
        </button>
        <button
          class="plain"
          title=${title}
          @click=${() => actions.say({ kind: 'reveal', path: ['deliverables', id] })}
        >
          ${title}
        </button>
      </div>
      <div role="cell" class="owner">${ownerName}</div>
      <div role="cell" class="status">${statusOf(row, canEdit, actions)}</div>
      <div role="cell" class="due">${due}</div>
      <div role="cell" class="forecast">${forecast}</div>
      ${isTable ? nothing : html`<div role="cell" class="line">${rowTimeline(row, model)}</div>`}
    </div>
    ${isOpen ? details(row, canEdit, actions) : nothing}
  </div>`;
}

/** A position for those who draw lines between rows; undefined for a row that has none. */
function placeOf(at: number | undefined, days: number): string | undefined {
  return at === undefined ? undefined : share(at, days);
}

function statusOf(
  { id, title, status, statusText }: DeliverableRow,
  canEdit: boolean,
  { say }: PageActions,
): TemplateResult {
  const mark = html`<span class="dot status-${status}" aria-hidden="true"></span>${statusText}`;
  if (!canEdit) return html`<span class="pill">${mark}</span>`;
  const open = ({ currentTarget }: Event): void => {
    const items = STATUSES.map((choice) => ({
      label: choice.replaceAll('-', ' '),
      isCurrent: choice === status,
      choose: () => say({ kind: 'setStatus', deliverable: id, status: choice }),
    }));
    openMenu(currentTarget as HTMLElement, `Status of ${title}`, items);
  };
  return html`<button
    class="pill"
    aria-haspopup="menu"
    aria-expanded="false"
    aria-label="${statusText}, status of ${title}"
    @click=${open}
  >
    ${mark}
  </button>`;
}
