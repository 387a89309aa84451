import type { CommentInCode, CommentOnLine } from '../../domain/checkpoints/codePlace';
import type { FolderEntry } from '../../domain/code/folderEntry';
import { commentsInText } from '../../domain/checkpoints/codePlace';
import type { PlaceIndex } from '../../protocol/places';
import { MOST_COMMENTS } from './limits';
import type { FolderCode } from './ports';
import { QuietTime } from './quietTime';

/** When more files than this have changed, the whole folder is looked through, which costs less. */
const MOST_SINGLE_FILES = 64;

/** Files that tell which other files count. */
const RULES = /(?:^|\/)\.gitignore$|^\.git\/info\/exclude$/u;

/** What an index tells, and whom. */
export interface IndexAudience {
  /** Called after the comments or the state have changed. */
  readonly onChange: () => void;
  /** Called with what went wrong; the comments are those that were known before. */
  readonly onError: (error: unknown) => void;
}

/**
 * The review comments of one folder: what is open in the editor before what is on disk. It looks through the folder once and then at
 * what changes; where much changes at once, it waits until that is over and looks through the folder once more. One piece of work is
 * under way at a time.
 */
export class FolderIndex {
  readonly #code: FolderCode;
  readonly #audience: IndexAudience;
  readonly #quiet: QuietTime;
  readonly #onDisk = new Map<string, readonly CommentOnLine[]>();
  readonly #open = new Map<string, readonly CommentOnLine[]>();
  /** Files that have changed since they were looked at. */
  readonly #changed = new Set<string>();
  #needsSearch = true;
  #search = new AbortController();
  #work: Promise<void> | undefined;
  #state: PlaceIndex['state'] = 'searching';
  #isStopped = false;

  constructor(code: FolderCode, audience: IndexAudience, quiet = new QuietTime()) {
    this.#code = code;
    this.#audience = audience;
    this.#quiet = quiet;
  }

  get state(): PlaceIndex['state'] {
    return this.#state;
  }

  /** Every comment, by file and then from top to bottom. */
  comments(): readonly CommentInCode[] {
    const files = [...new Set([...this.#onDisk.keys(), ...this.#open.keys()])].sort();
    return files.flatMap((file) => this.commentsIn(file).map((found) => ({ file, ...found })));
  }

  /** Those of one file. */
  commentsIn(file: string): readonly CommentOnLine[] {
    return this.#open.get(file) ?? this.#onDisk.get(file) ?? [];
  }

  /** Looks through the whole folder again; a search that is under way is given up. Settles when that is done. */
  refresh(): Promise<void> {
    this.#code.forgetRules();
    this.#search.abort();
    this.#needsSearch = true;
    return this.settled();
  }

  /** Looks at files that have changed, came or went; a folder that went takes its files along. Settles when that is done. */
  filesChanged(files: readonly string[]): Promise<void> {
    for (const file of files) {
      if (RULES.test(file)) {
        this.#code.forgetRules();
        this.#needsSearch = true;
      }
      if (!file.startsWith('.git/')) this.#changed.add(file);
    }
    if (this.#changed.size > MOST_SINGLE_FILES) {
      this.#needsSearch = true;
      this.#quiet.disturb();
    }
    return this.settled();
  }

  /** Takes the text of a file that is open, which counts before what is on disk. */
  async opened(file: string, textNow: () => string | undefined): Promise<void> {
    if (!this.#open.has(file) && !(await this.#code.counts(file))) return;
    // It may have been closed meanwhile.
    const text = textNow();
    if (text !== undefined) this.#setOpen(file, commentsInText(text));
  }

  /** What is on disk counts again. */
  closed(file: string): Promise<void> {
    if (this.#open.has(file)) this.#setOpen(file, undefined);
    return this.filesChanged([file]);
  }

  /** What a folder holds that counts, as it is on disk. */
  entriesIn(folder: string): Promise<readonly FolderEntry[]> {
    return this.#code.entriesIn(folder);
  }

  /** Settles when nothing is left to be looked at. */
  settled(): Promise<void> {
    if (this.#hasWork) this.#work ??= this.#workOff();
    return this.#work ?? Promise.resolve();
  }

  /** Gives up whatever is under way, and tells nothing any more. */
  stop(): void {
    this.#isStopped = true;
    this.#search.abort();
    this.#quiet.end();
  }

  get #hasWork(): boolean {
    return !this.#isStopped && (this.#needsSearch || this.#changed.size > 0);
  }

  /** Ends in the same turn in which it finds nothing left, so that no work is lost that comes right behind. */
  async #workOff(): Promise<void> {
    while (this.#hasWork) {
      try {
        await (this.#needsSearch ? this.#searchAll() : this.#lookAtChanges());
      } catch (error) {
        if (!this.#search.signal.aborted) this.#fail(error);
      }
    }
    this.#work = undefined;
  }

  async #searchAll(): Promise<void> {
    await this.#quiet.come();
    this.#needsSearch = false;
    this.#changed.clear();
    this.#search = new AbortController();
    const { signal } = this.#search;
    const { comments, isPartial } = await this.#code.search(signal);
    if (signal.aborted) return;
    const found = new Map<string, CommentOnLine[]>();
    for (const { file, line, comment } of comments) {
      const others = found.get(file);
      if (others) others.push({ line, comment });
      else found.set(file, [{ line, comment }]);
    }
    const before = this.#fingerprint();
    this.#onDisk.clear();
    for (const [file, own] of found) this.#onDisk.set(file, own.sort(byLine));
    this.#state = isPartial ? 'partial' : 'complete';
    if (this.#fingerprint() !== before) this.#tell();
  }

  async #lookAtChanges(): Promise<void> {
    const files = [...this.#changed];
    this.#changed.clear();
    let hasChanged = false;
    for (const file of files) {
      const look = await this.#code.look(file);
      if (look.kind === 'folder') this.#needsSearch = true;
      else if (look.kind === 'file') hasChanged = this.#setOnDisk(file, look.comments) || hasChanged;
      else hasChanged = this.#forget(file) || hasChanged;
    }
    if (hasChanged) this.#tell();
  }

  /** @returns whether anything that is told has changed. */
  #setOnDisk(file: string, comments: readonly CommentOnLine[]): boolean {
    const before = this.#onDisk.get(file) ?? [];
    if (isSame(before, comments)) return false;
    if (comments.length === 0) this.#onDisk.delete(file);
    else if (this.#count() - before.length + comments.length > MOST_COMMENTS) this.#state = 'partial';
    else this.#onDisk.set(file, comments);
    return !this.#open.has(file);
  }

  /** Forgets a file, or all files below a folder of that name. */
  #forget(entry: string): boolean {
    const gone = [...this.#onDisk.keys()].filter((file) => file === entry || file.startsWith(`${entry}/`));
    for (const file of gone) this.#onDisk.delete(file);
    return gone.some((file) => !this.#open.has(file));
  }

  #setOpen(file: string, comments: readonly CommentOnLine[] | undefined): void {
    const before = this.commentsIn(file);
    if (comments) this.#open.set(file, comments);
    else this.#open.delete(file);
    if (!isSame(before, this.commentsIn(file))) this.#tell();
  }

  #fail(error: unknown): void {
    this.#audience.onError(error);
    if (this.#state !== 'searching') return;
    this.#state = 'partial';
    this.#tell();
  }

  #count(): number {
    let count = 0;
    for (const comments of this.#onDisk.values()) count += comments.length;
    return count;
  }

  #fingerprint(): string {
    return JSON.stringify([this.#state, this.comments()]);
  }

  #tell(): void {
    if (!this.#isStopped) this.#audience.onChange();
  }
}

function byLine(a: CommentOnLine, b: CommentOnLine): number {
  return a.line - b.line || a.comment.start - b.comment.start;
}

function isSame(some: readonly CommentOnLine[], others: readonly CommentOnLine[]): boolean {
  return some.length === others.length && JSON.stringify(some) === JSON.stringify(others);
}
