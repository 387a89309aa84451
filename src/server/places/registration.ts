import {
  BulkRegistration,
  CodeActionKind,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  ReferencesRequest,
  RenameRequest,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Connection, DocumentSelector, InitializeParams } from 'vscode-languageserver';
import { CODE_TRIGGERS } from '../../service/code/completion';
import { AGREEMENT_NAME } from '../kindOfText';

/**
 * Every file but agreements, which the editor sends anyway; it must not send a change twice. Patterns of the protocol cannot say 'not',
 * except of a single letter.
 */
const CODE: DocumentSelector = [{ scheme: 'file', pattern: `**/{${namesOtherThan(AGREEMENT_NAME).join(',')}}` }];

/** Patterns that together match every name except one. */
export function namesOtherThan(name: string): readonly string[] {
  const beginnings = Array.from(name, (_, length) => name.slice(0, length));
  return [
    ...beginnings.map((beginning, length) => `${beginning}[!${name[length]}]*`),
    ...beginnings.filter((beginning) => beginning !== ''),
    `${name}?*`,
  ];
}

/** Has an editor send the code of folders: texts that are open, as they change, and which files change on disk. */
export class CodeRegistration {
  readonly #connection: Connection;
  readonly #canSend: boolean;
  readonly #canWatch: boolean;
  readonly #watched = new Map<string, Promise<Disposable>>();
  #texts: Promise<unknown> | undefined;

  constructor(connection: Connection, { capabilities }: Pick<InitializeParams, 'capabilities'>) {
    const { didChangeWatchedFiles } = capabilities.workspace ?? {};
    this.#connection = connection;
    this.#canSend = capabilities.textDocument?.synchronization?.dynamicRegistration ?? false;
    this.#canWatch =
      (didChangeWatchedFiles?.dynamicRegistration ?? false) && (didChangeWatchedFiles?.relativePatternSupport ?? false);
  }

  /** Has what happens in a folder sent from now on. */
  async follow(folder: string): Promise<void> {
    if (this.#canSend) this.#texts ??= this.#registerTexts();
    if (this.#canWatch && !this.#watched.has(folder)) this.#watched.set(folder, this.#watch(folder));
    await Promise.all([this.#texts, this.#watched.get(folder)]);
  }

  /** What happens on disk in a folder is of no interest any more. */
  async leave(folder: string): Promise<void> {
    const watched = this.#watched.get(folder);
    this.#watched.delete(folder);
    (await watched)?.dispose();
  }

  /** Editors that can have texts sent can have questions sent too. */
  #registerTexts(): Promise<unknown> {
    const all = BulkRegistration.create();
    const options = { documentSelector: CODE };
    all.add(DidOpenTextDocumentNotification.type, options);
    all.add(DidChangeTextDocumentNotification.type, { ...options, syncKind: TextDocumentSyncKind.Incremental });
    all.add(DidCloseTextDocumentNotification.type, options);
    all.add(HoverRequest.type, options);
    all.add(DefinitionRequest.type, options);
    all.add(ReferencesRequest.type, options);
    all.add(CompletionRequest.type, { ...options, triggerCharacters: [...CODE_TRIGGERS] });
    all.add(RenameRequest.type, { ...options, prepareProvider: true });
    all.add(CodeActionRequest.type, { ...options, codeActionKinds: [CodeActionKind.QuickFix] });
    all.add(CodeLensRequest.type, options);
    return this.#connection.client.register(all);
  }

  #watch(baseUri: string): Promise<Disposable> {
    const watchers = [{ globPattern: { baseUri, pattern: '**/*' } }];
    return this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

interface Disposable {
  dispose(): void;
}
