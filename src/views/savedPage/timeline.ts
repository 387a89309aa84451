import type { Axis } from '../panel/axis';
import type { DeliverableRow } from '../panel/deliverables';
import { type Markup, markup } from './markup';

/** There is room for so many dates, and for none further along the axis than this. */
const MOST_DATES = 6;
const LAST_DATE = 0.88;

/** The dates above the bars. */
export function axisHead({ days, ticks }: Axis): Markup {
  const step = Math.ceil(ticks.length / MOST_DATES);
  const shown = ticks.filter(({ at }, index) => index % step === 0 && at <= LAST_DATE * days);
  return markup`<svg class="bars" aria-hidden="true">${shown.map(
    ({ at, label }) => markup`<text x="${percent(at, days)}" y="70%">${label}</text>`,
  )}</svg>`;
}

/** What the bars mean. */
export function legend(entries: readonly (readonly [kind: string, meaning: string])[]): Markup {
  return markup`<p class="legend" aria-hidden="true">${entries.map(
    ([kind, meaning]) =>
      markup`<span><svg><rect class="${kind}" width="100%" height="100%" rx="2"/></svg>${meaning}</span>`,
  )}</p>`;
}

/** When a deliverable is worked on and reviewed, and when it is due; nothing for what has none of that. */
export function bars({ work, review, dueAt }: DeliverableRow, { days, today, ticks }: Axis): Markup | undefined {
  if (work === null && review === null && dueAt === null) return undefined;
  const line = (kind: string, at: number): Markup =>
    markup`<line class="${kind}" x1="${percent(at, days)}" x2="${percent(at, days)}" y1="0" y2="100%"/>`;
  const bar = (kind: string, stretch: DeliverableRow['work']): Markup | undefined =>
    stretch ? rect(kind, stretch, days) : undefined;
  return markup`<svg class="bars" aria-hidden="true">${ticks.map(({ at }) => line('tick', at))}${line('today', today)}${bar('work', work)}${bar('review', review)}${dueAt === null ? undefined : line('due', dueAt)}</svg>`;
}

/** A part of a bar, as wide as its part of the whole. */
export function rect(
  kind: string,
  { from, until }: { readonly from: number; readonly until: number },
  whole: number,
): Markup {
  return markup`<rect class="${kind}" x="${percent(from, whole)}" width="${percent(until - from, whole)}" y="20%" height="60%" rx="2"/>`;
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 1e4) / 100}%`;
}
