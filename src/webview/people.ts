import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PeopleModel, PersonRow } from '../views/panel/people';
import { addButton } from './addButton';
import { linkList } from './linkList';
import { moreButton, someOf } from './more';
import type { PageActions, PageState } from './state';

/** Everybody, with their clock, their hours and how to reach them. */
export function people(
  { people: all }: PeopleModel,
  canEdit: boolean,
  state: Pick<PageState, 'whole'>,
  actions: PageActions,
): TemplateResult {
  return html`<section id="people" aria-labelledby="people-title">
    <div class="bar">
      <h2 id="people-title" tabindex="-1">People ${all.length === 0 ? nothing : html`<small>${all.length}</small>`}</h2>
      ${addButton('Add a person', 'addPerson', canEdit, actions)}
    </div>
    ${all.length === 0 ? html`<p class="empty">Nobody is named in the agreement yet.</p>` : nothing}
    <ul class="people">
      ${repeat(
        someOf(all, 'people', state),
        ({ id }) => id,
        (person) => personOf(person, actions),
      )}
    </ul>
    ${moreButton(all.length, 'people', state, actions)}
  </section>`;
}

function personOf(person: PersonRow, { say }: PageActions): TemplateResult {
  const { id, name, isMe, role, time, state, isWorking, hours, responds, week, load, done, links } = person;
  return html`<li class="person">
    <div class="person-head">
      <span class="presence ${isWorking ? 'working' : ''}" aria-hidden="true"></span>
      <button class="plain name" @click=${() => say({ kind: 'reveal', path: ['people', id] })}>${name}</button>
      ${isMe ? html`<span class="you">you</span>` : nothing}
      <span class="end"><strong>${time}</strong> <span class="muted">${state}</span></span>
    </div>
    <p>${[role, responds].filter(Boolean).join(' · ')}</p>
    <p class="muted">${hours}</p>
    <p class="muted">${week}</p>
    ${
      load === ''
        ? nothing
        : html`<p class="load muted">
            <span class="progress" aria-hidden="true"
              ><svg width="100%" height="100%"><rect width="${100 * done}%" height="100%"></rect></svg></span
            ><span>${load}</span>
          </p>`
    }
    ${links.length === 0 ? nothing : linkList(links)}
  </li>`;
}
