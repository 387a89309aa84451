import { lstatSync, realpathSync } from 'node:fs';
import * as path from 'node:path';
import { URI } from 'vscode-uri';
import { FileReader } from './fileText.node';
import { territoryOf } from './gitRules.node';
import { IgnoredFiles } from './ignoredFiles.node';
import type { FolderEntry } from '../../domain/code/folderEntry';
import { entriesOf } from './folderEntries.node';
import type { Code, FolderCode, Found, Look } from './ports';
import { ripgrep } from './ripgrep.node';
import { walk } from './walk.node';

/**
 * The code of folders on this machine.
 *
 * @param program the path of ripgrep; without it, or where it fails, files are looked at one by one.
 */
export function nodeCode(program?: string): Code {
  return {
    inFolder: ({ folder, excludes }) => {
      const { scheme, fsPath } = URI.parse(folder);
      return scheme === 'file' ? new CodeOnDisk(realPathOf(fsPath), excludes, program) : undefined;
    },
  };
}

/** Links on the way to the folder do not count as links out of it. */
function realPathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

class CodeOnDisk implements FolderCode {
  readonly #folder: string;
  readonly #excludes: readonly string[];
  readonly #program: string | undefined;
  #ignored: IgnoredFiles | undefined;

  constructor(folder: string, excludes: readonly string[], program: string | undefined) {
    this.#folder = folder;
    this.#excludes = excludes;
    this.#program = program;
  }

  async search(signal: AbortSignal): Promise<Found> {
    return (await this.#searchWithRipgrep(signal)) ?? walk(new IgnoredFiles(this.#folder, this.#excludes), signal);
  }

  async look(file: string): Promise<Look> {
    const full = path.join(this.#folder, file);
    const stat = lstatSync(full, { throwIfNoEntry: false });
    if (!stat || !this.#holds(file, stat.isDirectory())) return { kind: 'none' };
    if (stat.isDirectory()) return { kind: 'folder' };
    return stat.isFile() ? { kind: 'file', comments: new FileReader().commentsIn(full) } : { kind: 'none' };
  }

  async counts(file: string): Promise<boolean> {
    return this.#holds(file, false);
  }

  async entriesIn(folder: string): Promise<readonly FolderEntry[]> {
    if (folder !== '' && !this.#isFolder(folder)) return [];
    return entriesOf(path.join(this.#folder, folder), (name, isFolder) => {
      return !this.#rules.leavesOutEntry(folder === '' ? name : `${folder}/${name}`, isFolder);
    });
  }

  forgetRules(): void {
    this.#ignored = undefined;
  }

  /** A path with a link in it does not lead where it says. */
  #holds(entry: string, isFolder: boolean): boolean {
    if (this.#rules.leavesOut(entry, isFolder)) return false;
    const around = path.dirname(path.join(this.#folder, entry));
    try {
      return realpathSync(around) === around;
    } catch {
      return false;
    }
  }

  /** Whether there is such a folder, no link leads to it, and it counts. Whoever asks may have typed anything. */
  #isFolder(entry: string): boolean {
    if (entry.split('/').some((step) => /^\.{0,2}$|[\\\0]/u.test(step))) return false;
    try {
      const full = path.join(this.#folder, entry);
      return realpathSync(full) === full && lstatSync(full).isDirectory() && !this.#rules.leavesOut(entry, true);
    } catch {
      return false;
    }
  }

  get #rules(): IgnoredFiles {
    return (this.#ignored ??= new IgnoredFiles(this.#folder, this.#excludes));
  }

  async #searchWithRipgrep(signal: AbortSignal): Promise<Found | undefined> {
    if (this.#program === undefined) return undefined;
    const { isRepository: isInRepository } = territoryOf(this.#folder);
    return ripgrep(this.#program, { folder: this.#folder, excludes: this.#excludes, isInRepository }, signal);
  }
}
