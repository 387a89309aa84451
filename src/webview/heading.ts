import { type TemplateResult, html, nothing } from 'lit';
import type { HeadingModel } from '../views/panel/heading';
import { icon } from './icons';
import { scrollToSection } from './sections';
import type { PageActions } from './state';

/** The top of the page: what the project is about and how it stands. */
export function heading(model: HeadingModel, trouble: string, canEdit: boolean, actions: PageActions): TemplateResult {
  const { say } = actions;
  const { name, client, goal, accepted, kept, progress, matters, isEmpty } = model;
  return html`<header class="heading">
    <div class="title-row">
      <h1>${name}${client === '' ? nothing : html` <small>${client}</small>`}</h1>
      <div class="tools">
        ${
          isEmpty
            ? nothing
            : html`<vscode-button secondary @click=${() => say({ kind: 'run', command: 'shareProject' })}>
                <span slot="content-before">${icon('share')}</span>Share…
              </vscode-button>`
        }
        <vscode-button secondary @click=${() => say({ kind: 'reveal', path: [] })}>
          <span slot="content-before">${icon('go-to-file')}</span>Open File
        </vscode-button>
      </div>
    </div>
    ${
      goal === ''
        ? nothing
        : html`<p class="goal">
            <button class="plain" @click=${() => say({ kind: 'reveal', path: ['goal'] })}>${goal}</button>
          </p>`
    }
    ${
      trouble === ''
        ? nothing
        : html`<p class="trouble" role="alert">
            ${icon('warning')}
            <span
              >A part of the file cannot be read. ${trouble} Until that is mended, nothing can be changed here.</span
            >
          </p>`
    }
    <ul class="matters">
      ${
        progress === ''
          ? nothing
          : html`<li>
              <span class="progress" aria-hidden="true">
                <svg width="100%" height="100%"><rect width="${(100 * accepted) / kept}%" height="100%"></rect></svg>
              </span>
              ${progress}
            </li>`
      }
      ${matters.map(
        ({ text, section, tone }) =>
          html`<li>
            <button class="plain ${tone}" @click=${() => scrollToSection(section)}>${text}</button>
          </li>`,
      )}
    </ul>
    ${isEmpty ? welcome(trouble, canEdit, actions) : nothing}
  </header>`;
}

/** What stands where nothing has been agreed yet. */
function welcome(trouble: string, canEdit: boolean, { say }: PageActions): TemplateResult {
  if (trouble !== '') return html`<p class="empty">Nothing else can be read. Mend the file first.</p>`;
  return html`<div class="welcome">
    <p class="empty">
      Nothing has been agreed yet. Write the goal into the file, or begin with who works on it and what they deliver.
    </p>
    ${
      canEdit
        ? html`<div class="tools">
            <vscode-button @click=${() => say({ kind: 'run', command: 'addPerson' })}>Add a Person</vscode-button>
            <vscode-button secondary @click=${() => say({ kind: 'run', command: 'addDeliverable' })}>
              Add a Deliverable
            </vscode-button>
          </div>`
        : nothing
    }
  </div>`;
}
