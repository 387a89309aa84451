import type { CompletionItem, CompletionList, Hover, Position } from 'vscode-languageserver';
import { completionsAt } from './completion/completions';
import type { ServiceContext } from './context';
import { hoverAt } from './hover/hover';

/** What an editor can make of answers. */
export interface EditorAbilities {
  /** Whether it fills in the gaps of a text that is put in, as snippets have them. */
  readonly snippets: boolean;
  /** Whether it renders Markdown; else answers are plain text. */
  readonly markdown: boolean;
}

/**
 * What an editor asks about a text that somebody writes. All answers hold for whole and for broken texts, are told in the zone of
 * who asks, and are undefined or empty where there is nothing to say. Nothing is kept between questions but what never changes.
 */
export interface LanguageService {
  /** What can stand at a position, best first. */
  completionsAt(context: ServiceContext, position: Position): CompletionList;
  /** The item with what is only worth working out for the one that is looked at. */
  resolveCompletion(item: CompletionItem): CompletionItem;
  /** What is known of the thing at a position. */
  hoverAt(context: ServiceContext, position: Position): Hover | undefined;
}

/** A language service for one editor. */
export function createLanguageService(abilities: EditorAbilities): LanguageService {
  return {
    completionsAt: (context, position) => completionsAt(context, position, abilities),
    resolveCompletion: (item) => item,
    hoverAt: (context, position) => hoverAt(context, position, abilities),
  };
}
