import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { FolderEntry } from '../domain/code/folderEntry';
import { type ZoneAtlas, zoneAtlas } from '../views/zoneSearch';
import { codeActions, resolveCodeAction } from './codeActions/codeActions';
import { codeLenses } from './codeLenses';
import { completionsAt, withFacts } from './completion/completions';
import type { ServiceContext } from './context';
import { definitionsAt } from './definition';
import { highlightsAt } from './documentHighlights';
import { documentLinks } from './documentLinks';
import { documentSymbols } from './documentSymbols';
import { foldingRanges } from './foldingRanges';
import { formatting } from './formatting';
import { hoverAt } from './hover/hover';
import { type InlayHintKinds, type InlayHints, inlayHintsIn } from './inlayHints';
import { onTypeFormatting } from './onTypeFormatting';
import { referencesAt } from './references';
import { type OrRefusal, type Renameable, prepareRename, renameAt } from './rename';
import { selectionRanges } from './selectionRanges';
import { semanticTokens } from './semanticTokens';

/** What an editor can make of answers. */
export interface EditorAbilities {
  /** Whether it fills in the gaps of a text that is put in, as snippets have them. */
  readonly snippets: boolean;
  /** Whether it renders Markdown; else answers are plain text. */
  readonly markdown: boolean;
  /** Whether it has room for a text beside the label of a suggestion. */
  readonly labelDetails: boolean;
  /** The command with which it suggests something anew, if there is one. */
  readonly suggestCommand?: string;
  /** The command with which it lists places, if there is one. */
  readonly showPlaces?: string;
}

/**
 * What an editor asks about a text that somebody writes. All answers hold for whole and for broken texts, are told in the zone of
 * who asks, and are undefined or empty where there is nothing to say. Nothing is kept between questions but what never changes.
 */
export interface LanguageService {
  /**
   * What can stand at a position, best first.
   *
   * @param entries what stands in the folder that `folderAskedAt` names, where it names one.
   */
  completionsAt(context: ServiceContext, position: Position, entries?: readonly FolderEntry[]): CompletionList;
  /** A suggestion with the facts about what it names, which are only worked out for the one that is looked at. */
  resolveCompletion(context: ServiceContext, item: CompletionItem): CompletionItem;
  /** What is known of the thing at a position. */
  hoverAt(context: ServiceContext, position: Position): Hover | undefined;
  /** What is shown between the characters of a range, and when that goes stale. */
  inlayHintsIn(context: ServiceContext, range: Range, kinds: InlayHintKinds): InlayHints;
  /** Where what the id at a position names is defined. */
  definitionsAt(context: ServiceContext, position: Position): Location[];
  /** Every place that refers to what the id at a position names. */
  referencesAt(context: ServiceContext, position: Position, withDefinition: boolean): Location[];
  /** Every place of the id at a position. */
  highlightsAt(context: ServiceContext, position: Position): DocumentHighlight[];
  /** What a rename at a position would change, or why there is nothing to rename. */
  prepareRename(context: ServiceContext, position: Position): OrRefusal<Renameable>;
  /** The changes that give what the id at a position names another id. */
  renameAt(context: ServiceContext, position: Position, to: string): OrRefusal<WorkspaceEdit>;
  /** The entries of the text as a tree. */
  documentSymbols(context: ServiceContext): DocumentSymbol[];
  /** What can be folded away. */
  foldingRanges(context: ServiceContext): FoldingRange[];
  /** For each position what is around it, growing. */
  selectionRanges(context: ServiceContext, positions: readonly Position[]): SelectionRange[];
  /** What can be opened. */
  documentLinks(context: ServiceContext): DocumentLink[];
  /** What stands above entries: references, reviews that wait, and forecasts where they are wanted. */
  codeLenses(context: ServiceContext, withForecast: boolean): CodeLens[];
  /** What tells ids, zones, times and statuses apart. */
  semanticTokens(context: ServiceContext): SemanticTokens;
  /** What can be done about the problems in a range, or with what stands there. */
  codeActions(context: ServiceContext, params: CodeActionParams): CodeAction[];
  /** An action with the changes that it makes, which are only worked out for the one that is looked at. */
  resolveCodeAction(context: ServiceContext, action: CodeAction): CodeAction;
  /** The changes that tidy the text without touching what it says. */
  formatting(context: ServiceContext): TextEdit[];
  /** The changes that go on with a list or a mapping where a new line begins. */
  onTypeFormatting(context: ServiceContext, position: Position): TextEdit[];
}

/** A language service for one editor. */
export function createLanguageService(abilities: EditorAbilities): LanguageService {
  let known: ZoneAtlas | undefined;
  const atlas = (): ZoneAtlas => (known ??= zoneAtlas());
  return {
    completionsAt: (context, position, entries) => completionsAt(context, position, abilities, atlas, entries),
    resolveCompletion: (context, item) => withFacts(context, item, abilities),
    hoverAt: (context, position) => hoverAt(context, position, abilities),
    inlayHintsIn,
    definitionsAt,
    referencesAt,
    highlightsAt,
    prepareRename,
    renameAt,
    documentSymbols,
    foldingRanges,
    selectionRanges,
    documentLinks,
    codeLenses: (context, withForecast) => codeLenses(context, { showPlaces: abilities.showPlaces, withForecast }),
    semanticTokens,
    codeActions,
    resolveCodeAction,
    formatting,
    onTypeFormatting,
  };
}
