import { type TemplateResult, html } from 'lit';

/** What something that is drawn means: the class of its swatch, and the words for it. */
export type LegendEntry = readonly [kind: string, meaning: string];

/** What is drawn in which way. Whoever hears the page is told by the drawings themselves. */
export function legend(entries: readonly LegendEntry[]): TemplateResult {
  return html`<ul class="legend" aria-hidden="true">
    ${entries.map(([kind, meaning]) => html`<li><span class="swatch ${kind}"></span>${meaning}</li>`)}
  </ul>`;
}
