import { Disposable, type LogOutputChannel, env, window } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { EDIT, type EditResult } from '../protocol/editing';
import { WHAT_IF, type WhatIfResult } from '../protocol/whatIf';
import { PLACES_CHANGED, type PlacesChanged } from '../protocol/places';
import { PROJECT_CHANGED, type ProjectChanged } from '../protocol/toClient';
import {
  FOCUS_CHANGED,
  type FocusChanged,
  type InitializationOptions,
  LOCATE,
  type LocateParams,
  type LocateResult,
  REFRESH,
} from '../protocol/toServer';
import { AGREEMENT, AgreementWatcher } from './agreementWatcher';
import { SHOW_PLACES, withFolderLinks, withPlaces } from './answersForEditor';
import type { ServerRun } from './serverSupervisor';

/*
 * The only importer of the language client library, and therefore a bundle of its own: it is ten times the size of the rest, and
 * loaded when the extension is active already.
 */

/** Who is told what the server finds out. */
export interface Listeners {
  readonly project: (change: ProjectChanged) => void;
  readonly places: (change: PlacesChanged) => void;
}

/** Starts language servers one after the other, all of which write to the same log. */
export class ServerStarter implements Disposable {
  readonly #module: string;
  readonly #listeners: Listeners;
  readonly #log: LogOutputChannel = window.createOutputChannel('Collab', { log: true });

  /**
   * @param module file name of the server's bundle.
   */
  constructor(module: string, listeners: Listeners) {
    this.#module = module;
    this.#listeners = listeners;
  }

  /** Starts a server in a process of its own; rejects when it does not come up, and writes why to the log. */
  async start(): Promise<ServerRun> {
    const watcher = new AgreementWatcher();
    const server = { module: this.#module, transport: TransportKind.ipc };
    const client = new QuietLanguageClient('collab', 'Collab', server, clientOptions(this.#log, watcher));
    client.onNotification(PROJECT_CHANGED, this.#listeners.project);
    client.onNotification(PLACES_CHANGED, this.#listeners.places);
    const ended = new Promise<void>((resolve) => {
      client.onDidChangeState(({ oldState, newState }) => {
        if (newState === State.Stopped || oldState === State.Running) resolve();
      });
    });
    try {
      await client.start();
    } catch (error) {
      watcher.dispose();
      throw error;
    }
    const focus = keepFocusKnown(client);
    void ended.then(() => Disposable.from(watcher, focus).dispose());
    return {
      ended,
      locate: (params: LocateParams) => client.sendRequest<LocateResult>(LOCATE, params),
      refresh: () => client.sendRequest(REFRESH),
      edit: (params) => client.sendRequest<EditResult>(EDIT, params),
      plan: (request, params) => client.sendRequest(request, params),
      whatIf: (params) => client.sendRequest<WhatIfResult>(WHAT_IF, params),
      ask: (request, params) => client.sendRequest(request, params),
      stop: () => client.dispose().catch(() => undefined),
    };
  }

  dispose(): void {
    this.#log.dispose();
  }
}

/** Tells a server that runs whether the window has the focus, now and whenever that changes. */
function keepFocusKnown(client: LanguageClient): Disposable {
  const tell = ({ focused }: FocusChanged): void => {
    void client.sendNotification(FOCUS_CHANGED, { focused } satisfies FocusChanged).catch(() => undefined);
  };
  tell(window.state);
  return window.onDidChangeWindowState(tell);
}

/** Writes everything to the log and shows nothing: the views say when the server does not answer. */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

function clientOptions(outputChannel: LogOutputChannel, fileEvents: AgreementWatcher): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    showPlaces: SHOW_PLACES,
    editorFolder: env.appRoot,
    suggestCommand: 'editor.action.triggerSuggest',
  };
  return {
    // By its name on disk, as the server asks for all other files itself.
    documentSelector: [
      { scheme: 'file', language: 'collab', pattern: `**/${AGREEMENT}` },
      ...['untitled', 'vscode-vfs'].map((scheme) => ({ scheme, language: 'collab' })),
    ],
    synchronize: { fileEvents },
    initializationOptions,
    middleware: {
      provideCodeLenses: async (document, token, next) => (await next(document, token))?.map(withPlaces),
      provideDocumentLinks: async (document, token, next) => withFolderLinks((await next(document, token)) ?? []),
    },
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // The supervisor starts it again, as a new client: one that failed to start cannot be used any more.
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
    },
  };
}
