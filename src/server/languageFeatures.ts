import { ErrorCodes, LSPErrorCodes, MarkupKind, ResponseError } from 'vscode-languageserver';
import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ServerCapabilities,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import { availabilityOf } from '../domain/project/availabilityOf';
import { whoIsLooking } from '../domain/project/whoIsLooking';
import { zoneInForceAt } from '../domain/time/whereabouts';
import { type ZoneId, parseZone } from '../domain/values/zone';
import type { ServiceContext } from '../service/context';
import { type EditorAbilities, createLanguageService } from '../service/languageService';
import type { Surroundings } from './agreements';

/** Answers what an editor asks about the agreements that it holds open, and says which questions it may ask. */
export function serveLanguageFeatures(
  connection: Connection,
  surroundings: Surroundings,
  client: ClientCapabilities,
): ServerCapabilities {
  const service = createLanguageService(abilitiesOf(client));

  connection.onCompletion(answering('Completion', (context, { position }) => service.completionsAt(context, position)));
  connection.onCompletionResolve((item) => service.resolveCompletion(item));
  connection.onHover(answering('Hover', (context, { position }) => service.hoverAt(context, position)));

  return {
    completionProvider: {
      triggerCharacters: [' ', '-', '[', '{', ',', ':', '+', '/', '"', "'"],
      resolveProvider: true,
    },
    hoverProvider: true,
  };

  /**
   * Answers from the current text of a file that is open, else with null. What goes wrong is logged and answered with an error;
   * nothing else is touched by it.
   */
  function answering<P extends { readonly textDocument: TextDocumentIdentifier }, R>(
    feature: string,
    answer: (context: ServiceContext, params: P) => R | undefined,
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

/** Undefined for files that are not open: nobody looks at them. */
async function contextOf(uri: string, surroundings: Surroundings): Promise<ServiceContext | undefined> {
  const { open, sources, holidays, viewerIn, zones } = surroundings;
  const isOpen = open.get(uri) !== undefined;
  const before = isOpen ? await sources.read(uri) : undefined;
  if (before?.kind !== 'text') return undefined;
  const holidaysOf = await holidays.forPeople(before.document.agreement);
  const viewer = await viewerIn(uri.replace(/\/[^/]*$/u, ''));
  // The text is the same object all the time, and may be another version by now.
  const source = open.get(uri) === undefined ? undefined : await sources.read(uri);
  if (source?.kind !== 'text') return undefined;
  const { text, document } = source;
  const now = surroundings.now();
  const me = whoIsLooking(document.agreement, viewer);
  const person = me === undefined ? undefined : document.agreement.people?.get(me);
  const availability = person && availabilityOf(person, holidaysOf);
  const zone = availability ? zoneInForceAt(availability, now, zones) : zoneOfMachine();
  return { text, document, now, zones, holidaysOf, zone, ...(me !== undefined && { me }) };
}

function zoneOfMachine(): ZoneId {
  const zone = parseZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return zone.ok ? zone.value : 'UTC';
}

function abilitiesOf({ textDocument: { completion, hover } = {} }: ClientCapabilities): EditorAbilities {
  return {
    snippets: completion?.completionItem?.snippetSupport ?? false,
    markdown: hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
  };
}
