import { ErrorCodes, LSPErrorCodes, MarkupKind, ResponseError } from 'vscode-languageserver';
import type {
  CancellationToken,
  CodeAction,
  CompletionItem,
  Connection,
  InitializeParams,
  InlayHintParams,
  ServerCapabilities,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol/toServer';
import { CODE_ACTION_KINDS } from '../service/codeActions/codeActions';
import type { CodeActionData } from '../service/codeActions/codeActions';
import type { ServiceContext } from '../service/context';
import { type EditorAbilities, createLanguageService } from '../service/languageService';
import { ON_TYPE_TRIGGER } from '../service/onTypeFormatting';
import type { OrRefusal } from '../service/rename';
import { SEMANTIC_TOKENS_LEGEND } from '../service/semanticTokens';
import type { Surroundings } from './agreements';
import { InlayHintRefresh } from './inlayHintRefresh';
import { contextOf } from './serviceContext';

/** Whatever is asked about an open text. */
interface TextDocumentQuestion {
  readonly textDocument: TextDocumentIdentifier;
}

/** What answers an editor about open texts. */
export interface LanguageFeatures {
  /** The questions that it may ask. */
  readonly capabilities: ServerCapabilities;
  /** To be called when settings may have changed. */
  readonly settingsChanged: () => void;
  /** To be called when somebody begins to look, or stops. */
  readonly attend: (isLookedAt: boolean) => void;
}

/** Answers what an editor asks about the agreements that it holds open. */
export function serveLanguageFeatures(
  connection: Connection,
  surroundings: Surroundings,
  client: InitializeParams,
): LanguageFeatures {
  const service = createLanguageService(abilitiesOf(client));
  const hintRefresh = new InlayHintRefresh(connection, surroundings.now, client);
  const canResolveActions = client.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit');

  connection.onCompletion(answering('Completion', (context, { position }) => service.completionsAt(context, position)));
  connection.onCompletionResolve(async (item, token) => {
    const uri = uriOf(item);
    const resolve = answering('Completion', (context) => service.resolveCompletion(context, item));
    return uri === undefined ? item : ((await resolve({ textDocument: { uri } }, token)) ?? item);
  });
  connection.onHover(answering('Hover', (context, { position }) => service.hoverAt(context, position)));
  connection.onDefinition(answering('Definition', (context, { position }) => service.definitionsAt(context, position)));
  connection.onReferences(
    answering('References', (context, { position, context: { includeDeclaration } }) =>
      service.referencesAt(context, position, includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    answering('Highlights', (context, { position }) => service.highlightsAt(context, position)),
  );
  connection.onPrepareRename(
    answering('Rename', (context, { position }) => valueOrError(service.prepareRename(context, position))),
  );
  connection.onRenameRequest(
    answering('Rename', (context, { position, newName }) => valueOrError(service.renameAt(context, position, newName))),
  );
  connection.onDocumentSymbol(answering('Symbols', (context) => service.documentSymbols(context)));
  connection.onFoldingRanges(answering('Folding', (context) => service.foldingRanges(context)));
  connection.onSelectionRanges(
    answering('Selection', (context, { positions }) => service.selectionRanges(context, positions)),
  );
  connection.onDocumentLinks(answering('Links', (context) => service.documentLinks(context)));
  connection.onCodeLens(async (params, token) => {
    const { forecastLens } = await surroundings.settingsFor(params.textDocument.uri);
    return answering('Code lenses', (context) => service.codeLenses(context, forecastLens))(params, token);
  });
  const semanticTokens = answering('Semantic tokens', (context) => service.semanticTokens(context));
  connection.languages.semanticTokens.on(
    async (params, token) => (await semanticTokens(params, token)) ?? { data: [] },
  );
  connection.onCodeAction(
    answering('Code actions', (context, params) =>
      canResolveActions
        ? service.codeActions(context, params)
        : service.codeActions(context, params).map((action) => service.resolveCodeAction(context, action)),
    ),
  );
  const resolveCodeAction = answering(
    'Code actions',
    (context, { action }: TextDocumentQuestion & { readonly action: CodeAction }) =>
      service.resolveCodeAction(context, action),
  );
  connection.onCodeActionResolve(async (action, token) => {
    const { uri } = action.data as CodeActionData;
    return (await resolveCodeAction({ textDocument: { uri }, action }, token)) ?? action;
  });
  connection.onDocumentFormatting(answering('Formatting', (context) => service.formatting(context)));
  connection.onDocumentOnTypeFormatting(
    answering('Formatting', (context, { position }) => service.onTypeFormatting(context, position)),
  );

  connection.languages.inlayHint.on(async (params, token) => {
    const { inlayHints: kinds } = await surroundings.settingsFor(params.textDocument.uri);
    const answer = answering('Inlay hints', (context, { range }: InlayHintParams) => {
      const { hints, staleAt } = service.inlayHintsIn(context, range, kinds);
      if (staleAt !== undefined) hintRefresh.at(staleAt);
      return hints;
    });
    return answer(params, token);
  });

  return {
    capabilities: {
      completionProvider: {
        triggerCharacters: [' ', '-', '[', '{', ',', ':', '+', '/', '"', "'"],
        resolveProvider: true,
      },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentLinkProvider: {},
      codeLensProvider: {},
      semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true },
      codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: true },
      documentFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: ON_TYPE_TRIGGER },
      inlayHintProvider: true,
    },
    settingsChanged: () => hintRefresh.refresh(),
    attend: (isLookedAt) => hintRefresh.attend(isLookedAt),
  };

  /**
   * Answers from the current text of a file that is open, else with null. What goes wrong is logged and answered with an error;
   * nothing else is touched by it.
   */
  function answering<P extends TextDocumentQuestion, R>(
    feature: string,
    answer: (context: ServiceContext, params: P) => R | ResponseError | undefined,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError | null> {
    return async (params, token) => {
      try {
        const context = await contextOf(params.textDocument.uri, surroundings);
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
        return (context && answer(context, params)) ?? null;
      } catch (error) {
        connection.console.error(
          `${feature}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        return new ResponseError(ErrorCodes.InternalError, `${feature} failed. The log of the server says why.`);
      }
    };
  }
}

/** The answer, or the sentence that says why there is none as an error, which editors show. */
function valueOrError<T>(answer: OrRefusal<T>): T | ResponseError {
  return answer.ok ? answer.value : new ResponseError(LSPErrorCodes.RequestFailed, answer.reason);
}

function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): EditorAbilities {
  const { completion, hover } = capabilities.textDocument ?? {};
  const { snippetSupport = false, labelDetailsSupport = false } = completion?.completionItem ?? {};
  const { suggestCommand, showPlaces } = (initializationOptions ?? {}) as InitializationOptions;
  return {
    snippets: snippetSupport,
    labelDetails: labelDetailsSupport,
    markdown: hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    ...(suggestCommand !== undefined && { suggestCommand }),
    ...(showPlaces !== undefined && { showPlaces }),
  };
}

/** The file that an item was suggested for; undefined for one with nothing more to say. */
function uriOf({ data }: CompletionItem): string | undefined {
  return (data as { readonly uri: string } | undefined)?.uri;
}
