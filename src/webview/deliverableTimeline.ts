import { type TemplateResult, html, nothing, svg } from 'lit';
import type { Axis } from '../views/panel/axis';
import type { DeliverableRow, DeliverablesModel } from '../views/panel/deliverables';
import { share } from './share';
import { freeClass } from './timelineHead';

/** How much of the axis a label may need on a narrow page, and on a wide one. */
const NARROW_LABEL = 0.38;
const WIDE_LABEL = 0.16;

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
  const lateUntil = lateness === '' ? undefined : (review ?? work)?.until;
  const lateFrom = lateUntil === undefined || dueAt === null ? undefined : Math.max(dueAt, (work ?? review)?.from ?? 0);
  return html`<svg
    class="bars"
    width="100%"
    height="100%"
    role="img"
    aria-label="${title}: ${[forecast, due].filter(Boolean).join(', ')}"
  >
    ${place < 0 ? nothing : svg`<use class=${freeClass(axis)} href="#free-${place}" />`}
    <use class="weeks" href="#weeks"></use>
    <line class="now" x1=${share(today, days)} x2=${share(today, days)} y1="0" y2="100%" />
    ${work ? bar('work', work) : nothing} ${review ? bar('review', review) : nothing}
    ${lateFrom === undefined || lateUntil === undefined ? nothing : bar('late-part', { from: lateFrom, until: lateUntil })}
    ${
      dueAt === null
        ? nothing
        : svg`<line class="due" x1=${share(dueAt, days)} x2=${share(dueAt, days)} y1="16%" y2="84%" />`
    }
    ${labelOf(row, axis)}
  </svg>`;
}

/** How late it is, or when it is due: on a narrow page it may have to stand elsewhere than on a wide one. */
function labelOf(row: DeliverableRow, axis: Axis): TemplateResult<2> | typeof nothing {
  const text = row.lateness || (row.dueAt === null ? row.forecast : row.due);
  const [narrow, wide] = [labelPlace(row, axis, NARROW_LABEL), labelPlace(row, axis, WIDE_LABEL)];
  if (text === '' || narrow === undefined || wide === undefined) return nothing;
  const label = ({ at, side }: LabelPlace, on: string): TemplateResult<2> =>
    svg`<text class="label ${side} ${on} ${row.lateness === '' ? '' : 'late'}" x=${share(at, axis.days)} y="50%">${text}</text>`;
  const isSame = narrow.at === wide.at && narrow.side === wide.side;
  return isSame ? label(wide, '') : svg`${label(narrow, 'on-narrow')}${label(wide, 'on-wide')}`;
}

interface LabelPlace {
  readonly at: number;
  readonly side: 'before' | 'after';
}

/**
 * Next to what a label tells of, on the side where there is room; undefined for a row that is told by its bars.
 *
 * @param room the part of the axis that a label needs.
 */
function labelPlace(
  { work, review, dueAt, lateness }: DeliverableRow,
  { days, today }: Axis,
  room: number,
): LabelPlace | undefined {
  const [start, end] = [(work ?? review)?.from, (review ?? work)?.until];
  if (dueAt === null) return start === undefined ? { at: today, side: 'after' } : undefined;
  const last = lateness === '' ? Math.max(dueAt, end ?? 0) : (end ?? dueAt);
  if (last + room * days <= days) return { at: last, side: 'after' };
  const isFree = lateness === '' && dueAt - (end ?? 0) >= room * days;
  const at = isFree ? dueAt : Math.min(last, start ?? last);
  return at < room * days ? { at: last, side: 'after' } : { at, side: 'before' };
}
