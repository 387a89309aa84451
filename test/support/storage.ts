/** A workspace's storage, kept from one window to the next. */
export class Storage {
  readonly #values = new Map<string, unknown>();

  readonly keys = (): readonly string[] => [...this.#values.keys()];

  get<T>(key: string, fallback?: T): T {
    return (this.#values.get(key) as T | undefined) ?? (fallback as T);
  }

  update(key: string, value: unknown): Promise<void> {
    this.#values.set(key, JSON.parse(JSON.stringify(value)));
    return Promise.resolve();
  }
}
