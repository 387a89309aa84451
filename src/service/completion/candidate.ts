import type { CompletionItemKind } from 'vscode-languageserver';
import type { ValueFormat } from '../../domain/format/grammars';
import type { ZoneAtlas } from '../../views/zoneSearch';
import type { FolderEntry } from '../../domain/code/folderEntry';
import type { Cursor } from '../../document/cursor/cursor';
import type { ServiceContext } from '../context';
import type { EditorAbilities } from '../languageService';

/** Something that can stand at a place, whatever quotes, dashes and indentation that place asks for. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Stands beside the label. */
  readonly beside?: string;
  /** What it is found by beside its label. */
  readonly words?: string;
  readonly writes: Writes;
  /** Markdown of our own. */
  readonly documentation?: string;
  /** What is worked out for the one that is looked at. */
  readonly about?: About;
  /** Whether more can be suggested once it stands there. */
  readonly leadsOn?: boolean;
}

/** What is written for a candidate. */
export type Writes =
  /** A single value, which is quoted where that is needed. */
  | { readonly kind: 'value'; readonly text: string }
  /**
   * YAML with gaps, as snippets have them, for editors that fill them in. Lines after the first are indented relative to the entry
   * that it is or stands behind.
   */
  | { readonly kind: 'yaml'; readonly snippet: string };

/** A value that there are facts about. */
export interface About {
  readonly format: ValueFormat;
  readonly text: string;
}

/** What candidates are found by. */
export interface Question {
  readonly context: ServiceContext;
  readonly cursor: Cursor;
  /** The part of what is written before the offset that counts: for the last word of a value that is made of words, that word. */
  readonly typed: string;
  readonly abilities: EditorAbilities;
  /** What stands in the folder that `folderAskedAt` names. */
  readonly entries: readonly FolderEntry[];
  /** Made when first asked for. */
  readonly atlas: () => ZoneAtlas;
}

/** Candidates for a place, best first. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** Whether they were chosen by what is typed, so that other letters bring others. */
  readonly isChosen?: boolean;
  /** How many characters of what is typed stay as they are. */
  readonly kept?: number;
}
