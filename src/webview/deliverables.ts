import { type TemplateResult, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DeliverablesModel } from '../views/panel/deliverables';
import { deliverablesBar, fits } from './deliverablesBar';
import { drawLinks } from './deliverableLinks';
import { rowOf } from './deliverableRow';
import { freeDaysOf } from './deliverableTimeline';
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
function pointOut({ currentTarget, target, relatedTarget }: PointerEvent | FocusEvent): void {
  const rowAt = (place: EventTarget | null): Element | null =>
    place instanceof Element ? place.closest('.entry') : null;
  const section = (currentTarget as HTMLElement).parentElement;
  if (section && rowAt(target) !== rowAt(relatedTarget)) drawLinks(section);
}
