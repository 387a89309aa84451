import { type TemplateResult, html, render } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { FromPage, ToPage } from '../protocol/panel';
import type { PanelModel } from '../views/panel/panel';
import { concerns } from './concerns';
import { drawLinks } from './deliverableLinks';
import { deliverables } from './deliverables';
import { heading } from './heading';
import type { Host } from './host';
import { people } from './people';
import { reuse } from './reuse';
import { reviews } from './reviews';
import { scope } from './scope';
import { type PageActions, type PageState, initialState } from './state';
import { today } from './today';

/** How many more deliverables are drawn at a time, so that no frame takes long. */
const MORE_ROWS = 40;

/** What a user decides on, and finds again when the page comes back. */
const KEPT = ['filters', 'form', 'opened', 'opposite', 'whole'] as const;

/** The page: what it was told, what its user is doing with it, and how both are drawn. */
export class Page implements PageActions {
  readonly #host: Host;
  readonly #root: HTMLElement;
  #state: PageState;
  #isDue = false;
  readonly #sizes = new ResizeObserver(() => drawLinks(this.#root));
  /** The rows whose size is observed. */
  #body: Element | undefined;
  /** Where to scroll to once there is something to see. */
  #scroll: number | undefined;

  constructor(host: Host, root: HTMLElement) {
    this.#host = host;
    this.#root = root;
    const { folder: _folder, date: _date, picked: _picked, scroll, ...kept } = host.kept;
    this.#state = { ...initialState, ...kept };
    this.#scroll = scroll;
  }

  /** Tells the extension that the page is there, and listens to it. */
  begin(): void {
    this.#host.listen((message) => this.#hear(message));
    document.addEventListener('scrollend', () => this.#host.keep({ scroll: Math.round(window.scrollY) }));
    const { date } = this.#host.kept;
    this.#host.say({ kind: 'ready', ...(date !== undefined && { date }) });
  }

  readonly say = (message: FromPage): void => {
    if (message.kind === 'showDay') {
      this.#host.keep({ date: message.date });
      this.set({ range: null, meeting: undefined, minute: null });
    }
    this.#host.say(message);
  };

  readonly set: PageActions['set'] = (change) => {
    const before = this.#state;
    const changed = typeof change === 'function' ? change(before) : change;
    this.#state = { ...before, ...changed };
    this.#keep(changed);
    const { range, anchor } = this.#state;
    if (range !== before.range || anchor !== before.anchor) this.#weigh();
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => this.#draw());
  };

  /** Keeps the meeting that is picked and asks what it takes, unless it is still being dragged. */
  #weigh(): void {
    const { model, range, anchor } = this.#state;
    if (anchor !== null || model === undefined) return;
    this.#host.keep({ picked: range ? { date: model.day.date, ...range } : undefined });
    if (range) this.#host.say({ kind: 'weigh', ...range });
  }

  #keep(change: Partial<PageState>): void {
    const { filters, form, opened, opposite, whole } = { ...this.#state, ...change };
    if (!KEPT.some((field) => field in change)) return;
    this.#host.keep({ filters, form, opened, whole, ...(opposite !== undefined && { opposite }) });
  }

  #hear(message: ToPage): void {
    switch (message.kind) {
      case 'nothing':
        return this.set({ model: undefined, nothing: message.reason });
      case 'weighed':
        return this.set({ meeting: message.meeting });
      case 'show':
        return this.#show(message);
    }
  }

  #show({ folder, model: parts }: ToPage & { readonly kind: 'show' }): void {
    const { model: last } = this.#state;
    // The first message holds all parts, every other those that have changed.
    const model = { ...last, ...reuse(last, parts) } as PanelModel;
    const isOtherDay = last !== undefined && last.day.date !== model.day.date;
    this.set({ model, ...(isOtherDay && { range: null, meeting: undefined }) });
    this.#host.keep({ folder });
    if (last === undefined) this.#pickAgain(model);
    else if (parts.day) this.#weigh();
  }

  /** Picks the meeting that was picked when the page went away, if its day is shown. */
  #pickAgain({ day }: PanelModel): void {
    const { picked } = this.#host.kept;
    if (picked?.date === day.date) this.set({ range: { from: picked.from, until: picked.until } });
  }

  #draw(): void {
    this.#isDue = false;
    const { model, nothing, shownRows, form } = this.#state;
    const busy = String(model === undefined && nothing === '');
    if (this.#root.getAttribute('aria-busy') !== busy) this.#root.setAttribute('aria-busy', busy);
    render(model === undefined ? html`<p class="empty">${nothing}</p>` : this.#sections(model), this.#root);
    if (model === undefined) return;
    if (form === 'timeline') this.#drawLinks();
    if (shownRows < model.deliverables.rows.length) setTimeout(() => this.set({ shownRows: shownRows + MORE_ROWS }));
    else this.#scrollBack();
  }

  /** Lines between rows follow them: details take their room only once their parts are drawn. */
  #drawLinks(): void {
    const body = this.#root.querySelector('.deliverables .body');
    if (body && body !== this.#body) {
      this.#sizes.disconnect();
      this.#sizes.observe(body);
      this.#body = body;
    }
    drawLinks(this.#root);
  }

  #scrollBack(): void {
    if (this.#scroll !== undefined) window.scrollTo({ top: this.#scroll });
    this.#scroll = undefined;
  }

  #sections(model: PanelModel): TemplateResult {
    const state = this.#state;
    const { canEdit, trouble } = model;
    const top = guard([model.heading, trouble, canEdit], () => heading(model.heading, trouble, canEdit, this));
    if (model.heading.isEmpty) return html`${top}`;
    return html`${top}
    ${guard([model.day, state.minute, state.anchor, state.range, state.meeting, state.opposite, state.whole], () =>
      today(model.day, state, this),
    )}
    ${guard([model.deliverables, canEdit, state.filters, state.form, state.opened, state.shownRows], () =>
      deliverables(model.deliverables, canEdit, state, this),
    )}
    ${guard([model.reviews, state.whole], () => reviews(model.reviews, state, this))}
    ${guard([model.scope, canEdit], () => scope(model.scope, canEdit, this))}
    ${guard([model.scope.concerns, canEdit], () => concerns(model.scope, canEdit, this))}
    ${guard([model.people, canEdit, state.whole], () => people(model.people, canEdit, state, this))}`;
  }
}
