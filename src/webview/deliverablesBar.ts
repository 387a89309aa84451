import { type TemplateResult, html, nothing } from 'lit';
import type { DeliverableRow, DeliverablesModel } from '../views/panel/deliverables';
import { addButton } from './addButton';
import type { Filters, PageActions, PageState } from './state';

/** What deliverables can be filtered by beside people and statuses, by what it is called. */
const RISKS: readonly Option[] = [
  ['late', 'Late'],
  ['at-risk', 'At risk'],
  ['blocked', 'Blocked'],
  ['unknown', 'No forecast'],
  ['on-track', 'On track'],
  ['none', 'No due date or done'],
];

/** Fewer deliverables than this are seen at a glance. */
const WORTH_FILTERING = 5;

/** A value, and what it is called. */
type Option = readonly [value: string, label: string];

/** Whether a deliverable is among those that are shown. */
export function fits({ owner, status, risk }: DeliverableRow, filters: Filters): boolean {
  if (filters.owner !== '' && owner !== filters.owner) return false;
  if (filters.risk !== '' && risk !== filters.risk) return false;
  if (filters.status === '') return true;
  return filters.status === 'open' ? status !== 'accepted' && status !== 'dropped' : status === filters.status;
}

/**
 * The heading of the deliverables, with all that changes how they are shown.
 *
 * @param shown how many of them fit the filters.
 */
export function deliverablesBar(
  { rows, owners, statuses }: DeliverablesModel,
  shown: number,
  canEdit: boolean,
  state: PageState,
  actions: PageActions,
): TemplateResult {
  const people: readonly Option[] = owners.map(({ id, name }) => [id, name]);
  const choices: readonly Option[] = statuses.map(({ status, text }) => [status, sentenceCase(text)]);
  const isFiltered = Object.values(state.filters).some((value) => value !== '');
  return html`<div class="bar">
    <h2 id="deliverables-title" tabindex="-1">
      Deliverables <small role="status">${countText(shown, rows.length)}</small>
    </h2>
    ${addButton('Add a deliverable', 'addDeliverable', canEdit, actions)}
    ${rows.length === 0 ? nothing : forms(state, actions)}
    ${
      rows.length < WORTH_FILTERING && !isFiltered
        ? nothing
        : html`<div class="tools filters">
            ${filter('owner', 'Owner', [['', 'Everyone'], ...people], state, actions)}
            ${filter('status', 'Status', [['', 'Any status'], ['open', 'Open'], ...choices], state, actions)}
            ${filter('risk', 'Risk', [['', 'Any risk'], ...RISKS], state, actions)}
          </div>`
    }
  </div>`;
}

/** `12`, or `3 of 12` where not all of them are shown. */
function countText(shown: number, all: number): string {
  if (shown !== all) return `${shown} of ${all}`;
  return all === 0 ? '' : String(all);
}

function filter(
  field: keyof Filters,
  label: string,
  options: readonly Option[],
  { filters }: PageState,
  { set }: PageActions,
): TemplateResult {
  const current = filters[field];
  const change = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { value } = target;
    set(({ filters }) => ({ filters: { ...filters, [field]: value } }));
  };
  return html`<select aria-label=${label} class=${current === '' ? '' : 'active'} @change=${change}>
    ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === current}>${text}</option>`)}
  </select>`;
}

function forms({ form }: PageState, { set }: PageActions): TemplateResult {
  const toggle = (to: PageState['form'], label: string): TemplateResult =>
    html`<button class="tool" aria-pressed=${form === to} @click=${() => set({ form: to })}>${label}</button>`;
  return html`<span class="toggle" role="group" aria-label="Form">
    ${toggle('timeline', 'Timeline')}${toggle('table', 'Table')}
  </span>`;
}

/** `Changes requested` for `changes requested`. */
function sentenceCase(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
