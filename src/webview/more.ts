import { type TemplateResult, html, nothing } from 'lit';
import type { PageActions, PageState } from './state';

/** Lists that begin short. */
export type LongList = PageState['whole'][number];

/** How many entries of a long list are shown until all of them are asked for. */
const FEW = 12;

/** The entries that are shown. One more than a few is shown too, for the button would take as much room. */
export function someOf<T>(entries: readonly T[], list: LongList, { whole }: Pick<PageState, 'whole'>): readonly T[] {
  return whole.includes(list) || entries.length <= FEW + 1 ? entries : entries.slice(0, FEW);
}

/** A button that shows the rest of a list; nothing where all of it is shown. */
export function moreButton(
  count: number,
  list: LongList,
  { whole }: Pick<PageState, 'whole'>,
  { set }: PageActions,
): TemplateResult | typeof nothing {
  if (whole.includes(list) || count <= FEW + 1) return nothing;
  return html`<button class="plain link more" @click=${() => set({ whole: [...whole, list] })}>
    Show all ${count}
  </button>`;
}
