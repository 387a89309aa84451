import { type TemplateResult, html, nothing } from 'lit';
import type { ChangeRow, ScopeModel } from '../views/panel/scope';
import type { Path } from '../domain/path';
import { addButton } from './addButton';
import { icon } from './icons';
import type { PageActions } from './state';

/** What is agreed to be done and what is not, and what has been asked for since. */
export function scope(model: ScopeModel, canEdit: boolean, actions: PageActions): TemplateResult {
  const { say } = actions;
  const list = (title: string, kind: string, texts: readonly string[], path: Path): TemplateResult | typeof nothing =>
    texts.length === 0
      ? nothing
      : html`<div>
          <h3>${title}</h3>
          <ul class="texts ${kind}">
            ${texts.map(
              (text, index) =>
                html`<li>
                  <button class="plain" @click=${() => say({ kind: 'reveal', path: [...path, index] })}>${text}</button>
                </li>`,
            )}
          </ul>
        </div>`;
  const { assumptions, quality, changes } = model;
  const isEmpty = [model.in, model.out, assumptions, quality, changes].every(({ length }) => length === 0);
  return html`<section id="scope" aria-labelledby="scope-title">
    <div class="bar">
      <h2 id="scope-title" tabindex="-1">Scope</h2>
      ${addButton('Add to the scope', 'addToScope', canEdit, actions)}
    </div>
    ${isEmpty ? html`<p class="empty">Nothing is said yet of what is in and what is out.</p>` : nothing}
    <div class="columns">
      ${list('In', 'in', model.in, ['scope', 'in'])} ${list('Out', 'out', model.out, ['scope', 'out'])}
      ${list('Assumptions', 'assumptions', assumptions, ['scope', 'assumptions'])}
      ${list('Done means', 'quality', quality, ['quality'])}
    </div>
    ${
      changes.length === 0
        ? nothing
        : html`<div class="bar below">
              <h3>Changes</h3>
              ${addButton('Record a change request', 'recordChange', canEdit, actions)}
            </div>
            <ul class="entries">
              ${changes.map((change) => changeOf(change, canEdit, actions))}
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
        ? html`<span class="end tools">
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
            <summary>${icon('chevron-right')}What would it do to the dates?</summary>
            <ul>
              ${effects.map((effect) => html`<li>${effect}</li>`)}
            </ul>
          </details>`
    }
  </li>`;
}
