import type { TreeRow } from './treeRow';

/** The rows that a view has asked for so far, by their key, so that it is told of the rows that changed and of no others. */
export class ShownTree<N extends TreeRow<N>> {
  #roots: readonly N[] = [];
  #rootsListed = false;
  #rows = new Map<string, ShownRow<N>>();

  /**
   * Puts other rows in the place of those shown so far.
   *
   * @returns the keys of the shown rows that look different or have other rows below them; `everything` when the topmost rows
   * are others than before.
   */
  replace(roots: readonly N[]): readonly string[] | 'everything' {
    const before = this.#rows;
    const sameRoots = !this.#rootsListed || haveSameKeys(this.#roots, roots);
    this.#roots = roots;
    this.#rows = new Map();
    const changed: string[] = [];
    if (this.#rootsListed) this.#take(roots, undefined, before, changed);
    return sameRoots ? changed : 'everything';
  }

  /** The keys of the topmost rows. */
  roots(): readonly string[] {
    this.#rootsListed = true;
    return this.#list(this.#roots, undefined);
  }

  /** The keys of the rows below one; none for a key that is not shown any more. */
  childrenOf(key: string): readonly string[] {
    const row = this.#rows.get(key);
    if (row === undefined) return [];
    row.children ??= row.node.children?.() ?? [];
    return this.#list(row.children, key);
  }

  /** The row with that key; undefined when it is not shown any more. */
  node(key: string): N | undefined {
    return this.#rows.get(key)?.node;
  }

  /** The key of the row above; undefined for a topmost one. */
  parentOf(key: string): string | undefined {
    return this.#rows.get(key)?.parent;
  }

  #list(nodes: readonly N[], parent: string | undefined): readonly string[] {
    for (const node of nodes) {
      if (this.#rows.get(node.key)?.node !== node) this.#rows.set(node.key, { node, parent, children: undefined });
    }
    return nodes.map(({ key }) => key);
  }

  /** Takes over new rows, and below them as far as the old ones were shown. */
  #take(
    nodes: readonly N[],
    parent: string | undefined,
    before: ReadonlyMap<string, ShownRow<N>>,
    changed: string[],
  ): void {
    for (const node of nodes) {
      const old = before.get(node.key);
      const children = old?.children && (node.children?.() ?? []);
      this.#rows.set(node.key, { node, parent, children });
      if (old === undefined) continue;
      if (!looksTheSame(old.node, node) || (children && !haveSameKeys(old.children ?? [], children))) {
        changed.push(node.key);
      }
      if (children) this.#take(children, node.key, before, changed);
    }
  }
}

interface ShownRow<N> {
  readonly node: N;
  readonly parent: string | undefined;
  /** The rows below; undefined until somebody asks. */
  children: readonly N[] | undefined;
}

type Keyed = { readonly key: string };

function haveSameKeys(one: readonly Keyed[], other: readonly Keyed[]): boolean {
  return one.length === other.length && one.every(({ key }, index) => key === other[index]?.key);
}

function looksTheSame<N>(one: TreeRow<N>, other: TreeRow<N>): boolean {
  return (
    one.label === other.label &&
    one.description === other.description &&
    one.state === other.state &&
    one.spoken === other.spoken &&
    one.ticked === other.ticked &&
    one.icon?.name === other.icon?.name &&
    one.icon?.colour === other.icon?.colour &&
    (one.children === undefined) === (other.children === undefined)
  );
}
