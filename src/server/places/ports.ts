import type { FolderEntry } from '../../domain/code/folderEntry';
import type { CommentInCode, CommentOnLine } from '../../domain/checkpoints/codePlace';

/** Finds review comments in the files of folders, wherever those are. */
export interface Code {
  /** The code of a folder; undefined where its files cannot be listed, as in a browser. */
  inFolder(question: CodeQuestion): FolderCode | undefined;
}

/** Which files of which folder count. */
export interface CodeQuestion {
  /** URI of the folder. */
  readonly folder: string;
  /** Patterns as in `.gitignore`, from the folder, of what is left out beside what git ignores. */
  readonly excludes: readonly string[];
}

/**
 * The files of one folder as they are on disk. Git's ignore rules hold, links are not followed, and files that are not text or too
 * large hold no comments. Paths are relative to the folder, with slashes.
 */
export interface FolderCode {
  /** Looks through the whole folder. Rejects when the signal says that nobody needs the answer any more. */
  search(signal: AbortSignal): Promise<Found>;
  /** What a file holds now. */
  look(file: string): Promise<Look>;
  /** Whether a file counts if it is there: it is in the folder, and no rule leaves it out. */
  counts(file: string): Promise<boolean>;
  /** What a folder holds that counts, in any order; a part where that is more than anybody reads, nothing where there is none. */
  entriesIn(folder: string): Promise<readonly FolderEntry[]>;
  /** Forgets the rules that were read: some of them may have changed. */
  forgetRules(): void;
}

/** The comments of a folder, in any order; a part of them where there are more than anybody reads. */
export interface Found {
  readonly comments: readonly CommentInCode[];
  readonly isPartial: boolean;
}

/** What there is at a path. */
export type Look =
  /** A file that counts. */
  | { readonly kind: 'file'; readonly comments: readonly CommentOnLine[] }
  /** A folder that counts. */
  | { readonly kind: 'folder' }
  /** Nothing, or nothing that counts. */
  | { readonly kind: 'none' };
