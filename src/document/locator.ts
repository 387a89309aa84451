import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import type { Place, TextSpan } from '../domain/finding';
import type { Agreement } from '../domain/format/definition';
import { stepInto } from '../domain/path';
import type { Path } from '../domain/path';
import type { ListOrigins } from './reading/listOrigins';
import { textOf } from './reading/scalars';
import { spanOf } from './spans';
import type { Syntax } from './syntax';

/** Where something stands: its key, if it has one, and its value, if it is there. */
export interface Location {
  readonly key?: TextSpan;
  readonly value?: TextSpan;
}

interface Found {
  readonly key?: Node;
  readonly value: Node | null;
}

/** Turns paths of the agreement that was read into ranges of its text. */
export class Locator {
  readonly #syntax: Syntax;
  readonly #agreement: Agreement;
  readonly #origins: ListOrigins;
  readonly #indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Found>>();

  constructor(syntax: Syntax, agreement: Agreement, origins: ListOrigins) {
    this.#syntax = syntax;
    this.#agreement = agreement;
    this.#origins = origins;
  }

  /** Where the path stands; undefined when nothing does. */
  locate(path: Path): Location | undefined {
    const found = this.#find(this.sourcePath(path));
    if (!found) return undefined;
    return {
      ...(found.key && { key: spanOf(found.key) }),
      ...(found.value && { value: spanOf(found.value) }),
    };
  }

  /** The path as the file counts it, where list items that could not be read count too. */
  sourcePath(path: Path): Path {
    let value: unknown = this.#agreement;
    return path.map((step) => {
      const container = value;
      value = stepInto(container, step);
      return typeof step === 'number' && Array.isArray(container) ? this.#origins.originOf(container, step) : step;
    });
  }

  /** Whether the text has more at a path than was read: an invalid value, or invalid items of a list. */
  hasUnread(path: Path): boolean {
    const found = this.#find(this.sourcePath(path));
    if (!found) return false;
    const value = path.reduce(stepInto, this.#agreement);
    const node = this.#resolved(found.value);
    return value === undefined || (Array.isArray(value) && isSeq(node) && value.length < node.items.length);
  }

  /** The range of a place; the closest thing around it that is there when it is not, and the start of the file at last. */
  spanOf(place: Place): TextSpan {
    const path = this.sourcePath(place.path);
    for (let length = path.length; length > 0; length--) {
      const found = this.#find(path.slice(0, length));
      if (!found) continue;
      if (length === path.length && place.at === 'value' && found.value) return spanOf(found.value);
      if (found.key) return spanOf(found.key);
      if (found.value) return spanOf(found.value);
    }
    return { start: 0, end: 0 };
  }

  #find(path: Path): Found | undefined {
    let found: Found | undefined = { value: this.#syntax.root };
    for (const step of path) {
      const node: Node | null | undefined = found && this.#resolved(found.value);
      if (isMap(node)) found = this.#indexOf(node).get(String(step));
      else if (isSeq(node) && typeof step === 'number') {
        found = step < node.items.length ? { value: (node.items[step] ?? null) as Node | null } : undefined;
      } else return undefined;
    }
    return found;
  }

  #resolved(node: Node | null): Node | null | undefined {
    return isAlias(node) ? this.#syntax.targets.get(node) : node;
  }

  /** The pairs of a mapping by name, the first one of each, made when first asked for: findings come in crowds. */
  #indexOf(map: YAMLMap): ReadonlyMap<string, Found> {
    const known = this.#indexes.get(map);
    if (known) return known;
    const index = new Map<string, Found>();
    for (const { key, value } of map.items as Pair<Node, Node | null>[]) {
      if (isScalar(key) && !index.has(textOf(key))) index.set(textOf(key), { key, value });
    }
    this.#indexes.set(map, index);
    return index;
  }
}
