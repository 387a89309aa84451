import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { FIND_PLACES, PLACES_CHANGED } from '../../protocol/places';
import type { FindPlacesParams, FindPlacesResult, PlaceIndex, PlacesChanged } from '../../protocol/places';
import type { ProjectState } from '../../protocol/toClient';
import { CodePlaces, indexToShow } from './codePlaces';
import { ExcludeSettings } from './excludeSettings';
import type { Code } from './ports';
import { CodeRegistration } from './registration';

/** What the places in code need to hear of. Nothing here takes long, and nothing throws. */
export interface PlaceServer {
  readonly places: CodePlaces;
  /** The agreement of a folder was read: the code is looked through as long as there is one. */
  readonly agreementRead: (folder: string, state: ProjectState) => void;
  readonly folderRemoved: (folder: string) => void;
  readonly filesChanged: (uris: readonly string[]) => void;
  /** A text was opened, has changed, or was closed. */
  readonly textChanged: (uri: string) => void;
  readonly settingsChanged: () => void;
}

/** What happens to work that nobody waits for. */
export interface BackgroundWork {
  /** Lets it go on by itself, and logs what goes wrong in it. */
  readonly inBackground: (work: Promise<unknown>) => void;
  readonly log: (error: unknown) => void;
}

const NOTHING: PlaceIndex = { places: [], state: 'complete' };

/**
 * Finds where the code of folders asks for reviews, and tells whoever asks.
 */
export function servePlaces(
  connection: Connection,
  {
    code,
    open,
    client,
  }: { readonly code: Code; readonly open: TextDocuments<TextDocument>; readonly client: InitializeParams },
  work: BackgroundWork,
): PlaceServer {
  const { inBackground } = work;
  const settings = new ExcludeSettings(connection, client);
  const registration = new CodeRegistration(connection, client);
  const places = new CodePlaces(
    { code, open, excludesIn: (folder) => settings.in(folder) },
    {
      show: (folder, index) => connection.sendNotification(PLACES_CHANGED, { folder, index } satisfies PlacesChanged),
      onError: work.log,
    },
  );

  connection.onRequest<FindPlacesResult, void>(FIND_PLACES, async ({ folder }: FindPlacesParams) => {
    const index = await places.settledIn(folder);
    return index ? indexToShow(index) : NOTHING;
  });

  return {
    places,
    agreementRead: (folder, { kind }) => {
      if (kind === 'none') leave(folder);
      else {
        inBackground(registration.follow(folder));
        inBackground(places.follow(folder));
      }
    },
    folderRemoved: leave,
    filesChanged: (uris) => inBackground(places.filesChanged(uris)),
    textChanged: (uri) => inBackground(places.textChanged(uri)),
    settingsChanged: () => inBackground(places.settingsChanged()),
  };

  function leave(folder: string): void {
    inBackground(registration.leave(folder));
    inBackground(places.leave(folder));
  }
}
