import { DidChangeConfigurationNotification, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ForecastCache } from '../domain/forecast/forecastCache';
import { ZoneTables } from '../domain/time/zoneTables';
import { PROJECT_CHANGED } from '../protocol/toClient';
import { FOCUS_CHANGED, type FocusChanged, type InitializationOptions, LOCATE, REFRESH } from '../protocol/toServer';
import { Agreements } from './agreements';
import { Alarm } from './alarm';
import type { Surroundings } from './agreements';
import { serveEditing } from './editing';
import { EditorSettingsReader } from './editorSettings';
import { HolidayCalendars } from './holidayCalendars';
import { type LanguageFeatures, serveLanguageFeatures } from './languageFeatures';
import { isAgreement } from './kindOfText';
import { type PlaceServer, servePlaces } from './places/servePlaces';
import { servePlanning } from './planning';
import type { Ports } from './ports';
import { Sources } from './sources';
import { Viewers } from './viewers';
import { serveWhatIf } from './whatIf';
import { serveWorkspaceSymbols } from './workspaceSymbols';

/** Sections of the editor's settings that answers depend on. */
const SETTINGS = ['collab', 'files.exclude', 'search.exclude'];

/** Serves the agreements of one editor over a connection, until the connection ends. */
export function serve(connection: Connection, ports: Ports): void {
  const open = new TextDocuments(TextDocument);
  const zones = new ZoneTables();
  const viewers = new Viewers(connection, ports.identity);
  const settings = new EditorSettingsReader(connection);
  const surroundings: Surroundings = {
    open,
    sources: new Sources(open, ports, zones),
    zones,
    holidays: new HolidayCalendars(ports.loadHolidays),
    forecasts: new ForecastCache(),
    now: ports.now,
    describedAt: ports.describedAt,
    viewerIn: (folder) => viewers.viewerIn(folder),
    settingsFor: (file) => settings.settingsFor(file),
  };
  const agreements = new Agreements(surroundings, {
    publish: (uri, diagnostics, version) =>
      void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) }),
    wakeAt: (instant) => alarm.set(instant),
    show: (folder, state) => {
      code?.agreementRead(folder, state);
      return connection.sendNotification(PROJECT_CHANGED, { folder, state });
    },
  });
  const alarm = new Alarm(ports.now, () => inBackground(agreements.renew()));
  let features: LanguageFeatures | undefined;
  let code: PlaceServer | undefined;
  let folders: readonly string[] = [];
  let canChangeFolders = false;
  let canHearOfSettings = false;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    folders = foldersOf(params);
    const { workspaceFolders, didChangeConfiguration } = params.capabilities.workspace ?? {};
    canChangeFolders = workspaceFolders ?? false;
    canHearOfSettings = didChangeConfiguration?.dynamicRegistration ?? false;
    viewers.initialize(params);
    const { editorFolder } = (params.initializationOptions ?? {}) as InitializationOptions;
    const ofCode = { ...surroundings, code: ports.codeFor(editorFolder), disk: ports.disk, open, client: params };
    code = servePlaces(connection, ofCode, { inBackground, log });
    settings.initialize(params);
    features = serveLanguageFeatures(connection, surroundings, params, code.contexts);
    return {
      serverInfo: { name: 'collab' },
      capabilities: {
        ...features.capabilities,
        workspaceSymbolProvider: true,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (canHearOfSettings) {
      inBackground(connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS }));
    }
    if (canChangeFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) {
          code?.folderRemoved(uri);
          inBackground(agreements.removeFolder(uri));
        }
        for (const { uri } of added) inBackground(agreements.addFolder(uri));
      });
    }
    for (const folder of folders) inBackground(agreements.addFolder(folder));
  });

  connection.onDidChangeConfiguration(() => {
    viewers.forget();
    settings.forget();
    features?.settingsChanged();
    code?.settingsChanged();
    inBackground(agreements.refresh());
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = [...new Set(changes.map(({ uri }) => uri))];
    for (const uri of uris) if (isAgreement(uri, open)) inBackground(agreements.update(uri));
    code?.filesChanged(uris);
  });
  open.onDidChangeContent(({ document }) => textChanged(document));
  open.onDidClose(({ document }) => textChanged(document));

  connection.onNotification(FOCUS_CHANGED, ({ focused }: FocusChanged) => {
    alarm.attend(focused);
    features?.attend(focused);
  });

  connection.onRequest(LOCATE, agreements.locate.bind(agreements));
  connection.onRequest(REFRESH, async () => {
    viewers.forget();
    await Promise.all([agreements.refresh(), code?.places.refresh()]);
  });

  serveWorkspaceSymbols(connection, agreements);
  serveEditing(connection, surroundings);
  servePlanning(connection, surroundings);
  serveWhatIf(connection, surroundings);

  open.listen(connection);
  connection.listen();

  function textChanged(document: TextDocument): void {
    if (isAgreement(document.uri, { get: () => document })) inBackground(agreements.update(document.uri));
    code?.textChanged(document.uri);
  }

  /** Lets work go on by itself; what goes wrong in it is logged and takes nothing else down. */
  function inBackground(work: Promise<unknown>): void {
    work.catch(log);
  }

  function log(error: unknown): void {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
