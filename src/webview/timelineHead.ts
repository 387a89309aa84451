import { type TemplateResult, html, nothing, svg } from 'lit';
import type { Axis } from '../views/panel/axis';
import type { DeliverableRow, DeliverablesModel } from '../views/panel/deliverables';
import { type LegendEntry, legend } from './legend';
import { share } from './share';

/** On which pages there is room for how many dates, and how far along the axis one may stand without being cut off. */
const ROOMS = [
  { kind: 'on-narrow', dates: 3, last: 0.8 },
  { kind: 'on-wide', dates: 9, last: 0.9 },
];

/** More days than this are too dense on a narrow page to tell single ones. */
const LONG = 50;

/** The class of free days, which stand only where they can be told. */
export function freeClass({ days }: Axis): string {
  return days > LONG ? 'free on-wide' : 'free';
}

/** The dates above the rows: every one of them, or every second, third and so on where there are too many. */
export function axisHead({ days, ticks, today }: Axis): TemplateResult {
  const kinds = (index: number, at: number): readonly string[] =>
    ROOMS.filter(({ dates, last }) => index % Math.ceil(ticks.length / dates) === 0 && at <= last * days).map(
      ({ kind }) => kind,
    );
  return html`<svg class="axis" width="100%" height="100%" role="img" aria-label="Timeline">
    ${ticks.map(({ at, label }, index) => {
      const on = kinds(index, at);
      return on.length === 0 ? nothing : svg`<text class=${on.join(' ')} x=${share(at, days)} y="45%">${label}</text>`;
    })}
    <circle class="now" cx=${share(today, days)} cy="88%" r="3" />
  </svg>`;
}

/** What the parts of a row mean. */
export function timelineLegend({ rows, owners, axis }: DeliverablesModel): TemplateResult {
  const some = (isThere: (row: DeliverableRow) => boolean, entry: LegendEntry): readonly LegendEntry[] =>
    rows.some(isThere) ? [entry] : [];
  return legend([
    ...some(({ work }) => work !== null, ['work', 'work']),
    ...some(({ review }) => review !== null, ['review', 'review']),
    ...some(({ lateness }) => lateness !== '', ['late-part', 'late']),
    ...some(({ risk }) => risk === 'blocked', ['blocked', 'blocked']),
    ...some(({ dueAt }) => dueAt !== null, ['due', 'due']),
    ['now', 'now'],
    ...(owners.some(({ free }) => free.length > 0) ? [[freeClass(axis), 'owner off'] as const] : []),
  ]);
}
