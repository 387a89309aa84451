/** What arrives under some keys, in order, for whoever waits for it: nothing is lost that arrives before it is asked for. */
export class Mailbox<T> {
  readonly #arrived = new Map<string, T[]>();
  readonly #waiting = new Map<string, ((item: T) => void)[]>();

  put(key: string, item: T): void {
    const waiting = this.#waiting.get(key)?.shift();
    if (waiting) waiting(item);
    else this.#arrived.set(key, [...(this.#arrived.get(key) ?? []), item]);
  }

  /** The first item under the key that nobody has taken, as soon as there is one. */
  take(key: string): Promise<T> {
    const [item, ...others] = this.#arrived.get(key) ?? [];
    if (item !== undefined) {
      this.#arrived.set(key, others);
      return Promise.resolve(item);
    }
    return new Promise((resolve) => this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), resolve]));
  }
}
