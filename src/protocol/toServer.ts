import type { Path } from '../domain/path';

/** Request: where something stands in the current text, open or on disk. */
export const LOCATE = 'collab/locate';

export interface LocateParams {
  /** URI of the agreement. */
  readonly file: string;
  readonly path: Path;
}

/** Zero-based lines and UTF-16 columns, as in LSP; null when nothing stands at the path any more. */
export type LocateResult = {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
} | null;

/** Request: read all agreements again and send their state, whether it changed or not. Answered when all are sent. */
export const REFRESH = 'collab/refresh';

/** Notification: whether anybody looks. Where an editor never says so, somebody always does. Nothing is renewed while nobody looks. */
export const FOCUS_CHANGED = 'collab/focusChanged';

export interface FocusChanged {
  readonly focused: boolean;
}

/** What the client hands over when it starts the server. */
export interface InitializationOptions {
  /** The id of the person who is looking, for editors that cannot be asked for `collab.me`. */
  readonly me?: string;
  /**
   * The command of the editor that lists places, for code lenses; its arguments are a URI, a position and locations as LSP has
   * them. Without it, lenses only tell numbers.
   */
  readonly showPlaces?: string;
  /** The folder of the editor's own program files, as a path: where it is built like VS Code, ripgrep is found there. */
  readonly editorFolder?: string;
  /** The editor's command that suggests something again, to be run when a key was put in and a value can follow. */
  readonly suggestCommand?: string;
}
