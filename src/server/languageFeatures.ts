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
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol/toServer';
import { freshUntil } from '../domain/forecast/forecast';
import { folderAskedAt } from '../service/completion/paths';
import { CODE_ACTION_KINDS } from '../service/codeActions/codeActions';
import type { CodeActionData } from '../service/codeActions/codeActions';
import { codeLensesInCode } from '../service/code/codeLenses';
import type { ItemData } from '../service/completion/items';
import type { CodeContext, CodeText } from '../service/code/codeContext';
import { completionsInCode } from '../service/code/completion';
import { hoverInCode } from '../service/code/hover';
import { codeReferencesAt, definitionsInCode, referencesInCode } from '../service/code/navigation';
import { quickFixesInCode } from '../service/code/quickFixes';
import { prepareRenameInCode, renameInCode, renameWithCode } from '../service/code/rename';
import type { ServiceContext } from '../service/context';
import { type EditorAbilities, createLanguageService } from '../service/languageService';
import { ON_TYPE_TRIGGER } from '../service/onTypeFormatting';
import type { OrRefusal } from '../service/rename';
import { SEMANTIC_TOKENS_LEGEND } from '../service/semanticTokens';
import type { Surroundings } from './agreements';
import { AnswerRefresh } from './answerRefresh';
import { isAgreement } from './kindOfText';
import type { CodeContexts } from './places/codeContexts';
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
  code: CodeContexts,
): LanguageFeatures {
  const abilities = abilitiesOf(client);
  const service = createLanguageService(abilities);
  const hintRefresh = AnswerRefresh.ofInlayHints(connection, surroundings.now, client);
  const lensRefresh = AnswerRefresh.ofCodeLenses(connection, surroundings.now, client);
  const canResolveActions = client.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit');

  connection.onCompletion(async (params, token) => {
    const entries = await entriesAt(params);
    const answer = answering(
      'Completion',
      (context, { position }: TextDocumentPositionParams) => service.completionsAt(context, position, entries),
      (text, { position }) => completionsInCode(text, position),
    );
    return answer(params, token);
  });
  connection.onCompletionResolve(async (item, token) => {
    const uri = uriOf(item);
    // Of a region that is suggested holidays are told before anybody keeps them.
    const holidaysOf = isRegion(item) ? await surroundings.holidays.ofRegions() : undefined;
    const resolve = answering('Completion', (context) =>
      service.resolveCompletion(holidaysOf ? { ...context, holidaysOf } : context, item),
    );
    return uri === undefined ? item : ((await resolve({ textDocument: { uri } }, token)) ?? item);
  });
  connection.onHover(
    answering(
      'Hover',
      (context, { position }) => service.hoverAt(context, position),
      (text, { position }) => hoverInCode(text, position, abilities),
    ),
  );
  connection.onDefinition(
    answering(
      'Definition',
      (context, { position }) => service.definitionsAt(context, position),
      (text, { position }) => [...definitionsInCode(text, position)],
    ),
  );
  connection.onReferences(
    answering(
      'References',
      (context, { position, context: { includeDeclaration } }, around) => [
        ...service.referencesAt(context, position, includeDeclaration),
        ...(around ? codeReferencesAt(context, position, around) : []),
      ],
      (text, { position, context: { includeDeclaration } }) => [
        ...referencesInCode(text, position, includeDeclaration),
      ],
    ),
  );
  connection.onDocumentHighlight(
    answering('Highlights', (context, { position }) => service.highlightsAt(context, position)),
  );
  connection.onPrepareRename(
    answering(
      'Rename',
      (context, { position }) => valueOrError(service.prepareRename(context, position)),
      (text, { position }) => valueOrError(prepareRenameInCode(text, position)),
    ),
  );
  connection.onRenameRequest(
    answering(
      'Rename',
      (context, { position, newName }, around) =>
        valueOrError(
          around ? renameWithCode(context, position, newName, around) : service.renameAt(context, position, newName),
        ),
      (text, { position, newName }) => valueOrError(renameInCode(text, position, newName)),
    ),
  );
  connection.onDocumentSymbol(answering('Symbols', (context) => service.documentSymbols(context)));
  connection.onFoldingRanges(answering('Folding', (context) => service.foldingRanges(context)));
  connection.onSelectionRanges(
    answering('Selection', (context, { positions }) => service.selectionRanges(context, positions)),
  );
  connection.onDocumentLinks(answering('Links', (context) => service.documentLinks(context)));
  connection.onCodeLens(async (params, token) => {
    const { forecastLens } = await surroundings.settingsFor(params.textDocument.uri);
    const answer = answering(
      'Code lenses',
      (context) => {
        if (forecastLens) lensRefresh.at(freshUntil(context.forecasts.of(context.document.agreement, context)));
        return service.codeLenses(context, forecastLens);
      },
      (text) => codeLensesInCode(text, abilities.showPlaces),
    );
    return answer(params, token);
  });
  const semanticTokens = answering('Semantic tokens', (context) => service.semanticTokens(context));
  connection.languages.semanticTokens.on(
    async (params, token) => (await semanticTokens(params, token)) ?? { data: [] },
  );
  connection.onCodeAction(
    answering(
      'Code actions',
      (context, params) =>
        canResolveActions
          ? service.codeActions(context, params)
          : service.codeActions(context, params).map((action) => service.resolveCodeAction(context, action)),
      (text, { range }) => quickFixesInCode(text, range),
    ),
  );
  const resolveCodeAction = answering(
    'Code actions',
    (context, { action }: TextDocumentQuestion & { readonly action: CodeAction }) =>
      service.resolveCodeAction(context, action),
  );
  connection.onCodeActionResolve(async (action, token) => {
    // What is offered in code says at once what it changes.
    const { uri } = (action.data ?? {}) as Partial<CodeActionData>;
    if (uri === undefined) return action;
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
    settingsChanged: () => {
      hintRefresh.refresh();
      lensRefresh.refresh();
    },
    attend: (isLookedAt) => {
      hintRefresh.attend(isLookedAt);
      lensRefresh.attend(isLookedAt);
    },
  };

  /** What stands in the folder to which a path leads that is written at a position. */
  async function entriesAt({ textDocument: { uri }, position }: TextDocumentPositionParams) {
    const text = isAgreement(uri, surroundings.open) ? surroundings.open.get(uri) : undefined;
    const folder = text && folderAskedAt(text.getText(), text.offsetAt(position));
    return folder === undefined ? [] : code.entriesBeside(uri, folder);
  }

  /**
   * Answers from the current text of a file that is open, else with null. What goes wrong is logged and answered with an error;
   * nothing else is touched by it.
   *
   * @param answer about an agreement, with the code that it governs.
   * @param answerInCode about any other text; without it there is no answer about those.
   */
  function answering<P extends TextDocumentQuestion, R>(
    feature: string,
    answer: (context: ServiceContext, params: P, around: CodeContext | undefined) => R | ResponseError | undefined,
    answerInCode?: (text: CodeText, params: P) => R | ResponseError | undefined,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError | null> {
    return async (params, token) => {
      const { uri } = params.textDocument;
      try {
        if (!isAgreement(uri, surroundings.open)) {
          const text = answerInCode && (await code.of(uri));
          return (text && answerInCode(text, params)) ?? null;
        }
        const context = await contextOf(uri, surroundings);
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
        return (context && answer(context, params, await code.around(context))) ?? null;
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

/** Whether an item stands for a country or a part of one. */
function isRegion({ data }: CompletionItem): boolean {
  return (data as Partial<ItemData> | undefined)?.about?.format === 'region';
}

/** The file that an item was suggested for; undefined for one with nothing more to say. */
function uriOf({ data }: CompletionItem): string | undefined {
  return (data as { readonly uri: string } | undefined)?.uri;
}
