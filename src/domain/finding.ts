import type { Path } from './path';
import type { ProblemCode } from './problemCodes';

/** Something wrong with an agreement, said where it stands in words of the format. Whoever holds the text turns places into ranges. */
export interface Finding {
  readonly code: ProblemCode;
  /** One or two sentences for the person who wrote the file: what is wrong, and what to do. */
  readonly message: string;
  readonly place: Place;
  /** Other places that explain it, such as the first of two duplicates. */
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  /** A text that would be right in this place, when one is likely to be meant. */
  readonly suggestion?: string;
}

/** The key or the value that stands at a path. */
export interface Place {
  readonly at: 'key' | 'value';
  readonly path: Path;
}

/** Half-open, in UTF-16 code units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The value at a path. */
export function valueAt(...path: Path): Place {
  return { at: 'value', path };
}

/** The key at a path. */
export function keyAt(...path: Path): Place {
  return { at: 'key', path };
}
