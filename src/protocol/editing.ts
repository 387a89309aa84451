import type { Intent } from '../domain/intent';
import type { Sighting } from '../domain/sighting';
import type { AboutAgreement, Refusal } from './planning';

/** Request: the changes of the text that carry out an intent. Nothing is written; that is up to whoever asks. */
export const EDIT = 'collab/edit';

export interface EditParams extends AboutAgreement {
  /** The version of the open text that is to be changed; null for a file that is not open. */
  readonly version: number | null;
  readonly intent: Intent;
  /** What the user saw in those places that only a number names, so that no other item is changed in its stead. */
  readonly seen?: readonly Sighting[];
}

export type EditResult =
  /** Changes of that version of the text, none of which overlap, and the result's place in the text that they leave. */
  | {
      readonly kind: 'edits';
      readonly version: number | null;
      readonly edits: readonly RangeEdit[];
      readonly selection: TextRange | null;
    }
  /** The text is another version by now: ask again. */
  | { readonly kind: 'stale' }
  | Refusal;

/** Zero-based lines and UTF-16 columns, as in LSP. */
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** Puts a text in the place of a range, as in LSP. */
export interface RangeEdit {
  readonly range: TextRange;
  readonly newText: string;
}
