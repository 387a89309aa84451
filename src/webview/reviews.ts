import { type TemplateResult, html } from 'lit';
import type { ReviewsModel } from '../views/panel/reviews';
import { moreButton, someOf } from './more';
import type { PageActions, PageState } from './state';

/** The reviews that somebody waits for, by who is waited for. */
export function reviews(
  { people }: ReviewsModel,
  state: Pick<PageState, 'whole'>,
  actions: PageActions,
): TemplateResult {
  const { say } = actions;
  return html`<section id="reviews" aria-labelledby="reviews-title">
    <h2 id="reviews-title" tabindex="-1">Reviews waiting</h2>
    ${people.length === 0 ? html`<p class="empty">No review waits for an answer.</p>` : ''}
    <div class="reviewers">
      ${someOf(people, 'reviewers', state).map(
        ({ person, name, isMe, reviews: waiting }) =>
          html`<div>
            <h3>
              <button class="plain" @click=${() => say({ kind: 'reveal', path: ['people', person] })}>${name}</button
              >${isMe ? html`<span class="you">you</span>` : ''} <vscode-badge>${waiting.length}</vscode-badge>
            </h3>
            <ul class="entries">
              ${waiting.map(
                ({ title, details, expected, isOverdue, path }) =>
                  html`<li>
                    <button class="plain" @click=${() => say({ kind: 'reveal', path })}>${title}</button>
                    <span class="muted">${details}</span>
                    <span class="end ${isOverdue ? 'problem' : 'muted'}">${expected}</span>
                  </li>`,
              )}
            </ul>
          </div>`,
      )}
    </div>
    ${moreButton(people.length, 'reviewers', state, actions)}
  </section>`;
}
