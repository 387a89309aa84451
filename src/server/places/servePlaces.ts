import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { FINGERPRINT, FIND_PLACES, PLACES_CHANGED } from '../../protocol/places';
import type {
  FindPlacesParams,
  FindPlacesResult,
  FingerprintParams,
  FingerprintResult,
  PlaceIndex,
  PlacesChanged,
} from '../../protocol/places';
import type { ProjectState } from '../../protocol/toClient';
import type { Surroundings } from '../agreements';
import { CodeContexts } from './codeContexts';
import { CodeDiagnostics } from './codeDiagnostics';
import { CodePlaces, indexToShow, uriOf } from './codePlaces';
import { ExcludeSettings } from './excludeSettings';
import { fingerprintAt } from './fingerprints';
import type { Code } from './ports';
import type { Disk } from '../ports';
import { CodeRegistration } from './registration';

/** What the places in code need to hear of. Nothing here takes long, and nothing throws. */
export interface PlaceServer {
  readonly places: CodePlaces;
  readonly contexts: CodeContexts;
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

/** What answers about code are made from. */
export interface ServedCode extends Surroundings {
  readonly code: Code;
  readonly disk: Disk;
  readonly open: TextDocuments<TextDocument>;
  readonly client: InitializeParams;
}

const NOTHING: PlaceIndex = { places: [], state: 'complete' };

/**
 * Finds where the code of folders asks for reviews, and tells whoever asks.
 */
export function servePlaces(connection: Connection, surroundings: ServedCode, work: BackgroundWork): PlaceServer {
  const { client, open, code } = surroundings;
  const { inBackground } = work;
  const settings = new ExcludeSettings(connection, client);
  const registration = new CodeRegistration(connection, client);
  const places = new CodePlaces(
    { code, open, excludesIn: (folder) => settings.in(folder) },
    {
      show: async (folder, index) => {
        await connection.sendNotification(PLACES_CHANGED, { folder, index } satisfies PlacesChanged);
        await diagnostics.update(folder);
      },
      onError: work.log,
    },
  );
  const contexts = new CodeContexts(places, surroundings);
  const diagnostics = new CodeDiagnostics(contexts, (uri, found) => {
    inBackground(connection.sendDiagnostics({ uri, diagnostics: found }));
  });
  const canRefreshLenses = client.capabilities.workspace?.codeLens?.refreshSupport ?? false;

  connection.onRequest<FindPlacesResult, void>(FIND_PLACES, async ({ folder }: FindPlacesParams) => {
    const index = await places.settledIn(folder);
    return index ? indexToShow(index) : NOTHING;
  });

  connection.onRequest<FingerprintResult, void>(FINGERPRINT, async ({ folder, checkpoint }: FingerprintParams) => {
    const index = await places.settledIn(folder);
    const texts = { open, disk: surroundings.disk };
    return fingerprintAt(index?.comments() ?? [], checkpoint, (file) => uriOf({ folder, file }), texts);
  });

  return {
    places,
    contexts,
    agreementRead: (folder, { kind }) => {
      contexts.agreementChanged(folder);
      if (kind === 'none') leave(folder);
      else inBackground(follow(folder));
    },
    folderRemoved: leave,
    filesChanged: (uris) => inBackground(places.filesChanged(uris)),
    textChanged: (uri) => inBackground(places.textChanged(uri)),
    settingsChanged: () => inBackground(places.settingsChanged()),
  };

  /** Looks through a folder from now on; in one that is looked through already, what is told of its code may be another. */
  async function follow(folder: string): Promise<void> {
    if (places.folders.includes(folder)) {
      await diagnostics.update(folder);
      if (canRefreshLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
    } else await Promise.all([registration.follow(folder), places.follow(folder)]);
  }

  function leave(folder: string): void {
    diagnostics.clear(folder);
    inBackground(registration.leave(folder));
    inBackground(places.leave(folder));
  }
}
