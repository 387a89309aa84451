import { type TemplateResult, html } from 'lit';
import type { Link } from '../views/tooltip';

/** Links out of the page. The extension sends none but https and mailto, and VS Code opens no others. */
export function linkList(links: readonly Link[]): TemplateResult {
  return html`<ul class="link-list">
    ${links.map((link) =>
      link.kind === 'address' ? html`<li><a href=${link.address} title=${link.address}>${link.label}</a></li>` : '',
    )}
  </ul>`;
}
