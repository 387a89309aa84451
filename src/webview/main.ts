import '@vscode-elements/elements/dist/vscode-button/index.js';
import './styles/page.css';
import { html, nothing, render } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ToPage } from '../protocol/panel';
import { heading } from './heading';
import { Host } from './host';
import { type PageActions, type PageState, initialState } from './state';
import { today } from './today';

const host = new Host();
const page = document.querySelector<HTMLElement>('#page');
let state: PageState = initialState;
let isDue = false;

const actions: PageActions = {
  say(message) {
    if (message.kind === 'showDay') keepDay(message.date);
    host.say(message);
  },
  set(change) {
    state = { ...state, ...change };
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(draw);
  },
};

function hear(message: ToPage): void {
  if (message.kind === 'nothing') return actions.set({ model: undefined, nothing: message.reason });
  host.keep({ folder: message.folder });
  actions.set({ model: { ...state.model, ...message.model } as PageState['model'] });
}

function keepDay(date: string | undefined): void {
  const { date: _, ...kept } = host.kept;
  host.keep(date === undefined ? { ...kept } : { ...kept, date });
}

function draw(): void {
  isDue = false;
  if (page === null) return;
  const { model } = state;
  page.setAttribute('aria-busy', String(model === undefined && state.nothing === ''));
  render(
    model === undefined
      ? html`<p class="empty">${state.nothing}</p>`
      : html`${guard([model.heading, model.trouble], () => heading(model.heading, model.trouble, actions))}
        ${guard([model.day, state.minute, state.anchor, state.range, state.opposite], () => today(model.day, state, actions))}${nothing}`,
    page,
  );
}

host.listen(hear);
const { date } = host.kept;
host.say(date === undefined ? { kind: 'ready' } : { kind: 'ready', date });
