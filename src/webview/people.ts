import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PeopleModel, PersonRow } from '../views/panel/people';
import { linkList } from './linkList';
import type { PageActions } from './state';

/** Everybody, with their clock, their hours and how to reach them. */
export function people({ people: all }: PeopleModel, actions: PageActions): TemplateResult {
  return html`<section id="people" aria-labelledby="people-title">
    <h2 id="people-title" tabindex="-1">People</h2>
    ${all.length === 0 ? html`<p class="empty">Nobody is named in the agreement yet.</p>` : nothing}
    <ul class="people">
      ${repeat(
        all,
        ({ id }) => id,
        (person) => personOf(person, actions),
      )}
    </ul>
  </section>`;
}

function personOf(person: PersonRow, { say }: PageActions): TemplateResult {
  const { id, name, isMe, role, time, state, isWorking, hours, responds, week, load, share, links } = person;
  return html`<li class="person">
    <div class="person-head">
      <span class="presence ${isWorking ? 'working' : ''}" aria-hidden="true"></span>
      <button class="plain name" @click=${() => say({ kind: 'reveal', path: ['people', id] })}>${name}</button>
      ${isMe ? html`<span class="you">you</span>` : nothing}
      <span class="end"><strong>${time}</strong> <span class="muted">${state}</span></span>
    </div>
    <p class="muted">${[role, responds].filter(Boolean).join(' · ')}</p>
    <p class="muted">${hours}</p>
    <p>${week}</p>
    ${
      load === ''
        ? nothing
        : html`<p class="load">
            <span class="progress" aria-hidden="true"
              ><svg width="100%" height="100%"><rect width="${100 * share}%" height="100%"></rect></svg
            ></span>
            ${load} <span class="muted">· ${Math.round(100 * share)}% of all work</span>
          </p>`
    }
    ${links.length === 0 ? nothing : linkList(links)}
  </li>`;
}
