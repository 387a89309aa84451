import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import type { TextSpan } from '../domain/finding';
import type { Path } from '../domain/path';
import { outlineOf } from './outline';
import type { OutlineNode } from './outline';
import { textOf } from './reading/scalars';
import { spanOf } from './spans';
import type { Syntax } from './syntax';

/** What stands at a path of a text, whether it is valid or not. */
export interface Written {
  readonly key?: TextSpan;
  readonly value?: TextSpan;
  /** How many items a list has; undefined for anything else. */
  readonly items?: number;
}

/** A text by its syntax. Paths count as the file does: list items that cannot be read count too. */
export interface Content {
  /** What stands at a path; undefined when nothing does. The empty path is the whole content. */
  find(path: Path): Written | undefined;
  /** Everything that is written. */
  outline(): OutlineNode;
}

interface Found {
  readonly key?: Node;
  readonly value: Node | null;
}

/** The content of a text that was parsed in one go. */
export class ParsedContent implements Content {
  readonly #syntax: Syntax;
  #indexes: WeakMap<YAMLMap, ReadonlyMap<string, Found>> | undefined;

  constructor(syntax: Syntax) {
    this.#syntax = syntax;
  }

  find(path: Path): Written | undefined {
    let found: Found | undefined = { value: this.#syntax.root };
    for (const step of path) {
      const node: Node | null | undefined = found && this.#resolved(found.value);
      if (isMap(node)) found = this.#entryOf(node, String(step));
      else if (isSeq(node) && typeof step === 'number') {
        found = step < node.items.length ? { value: (node.items[step] ?? null) as Node | null } : undefined;
      } else return undefined;
    }
    return found && this.#describe(found);
  }

  outline(): OutlineNode {
    return outlineOf(this.#syntax);
  }

  #describe({ key, value }: Found): Written {
    const node = this.#resolved(value);
    return {
      ...(key && { key: spanOf(key) }),
      ...(value && { value: spanOf(value) }),
      ...(isSeq(node) && { items: node.items.length }),
    };
  }

  #resolved(node: Node | null): Node | null | undefined {
    return isAlias(node) ? this.#syntax.targets.get(node) : node;
  }

  /** The first entry of a name. */
  #entryOf(map: YAMLMap, name: string): Found | undefined {
    if (map.items.length > FEW) return this.#indexOf(map).get(name);
    const pairs = map.items as Pair<Node, Node | null>[];
    return pairs.find(({ key }) => isScalar(key) && textOf(key) === name);
  }

  /** The pairs of a mapping by name, the first one of each, made when first asked for: findings come in crowds. */
  #indexOf(map: YAMLMap): ReadonlyMap<string, Found> {
    this.#indexes ??= new WeakMap();
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

/** So many entries are looked through faster than an index is made of them. */
const FEW = 24;
