import { type TemplateResult, html } from 'lit';
import type { MeetingModel } from '../views/panel/meeting';
import { icon } from './icons';
import type { PageActions } from './state';

/** The meeting that is picked: what it asks of everybody, and what can be done with it. */
export function meeting(model: MeetingModel, { say, set }: PageActions): TemplateResult {
  const { from, until, when, length, cost, burden, guests } = model;
  return html`<div class="meeting-bar" role="region" aria-label="Meeting">
    <p role="status"><strong>${when}</strong> · ${length} · ${[cost, burden].filter(Boolean).join(', ')}</p>
    <ul class="guests">
      ${guests.map(({ icon: { name }, text }) => html`<li class="guest ${name}">${text}</li>`)}
    </ul>
    <div class="tools">
      <vscode-button @click=${() => say({ kind: 'copyInvitation', from, until })}>
        <span slot="content-before">${icon('copy')}</span>Copy Invitation
      </vscode-button>
      <vscode-button secondary @click=${() => say({ kind: 'saveMeeting', from, until })}>
        <span slot="content-before">${icon('calendar')}</span>Save as .ics
      </vscode-button>
    </div>
    <button
      class="tool close"
      aria-label="Let go of the meeting"
      title="Let go of the meeting"
      @click=${() => set({ range: null, meeting: undefined })}
    >
      ${icon('close')}
    </button>
  </div>`;
}
