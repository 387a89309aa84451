import { type TemplateResult, html, nothing } from 'lit';
import type { ScopeModel } from '../views/panel/scope';
import { addButton } from './addButton';
import type { PageActions } from './state';

/** Worries that still stand; nothing where there is none. */
export function concerns(
  { concerns: open }: ScopeModel,
  canEdit: boolean,
  actions: PageActions,
): TemplateResult | typeof nothing {
  const { say } = actions;
  if (open.length === 0) return nothing;
  return html`<section id="concerns" aria-labelledby="concerns-title">
    <div class="bar">
      <h2 id="concerns-title" tabindex="-1">Open concerns <small>${open.length}</small></h2>
      ${addButton('Raise a concern', 'raiseConcern', canEdit, actions)}
    </div>
    <ul class="entries">
      ${open.map(
        ({ id, title, details }) =>
          html`<li>
            <button class="plain" @click=${() => say({ kind: 'reveal', path: ['concerns', id] })}>${title}</button>
            <span class="muted">${details}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
