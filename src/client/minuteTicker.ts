import { Disposable, window } from 'vscode';
import { nextTick } from '../views/clock';

/**
 * Calls its listeners whenever a minute of the wall clock begins, and when the window gets the focus back. There is no timer
 * while nobody listens or while the window is in the background. After the machine has slept the next call comes late at most
 * by the rest of a minute, for every one is set anew from the wall clock.
 */
export class MinuteTicker implements Disposable {
  readonly #listeners = new Set<() => void>();
  readonly #companions = new Set<() => void>();
  readonly #focus: Disposable;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.#focus = window.onDidChangeWindowState(({ focused }) => {
      if (focused && this.#timer === undefined && this.#listeners.size > 0) this.#call();
      this.#arm();
    });
  }

  /** Calls `listener` every minute until what is returned is disposed of. */
  every(listener: () => void): Disposable {
    this.#listeners.add(listener);
    this.#arm();
    return new Disposable(() => {
      this.#listeners.delete(listener);
      this.#arm();
    });
  }

  /** Calls `companion` too whenever the listeners are called; on its own account nothing ticks. */
  whenever(companion: () => void): Disposable {
    this.#companions.add(companion);
    return new Disposable(() => this.#companions.delete(companion));
  }

  dispose(): void {
    this.#focus.dispose();
    this.#listeners.clear();
    this.#companions.clear();
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#listeners.size === 0 || !window.state.focused) return;
    const due = nextTick(Date.now());
    this.#timer = setTimeout(() => this.#tick(due), due - Date.now());
  }

  /** Timers may be a little early. */
  #tick(due: number): void {
    if (Date.now() >= due) this.#call();
    this.#arm();
  }

  #call(): void {
    for (const listener of [...this.#listeners, ...this.#companions]) listener();
  }
}
