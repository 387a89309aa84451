import { oneLine } from './text';

/** Where the language server stands, as far as its users see. */
export type ServerStatus =
  /** Started for the first time and not ready yet. */
  | 'starting'
  | 'running'
  /** It ended and is being started again. */
  | 'restarting'
  /** It ended several times; the next try is some time away unless the user asks for it. */
  | 'stopped';

/** What keeps an agreement, or a part of it, from being shown. */
export interface Trouble {
  /** The folder it governs. */
  readonly folderName: string;
  readonly text: string;
}

/**
 * The line above the rows of the Project view; undefined where all is well.
 *
 * @param several whether more than one folder has an agreement, so that each has to be named.
 */
export function projectMessage(
  server: ServerStatus,
  troubles: readonly Trouble[],
  several: boolean,
): string | undefined {
  const lines = troubles.map(({ folderName, text }) => (several ? `${folderName}: ${oneLine(text)}` : oneLine(text)));
  const state = serverText(server);
  return [...(state === undefined ? [] : [state]), ...lines].join(' ') || undefined;
}

/** What there is to say about the server while it does not answer. */
export function serverText(server: ServerStatus): string | undefined {
  switch (server) {
    case 'starting':
    case 'running':
      return undefined;
    case 'restarting':
      return 'The Collab server ended unexpectedly and is starting again. What you see may be out of date.';
    case 'stopped':
      return 'The Collab server keeps ending. What you see may be out of date. It is started again later, or at once with Restart Language Server.';
  }
}
