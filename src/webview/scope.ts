import { type TemplateResult, html, nothing } from 'lit';
import type { ChangeRow, ScopeModel } from '../views/panel/scope';
import { addButton } from './addButton';
import type { PageActions } from './state';

/** What is agreed to be done and what is not, and what has been asked for since. */
export function scope(model: ScopeModel, canEdit: boolean, actions: PageActions): TemplateResult {
  const { say } = actions;
  const list = (title: string, part: 'in' | 'out' | 'assumptions'): TemplateResult | typeof nothing =>
    model[part].length === 0
      ? nothing
      : html`<div>
          <h3>${title}</h3>
          <ul class="texts ${part}">
            ${model[part].map(
              (text, index) =>
                html`<li>
                  <button class="plain" @click=${() => say({ kind: 'reveal', path: ['scope', part, index] })}>
                    ${text}
                  </button>
                </li>`,
            )}
          </ul>
        </div>`;
  const isEmpty = model.in.length + model.out.length + model.assumptions.length + model.changes.length === 0;
  return html`<section id="scope" aria-labelledby="scope-title">
    <div class="bar">
      <h2 id="scope-title" tabindex="-1">Scope</h2>
      ${addButton('Add to the scope', 'addToScope', canEdit, actions)}
    </div>
    ${isEmpty ? html`<p class="empty">Nothing is said of the scope yet.</p>` : nothing}
    <div class="columns">${list('In', 'in')} ${list('Out', 'out')} ${list('Assumptions', 'assumptions')}</div>
    ${
      model.changes.length === 0
        ? nothing
        : html`<div class="bar">
              <h3>Changes</h3>
              ${addButton('Record a change request', 'recordChange', canEdit, actions)}
            </div>
            <ul class="entries">
              ${model.changes.map((change) => changeOf(change, canEdit, actions))}
            </ul>`
    }
  </section>`;
}

function changeOf(
  { id, title, status, details, effects }: ChangeRow,
  canEdit: boolean,
  { say }: PageActions,
): TemplateResult {
  const decide = (decision: 'acceptChange' | 'declineChange') => (): void =>
    say({ kind: 'decide', change: id, decision });
  return html`<li class="change ${status}">
    <button class="plain" @click=${() => say({ kind: 'reveal', path: ['scope', 'changes', id] })}>${title}</button>
    <span class="muted">${details}</span>
    ${
      status === 'proposed' && canEdit
        ? html`<span class="end">
            <vscode-button secondary aria-label="Accept ${title}" @click=${decide('acceptChange')}
              >Accept…</vscode-button
            >
            <vscode-button secondary aria-label="Decline ${title}" @click=${decide('declineChange')}
              >Decline</vscode-button
            >
          </span>`
        : html`<span class="end muted">${status}</span>`
    }
    ${
      effects.length === 0
        ? nothing
        : html`<details class="effects">
            <summary>What would it do to the dates?</summary>
            <ul>
              ${effects.map((effect) => html`<li>${effect}</li>`)}
            </ul>
          </details>`
    }
  </li>`;
}
