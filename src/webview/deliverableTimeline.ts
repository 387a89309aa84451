import { type TemplateResult, html, nothing, svg } from 'lit';
import type { Axis } from '../views/panel/axis';
import type { DeliverableRow, DeliverablesModel } from '../views/panel/deliverables';
import { share } from './share';

/** Where a label is put to the left of what it says, as a part of the axis. */
const CROWDED = 0.72;

/** The dates above the rows. */
export function axisHead({ days, ticks, today }: Axis): TemplateResult {
  return html`<svg class="axis" width="100%" height="100%" role="img" aria-label="Time line">
    ${ticks.map(({ at, label }) => svg`<text x=${share(at, days)} y="50%">${label}</text>`)}
    <line class="now" x1=${share(today, days)} x2=${share(today, days)} y1="60%" y2="100%" />
  </svg>`;
}

/** The free days of every owner, drawn once and used in each of their rows. */
export function freeDaysOf({ axis, owners }: DeliverablesModel): TemplateResult {
  return html`<svg width="0" height="0" class="definitions" aria-hidden="true">
    <defs>
      ${owners.map(
        ({ free }, index) => svg`<g id="free-${index}">
          ${free.map(
            ({ from, until }) =>
              svg`<rect x=${share(from, axis.days)} width=${share(until - from, axis.days)} y="0" height="100%" />`,
          )}
        </g>`,
      )}
      <g id="weeks">
        ${axis.ticks.map(({ at }) => svg`<line x1=${share(at, axis.days)} x2=${share(at, axis.days)} y1="0" y2="100%" />`)}
      </g>
    </defs>
  </svg>`;
}

/** One deliverable along the axis: work, then the time of its reviewers, and a mark where it is due. All of it stands in other cells too. */
export function rowTimeline(row: DeliverableRow, { axis, owners }: DeliverablesModel): TemplateResult {
  const { work, review, dueAt, owner, lateness, due, title, forecast } = row;
  const { days, today } = axis;
  const place = owners.findIndex(({ id }) => id === owner);
  const bar = (kind: string, { from, until }: { readonly from: number; readonly until: number }): TemplateResult<2> =>
    svg`<rect class=${kind} x=${share(from, days)} width=${share(until - from, days)} y="30%" height="40%" rx="2" />`;
  const end = Math.max(work?.until ?? 0, review?.until ?? 0, dueAt ?? 0);
  const start = Math.min(...[work?.from, review?.from, dueAt].filter((at) => typeof at === 'number'));
  const isCrowded = end > CROWDED * days;
  const lateUntil = lateness === '' ? undefined : (review ?? work)?.until;
  const lateFrom = lateUntil === undefined || dueAt === null ? undefined : Math.max(dueAt, (work ?? review)?.from ?? 0);
  const label = lateness === '' ? due : lateness;
  return html`<svg
    class="bars"
    width="100%"
    height="100%"
    role="img"
    aria-label="${title}: ${[forecast, due].filter(Boolean).join(', ')}"
  >
    ${place < 0 ? nothing : svg`<use class="free" href="#free-${place}" />`}
    <use class="weeks" href="#weeks"></use>
    <line class="now" x1=${share(today, days)} x2=${share(today, days)} y1="0" y2="100%" />
    ${work ? bar('work', work) : nothing} ${review ? bar('review', review) : nothing}
    ${lateFrom === undefined || lateUntil === undefined ? nothing : bar('late-part', { from: lateFrom, until: lateUntil })}
    ${
      dueAt === null
        ? nothing
        : svg`<line class="due" x1=${share(dueAt, days)} x2=${share(dueAt, days)} y1="16%" y2="84%" />`
    }
    ${
      label === '' || end === 0
        ? nothing
        : svg`<text class="label ${isCrowded ? 'before' : 'after'} ${lateness === '' ? '' : 'late'}" x=${share(isCrowded ? start : end, days)} y="50%">${label}</text>`
    }
  </svg>`;
}
