import * as path from 'node:path';
import type { Ignore } from 'ignore';
import { type FolderRules, globalRules, rulesFrom, rulesIn, territoryOf } from './gitRules.node';

/** Version control keeps its own files there, whatever rules say. */
const NEVER = ['.git'];

/**
 * Tells which files of a folder count: by git's rules, the nearest first, and by patterns of the editor that nothing overrules. Rules
 * are read when they are first needed and kept from then on.
 */
export class IgnoredFiles {
  readonly #folder: string;
  readonly #root: string;
  /** From the root to the folder, with slashes and one at the end; empty where they are the same. */
  readonly #prefix: string;
  readonly #excludes: Ignore;
  readonly #global: Ignore | undefined;
  readonly #rules = new Map<string, FolderRules>();

  /** @param folder an absolute path. */
  constructor(folder: string, excludes: readonly string[]) {
    const { root } = territoryOf(folder);
    const prefix = path.relative(root, folder).split(path.sep).join('/');
    this.#folder = folder;
    this.#root = root;
    this.#prefix = prefix === '' ? '' : `${prefix}/`;
    this.#excludes = rulesFrom([...NEVER, ...excludes]);
    this.#global = globalRules();
  }

  /** Whether an entry is left out, itself or with a folder that it is in. The path is relative to the folder, with slashes. */
  leavesOut(entry: string, isFolder: boolean): boolean {
    const steps = entry.split('/');
    return steps.some((_, index) => {
      const isWithin = index < steps.length - 1;
      return this.leavesOutEntry(steps.slice(0, index + 1).join('/'), isWithin || isFolder);
    });
  }

  /** Whether an entry is left out, when the folders it is in are not. */
  leavesOutEntry(entry: string, isFolder: boolean): boolean {
    const slash = isFolder ? '/' : '';
    if (this.#excludes.test(entry + slash).ignored) return true;
    const full = this.#prefix + entry;
    for (let folder = parentOf(full); ; folder = parentOf(folder)) {
      const inside = (folder === '' ? full : full.slice(folder.length + 1)) + slash;
      const { own, repository } = this.#rulesIn(folder);
      const layers = repository || folder === '' ? [own, repository, this.#global] : [own];
      for (const rules of layers) {
        const { ignored = false, unignored = false } = rules?.test(inside) ?? {};
        if (ignored || unignored) return ignored;
      }
      if (repository || folder === '') return false;
    }
  }

  #rulesIn(folder: string): FolderRules {
    const known = this.#rules.get(folder);
    if (known) return known;
    const rules = rulesIn(path.join(this.#root, folder));
    this.#rules.set(folder, rules);
    return rules;
  }

  get folder(): string {
    return this.#folder;
  }
}

function parentOf(entry: string): string {
  return entry.slice(0, Math.max(0, entry.lastIndexOf('/')));
}
