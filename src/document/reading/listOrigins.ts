/**
 * Where the items of lists stand in the file. An invalid item is left out of the list that is read, so that the index of a
 * later one differs from its place in the text; only such lists are remembered.
 */
export class ListOrigins {
  readonly #indices = new WeakMap<object, readonly number[]>();

  /** Remembers that item `i` of `list` stands at `indices[i]` in the file. */
  remember(list: readonly unknown[], indices: readonly number[]): void {
    this.#indices.set(list, indices);
  }

  /** The index in the file of the item that is read at `index`. */
  originOf(list: object, index: number): number {
    return this.#indices.get(list)?.[index] ?? index;
  }
}
