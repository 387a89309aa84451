import { type TemplateResult, html, nothing } from 'lit';
import type { PageCommand } from '../protocol/panel';
import { icon } from './icons';
import type { PageActions } from './state';

/** A button that adds an entry, where the agreement can be changed. */
export function addButton(
  label: string,
  command: PageCommand,
  canEdit: boolean,
  { say }: PageActions,
): TemplateResult | typeof nothing {
  if (!canEdit) return nothing;
  return html`<button class="tool" aria-label=${label} title=${label} @click=${() => say({ kind: 'run', command })}>
    ${icon('add')}
  </button>`;
}
