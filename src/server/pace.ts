import { RAL } from 'vscode-languageserver';

/** Of the time, one part in so many may go into work that can wait. */
const SHARE = 4;

/** In milliseconds. What takes much longer than this was not working, but waiting. */
const LONGEST_PAUSE = 1000;

/**
 * Does work that can wait: one piece at a time for each subject, and after each one a pause in proportion to what it took. Whatever is
 * asked for meanwhile is done once, when its time has come, so that in the end nothing is left undone.
 */
export class Pace {
  readonly #now: () => number;
  readonly #subjects = new Map<string, Subject>();

  /** `now` is in milliseconds, from any beginning. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Resolves when the work, or what was asked for after it about the same subject, is done. Rejects when that fails. */
  ask(name: string, work: () => Promise<void>): Promise<void> {
    const subject = this.#subjects.get(name) ?? { last: Promise.resolve() };
    this.#subjects.set(name, subject);
    const done = subject.next?.done ?? this.#doNext(name, subject);
    subject.next = { work, done };
    return done;
  }

  async #doNext(name: string, subject: Subject): Promise<void> {
    await subject.last;
    const { next } = subject;
    if (!next) return;
    subject.next = undefined;
    const began = this.#now();
    const done = next.work();
    subject.last = this.#restAfter(name, done, began);
    await done;
  }

  async #restAfter(name: string, done: Promise<void>, began: number): Promise<void> {
    try {
      await done;
    } catch {
      // Those who asked hear of it.
    }
    await pause(Math.min((this.#now() - began) * (SHARE - 1), LONGEST_PAUSE));
    if (!this.#subjects.get(name)?.next) this.#subjects.delete(name);
  }
}

interface Subject {
  /** The work before, and the pause after it. */
  last: Promise<void>;
  /** The work that is asked for and has not begun. */
  next?: { readonly work: () => Promise<void>; readonly done: Promise<void> } | undefined;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void RAL().timer.setTimeout(resolve, milliseconds));
}
