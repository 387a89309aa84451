import { type TemplateResult, html, svg } from 'lit';
import type { Ruler } from '../views/panel/ruler';
import { share } from './share';

/** The hours of a clock: mine stand above the lanes, those of somebody else below. */
export function rulerRow(
  { place, ticks }: Ruler,
  { whose, minutes, isMine }: { readonly whose: string; readonly minutes: number; readonly isMine: boolean },
): TemplateResult {
  const [top, bottom, text] = isMine ? ['75%', '100%', '60%'] : ['0', '25%', '90%'];
  return html`<div class="ruler ${isMine ? 'mine' : 'theirs'}" aria-hidden="true">
    <span class="who"><span class="whose">${whose}</span><span class="detail">${place}</span></span>
    <svg class="track" width="100%" height="1.5em">
      ${ticks.map(
        ({ at, label, hour }) =>
          svg`<g class=${tickClass(hour)}><line x1=${share(at, minutes)} x2=${share(at, minutes)} y1=${top} y2=${bottom} /><text x=${share(at, minutes)} y=${text}>${label}</text></g>`,
      )}
    </svg>
  </div>`;
}

/** Rulers with little room show only every third or sixth hour. */
function tickClass(hour: number): string {
  if (hour % 6 === 0) return 'tick sixth';
  if (hour % 3 === 0) return 'tick third';
  return 'tick';
}
