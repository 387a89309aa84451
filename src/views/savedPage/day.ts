import { MINUTE } from '../../domain/time/units';
import type { DayModel } from '../panel/day';
import type { Band, Lane } from '../panel/lane';
import type { ShownDay } from '../panel/ruler';
import type { TreeContext } from '../projectTree/treeNode';
import { type Markup, markup } from './markup';
import { moment, timeOfDay } from './moments';
import { legend, rect } from './timeline';

/** The day on which the page is saved: when everybody works, on whatever clock it is read. */
export function dayTable(context: TreeContext, day: ShownDay, { lanes, minutes }: DayModel): Markup | undefined {
  if (lanes.every(({ working }) => working.length === 0)) return undefined;
  const instant = (minute: number): number => day.start + minute * MINUTE;
  const meanings = [
    ['band', 'works'],
    ...(lanes.some(({ shared }) => shared.length > 0) ? [['shared', `works while ${saver(lanes)} does`] as const] : []),
  ] as const;
  const quarters = [0, 0.25, 0.5, 0.75].map((part) => timeOfDay(context, instant(part * minutes)));
  return markup`<p class="muted">The ${minutes / 60} hours from ${moment(context, day.start)}.</p>${legend(meanings)}<table><thead><tr><th scope="col">Who</th><th scope="col">Works</th><td class="line"><div class="scale" aria-hidden="true">${quarters}</div></td></tr></thead><tbody>${lanes.map(
    ({ name, working, shared, daysOff }) =>
      markup`<tr><th scope="row">${name}</th><td>${working.length === 0 ? offText(daysOff) : working.map(({ from, until }, index) => markup`${index === 0 ? undefined : markup`, `}${timeOfDay(context, instant(from))}–${timeOfDay(context, instant(until))}`)}</td><td class="line"><svg class="bars day" aria-hidden="true">${working.map((band) => rect('band', band, minutes))}${shared.map((band) => rect('shared', band, minutes))}</svg></td></tr>`,
  )}</tbody></table>`;
}

/** Who saved the page, where that is known. */
function saver(lanes: readonly Lane[]): string {
  return lanes.find(({ isMe }) => isMe)?.name ?? 'whoever saved this page';
}

/** Why somebody does not work all day. */
function offText(daysOff: readonly Band[]): string {
  return daysOff[0]?.text ?? 'does not work';
}
