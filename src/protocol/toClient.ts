import type { Snapshot } from '../domain/project/snapshot';

/** Notification: what the server knows of the agreement of one folder has changed. Sent whole; the last one counts. */
export const PROJECT_CHANGED = 'collab/projectChanged';

export interface ProjectChanged {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly state: ProjectState;
}

export type ProjectState =
  /** There is no agreement in the folder. */
  | { readonly kind: 'none' }
  /** There is one, and it cannot be read at all: it is a folder, too large, or access is refused. */
  | { readonly kind: 'unreadable'; readonly file: string; readonly message: string }
  | ReadProject;

export interface ReadProject {
  readonly kind: 'read';
  /** URI of the agreement. */
  readonly file: string;
  readonly snapshot: Snapshot;
  /** What keeps a part of the text from being read, such as a conflict marker or a syntax error; the rest is shown. */
  readonly fault?: string;
  readonly problems: { readonly errors: number; readonly warnings: number };
}
