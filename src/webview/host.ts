import type { FromPage, ToPage } from '../protocol/panel';
import type { MinuteRange, PageState } from './state';

/** What the page keeps while it is not there: after a reload of the window, or in another one. */
export interface KeptState extends Partial<Pick<PageState, 'filters' | 'form' | 'opened' | 'opposite' | 'whole'>> {
  /** URI of the workspace folder whose panel it is. */
  readonly folder?: string;
  /** The day that is shown; today while it is absent. */
  readonly date?: string | undefined;
  /** The meeting that is picked, and the day it is on. */
  readonly picked?: (MinuteRange & { readonly date: string }) | undefined;
  /** How far it is scrolled down, in pixels. */
  readonly scroll?: number;
}

/** VS Code as a webview sees it. */
interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: KeptState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension behind the page. */
export class Host {
  readonly #api = acquireVsCodeApi();
  /** What is kept of the page; nothing at first. */
  #kept: KeptState = (this.#api.getState() as KeptState | undefined) ?? {};

  get kept(): KeptState {
    return this.#kept;
  }

  /** Keeps some of the state beside what is kept already. */
  keep(state: KeptState): void {
    this.#kept = { ...this.#kept, ...state };
    this.#api.setState(this.#kept);
  }

  /** Calls `listener` with everything the extension says from now on. */
  listen(listener: (message: ToPage) => void): void {
    window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => listener(data));
  }

  say(message: FromPage): void {
    this.#api.postMessage(message);
  }
}
