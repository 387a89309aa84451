import { type TemplateResult, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DeliverableRow, DeliverablesModel } from '../views/panel/deliverables';
import { deliverablesBar, fits } from './deliverablesBar';
import { drawLinks } from './deliverableLinks';
import { freeDaysOf, rowTimeline } from './deliverableTimeline';
import { details } from './deliverableDetails';
import { icon } from './icons';
import { openMenu } from './menu';
import { share } from './share';
import { type PageActions, type PageState, initialState } from './state';
import { axisHead, timelineLegend } from './timelineHead';

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
    ${deliverablesBar(model, rows.length, canEdit, state, actions)}
    ${isTable || rows.length === 0 ? nothing : timelineLegend(model)}
    ${
      rows.length === 0
        ? nothingShown(model.rows.length, actions)
        : html`<div
            class="deliverables ${isTable ? 'as-table' : 'as-timeline'}"
            role="table"
            aria-label="Deliverables"
            @pointerover=${pointOut}
            @pointerleave=${pointOut}
            @focusin=${pointOut}
            @focusout=${pointOut}
          >
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

/** What stands where no deliverable is shown. */
function nothingShown(all: number, { set }: PageActions): TemplateResult {
  if (all === 0) return html`<p class="empty">Nothing is to be delivered yet.</p>`;
  const showAll = (): void => set({ filters: initialState.filters });
  return html`<p class="empty">
    Nothing fits these filters. <button class="plain link" @click=${showAll}>Show all ${all}</button>
  </p>`;
}

/** Has the links of the row stand out that the pointer or the keyboard is at. */
function pointOut({ currentTarget }: Event): void {
  const section = (currentTarget as HTMLElement).parentElement;
  if (section) drawLinks(section);
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
      <div role="cell" class="status">${statusOf(row, surroundings, actions)}</div>
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
  { model: { statuses }, canEdit }: RowSurroundings,
  { say }: PageActions,
): TemplateResult {
  const mark = html`<span class="dot status-${status}" aria-hidden="true"></span>${statusText}`;
  if (!canEdit) return html`<span class="pill">${mark}</span>`;
  const open = ({ currentTarget }: Event): void => {
    const items = statuses.map((choice) => ({
      label: choice.text,
      isCurrent: choice.status === status,
      choose: () => say({ kind: 'setStatus', deliverable: id, status: choice.status }),
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
