import { MINUTE } from '../../domain/time/units';
import type { DayModel } from '../panel/day';
import type { Band } from '../panel/lane';
import type { ShownDay } from '../panel/ruler';
import type { TreeContext } from '../projectTree/treeNode';
import { type Markup, markup } from './markup';
import { moment, timeOfDay } from './moments';

/** The day on which the page is saved: when everybody works, on whatever clock it is read. */
export function dayTable(
  context: TreeContext,
  day: ShownDay,
  { lanes, minutes, summary }: DayModel,
): Markup | undefined {
  if (lanes.every(({ working }) => working.length === 0)) return undefined;
  const instant = (minute: number): number => day.start + minute * MINUTE;
  const percent = (part: number): string => `${Math.round((part / minutes) * 1e4) / 100}%`;
  const rect = ({ from, until }: Band, kind: string): Markup =>
    markup`<rect class="${kind}" x="${percent(from)}" width="${percent(until - from)}" y="15%" height="70%" rx="2"/>`;
  return markup`<p class="muted">${summary === '' ? undefined : markup`The ${minutes / 60} hours from ${moment(context, day.start)}; what is shared with whoever saved this page is green.`}</p><table><tbody>${lanes.map(
    ({ name, working, shared }) =>
      markup`<tr><th scope="row">${name}</th><td>${working.map(({ from, until }, index) => markup`${index === 0 ? '' : ', '}${timeOfDay(context, instant(from))}–${timeOfDay(context, instant(until))}`)}</td><td class="line"><svg class="bars" aria-hidden="true">${working.map((band) => rect(band, 'band'))}${shared.map((band) => rect(band, 'shared'))}</svg></td></tr>`,
  )}</tbody></table>`;
}
