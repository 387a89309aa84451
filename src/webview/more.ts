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

/** A button that shows the rest of a list, or only a few of it again; nothing for a list that is short. */
export function moreButton(
  count: number,
  list: LongList,
  { whole }: Pick<PageState, 'whole'>,
  { set }: PageActions,
): TemplateResult | typeof nothing {
  if (count <= FEW + 1) return nothing;
  const isWhole = whole.includes(list);
  const toggled = isWhole ? whole.filter((other) => other !== list) : [...whole, list];
  return html`<button class="plain link more" @click=${() => set({ whole: toggled })}>
    ${isWhole ? `Show ${FEW} only` : `Show all ${count}`}
  </button>`;
}
