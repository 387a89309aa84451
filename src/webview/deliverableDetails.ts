import { type TemplateResult, html, nothing } from 'lit';
import type { DeliverableRow } from '../views/panel/deliverables';
import { linkList } from './linkList';
import type { PageActions } from './state';

/** What a deliverable has to be, why it lands when it does, and what it waits for. */
export function details(row: DeliverableRow, canEdit: boolean, { say }: PageActions): TemplateResult {
  const { description, why, handOver, reviewers, effort, after, links } = row;
  const facts: readonly (readonly [string, string])[] = [
    ['Reviewers', reviewers],
    ['Effort', effort],
    ['Forecast', [row.forecast, why].filter(Boolean).join('. ')],
    ['Hand-over', handOver],
  ];
  return html`<div role="row" class="details">
    <div role="cell" aria-colspan="6">
      ${description === '' ? nothing : html`<p>${description}</p>`} ${criteria(row, canEdit, say)}
      <dl>
        ${facts.map(([name, fact]) =>
          fact === ''
            ? nothing
            : html`<dt>${name}</dt>
                <dd>${fact}</dd>`,
        )}
        ${
          after.length === 0
            ? nothing
            : html`<dt>After</dt>
                <dd class="listed">
                  ${after.map(
                    ({ id, title }) =>
                      html`<button
                        class="plain link"
                        @click=${() => say({ kind: 'reveal', path: ['deliverables', id] })}
                      >
                        ${title}
                      </button>`,
                  )}
                </dd>`
        }
        ${
          links.length === 0
            ? nothing
            : html`<dt>Links</dt>
                <dd>${linkList(links)}</dd>`
        }
      </dl>
    </div>
  </div>`;
}

function criteria(
  { id, criteria: all, met }: DeliverableRow,
  canEdit: boolean,
  say: PageActions['say'],
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const tick =
    (criterion: number, text: string) =>
    ({ currentTarget }: Event): void => {
      const { checked } = currentTarget as EventTarget & { readonly checked: boolean };
      say({ kind: 'tick', deliverable: id, criterion, text, met: checked });
    };
  return html`<div class="criteria" role="group" aria-label="Acceptance criteria, ${met} met">
    ${all.map(
      ({ text, met }, index) =>
        html`<vscode-checkbox
          .checked=${met}
          ?disabled=${!canEdit}
          label=${text}
          @change=${tick(index, text)}
        ></vscode-checkbox>`,
    )}
  </div>`;
}
