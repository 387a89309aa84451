import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  InitializeRequest,
  InitializedNotification,
  LogMessageNotification,
  MessageType,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  Diagnostic,
  FileEvent,
  InitializeResult,
  ProtocolConnection,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { PLACES_CHANGED } from '../../src/protocol/places';
import type { PlaceIndex, PlacesChanged } from '../../src/protocol/places';
import { PROJECT_CHANGED } from '../../src/protocol/toClient';
import type { ProjectChanged, ProjectState } from '../../src/protocol/toClient';
import { Mailbox } from './mailbox';

/** What an editor says of itself in the handshake. */
export interface Handshake {
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly me?: string;
  /** Where its own program files are. */
  readonly editorFolder?: string;
}

/** What this editor can do when a test does not say otherwise. */
const CAPABILITIES: ClientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
};

/** An editor without a screen, at the other end of a server process. */
export class LanguageClient {
  readonly connection: ProtocolConnection;
  /** Settings by their full name; a function answers, or fails to, for each folder. */
  readonly settings = new Map<
    string,
    string | Readonly<Record<string, boolean>> | ((scopeUri: string | undefined) => string)
  >();
  readonly #process: ChildProcess;
  readonly #diagnostics = new Mailbox<readonly Diagnostic[]>();
  readonly #diagnosticsOf = new Mailbox<readonly Diagnostic[]>();
  readonly #states = new Mailbox<ProjectState>();
  readonly #latest = new Map<string, ProjectState>();
  readonly #latestDiagnostics = new Map<string, readonly Diagnostic[]>();
  /** What the server has logged as an error. */
  readonly errors: string[] = [];
  readonly #places = new Mailbox<PlaceIndex>();

  /** Starts `node <program> <arguments> --stdio`. */
  constructor(program: string, args: readonly string[] = []) {
    const child = spawn(process.execPath, [program, ...args, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process = child;
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.#diagnostics.put(uri, diagnostics);
      this.#diagnosticsOf.put(`${uri} ${version}`, diagnostics);
      this.#latestDiagnostics.set(uri, diagnostics);
    });
    this.connection.onNotification(PROJECT_CHANGED, ({ folder, state }: ProjectChanged) => {
      this.#states.put(folder, state);
      this.#latest.set(folder, state);
    });
    this.connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
      if (type === MessageType.Error) this.errors.push(message);
    });
    this.connection.onNotification(PLACES_CHANGED, ({ folder, index }: PlacesChanged) =>
      this.#places.put(folder, index),
    );
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section = '', scopeUri }) => {
        const setting = this.settings.get(section) ?? null;
        return typeof setting === 'function' ? setting(scopeUri) : setting;
      }),
    );
    this.connection.onRequest(RegistrationRequest.type, () => undefined);
    this.connection.listen();
  }

  async initialize({
    folders = [],
    capabilities = CAPABILITIES,
    ...options
  }: Handshake = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      initializationOptions: options,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  /** The next diagnostics that the server sends for a file. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    return this.#diagnostics.take(uri);
  }

  /** The first diagnostics that the server sends for a version of an open file; what comes next at the next call. */
  diagnosticsOf(uri: string, version: number): Promise<readonly Diagnostic[]> {
    return this.#diagnosticsOf.take(`${uri} ${version}`);
  }

  /** The next state that the server sends for a folder. */
  state(folder: string): Promise<ProjectState> {
    return this.#states.take(folder);
  }

  /** The last diagnostics that have come for a file. */
  lastDiagnostics(uri: string): readonly Diagnostic[] | undefined {
    return this.#latestDiagnostics.get(uri);
  }

  /** The last state that has come for a folder. */
  lastState(folder: string): ProjectState | undefined {
    return this.#latest.get(folder);
  }

  /** The next places in the code that the server sends for a folder. */
  places(folder: string): Promise<PlaceIndex> {
    return this.#places.take(folder);
  }

  changeFolders({
    added = [],
    removed = [],
  }: {
    added?: readonly string[];
    removed?: readonly string[];
  }): Promise<void> {
    const named = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
    const event = { added: named(added), removed: named(removed) };
    return this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  }

  open(uri: string, text: string, version = 1, languageId = 'collab'): Promise<void> {
    const textDocument = { uri, languageId, version, text };
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const textDocument = { uri, version };
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Says that files changed on disk, as an editor's watcher does. */
  changeOnDisk(...uris: readonly string[]): Promise<void> {
    const changes = uris.map((uri): FileEvent => ({ uri, type: FileChangeType.Changed }));
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  changeSettings(): Promise<void> {
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  /** Says goodbye, and answers with the exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    const exit = this.#exit();
    await this.connection.sendNotification(ExitNotification.type);
    return exit;
  }

  /** Sends what need not be a message. */
  sendRaw(text: string): void {
    this.#process.stdin?.write(text);
  }

  /** The exit code, once the server has ended by itself. */
  ended(): Promise<number | null> {
    return this.#exit();
  }

  /** Goes away without a word, and answers with the exit code. */
  async vanish(): Promise<number | null> {
    const exit = this.#exit();
    this.#process.stdin?.end();
    return exit;
  }

  /** Ends the process in any case, if it has not ended yet. */
  kill(): void {
    this.#process.kill();
  }

  async #exit(): Promise<number | null> {
    const [code] = (await once(this.#process, 'exit')) as [number | null];
    this.connection.dispose();
    return code;
  }
}
