import type { Path } from './path';
import type { Id } from './values/id';

/** A value as JSON has it. Mappings keep the order of their keys, except that JavaScript puts keys that are whole numbers first. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | PlainMapping;

export interface PlainMapping {
  readonly [key: string]: PlainValue;
}

/**
 * What somebody wants an agreement to say, whatever its text looks like. Several steps are one intent: each speaks of the
 * agreement as the ones before it leave it, and either all of them are carried out or none.
 */
export type Intent = Step | { readonly kind: 'steps'; readonly steps: readonly Step[] };

export type Step = SetIntent | AddIntent | RemoveIntent | RenameIntent | MoveIntent | TickIntent;

/** Gives a place a value, and makes what is missing on the way there. The number of items in a list stands for one more at its end. */
export interface SetIntent {
  readonly kind: 'set';
  readonly path: Path;
  readonly value: PlainValue;
}

/** Puts a new entry into the list or the mapping at the path, which is made where it is missing. */
export interface AddIntent {
  readonly kind: 'add';
  readonly path: Path;
  /** The key of the new entry, for a mapping; it must be new there. */
  readonly key?: string;
  readonly value: PlainValue;
  /** The index it gets; by default it becomes the last one. */
  readonly at?: number;
}

/** Takes an entry away. A list or a mapping that becomes empty by that stays, empty: an empty list of reviewers says something. */
export interface RemoveIntent {
  readonly kind: 'remove';
  readonly path: Path;
}

/** Gives an entry another key. Where the key is an id, everything in the agreement that refers to it follows. */
export interface RenameIntent {
  readonly kind: 'rename';
  readonly path: Path;
  readonly to: Id;
}

/** Moves an entry within its list or mapping: by one, or to the index it gets. */
export interface MoveIntent {
  readonly kind: 'move';
  readonly path: Path;
  readonly to: 'up' | 'down' | number;
}

/** Says of an acceptance criterion whether it is met. */
export interface TickIntent {
  readonly kind: 'tick';
  readonly path: Path;
  readonly met: boolean;
}
