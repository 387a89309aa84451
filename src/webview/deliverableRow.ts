import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { DeliverableRow, DeliverablesModel } from '../views/panel/deliverables';
import { details } from './deliverableDetails';
import { rowTimeline } from './deliverableTimeline';
import { icon } from './icons';
import { openMenu } from './menu';
import { share } from './share';
import type { PageActions } from './state';

/** What a row is drawn with beside itself. */
export interface RowSurroundings {
  readonly model: DeliverablesModel;
  readonly canEdit: boolean;
  readonly isOpen: boolean;
  readonly isTable: boolean;
}

/** A deliverable: its line, and below it what it has to be as long as that is open. */
export function rowOf(row: DeliverableRow, surroundings: RowSurroundings, actions: PageActions): TemplateResult {
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
