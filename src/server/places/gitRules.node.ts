import { lstatSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import * as path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** More rules than this in one file are not for people; in characters. */
const LONGEST_RULES = 1024 * 1024;

/** Where git's rules for a folder begin: at the root of the repository, or in the folder itself where there is none. */
export interface Territory {
  readonly root: string;
  readonly isRepository: boolean;
}

/** Finds the repository that a folder lies in. */
export function territoryOf(folder: string): Territory {
  for (let root = folder; ; root = path.dirname(root)) {
    if (gitFolderIn(root) !== undefined) return { root, isRepository: true };
    if (root === path.dirname(root)) return { root: folder, isRepository: false };
  }
}

/** The rules of one folder: its `.gitignore`, and with a repository of its own those that are kept in `.git`. */
export interface FolderRules {
  readonly own: Ignore | undefined;
  /** Absent in a folder that is no repository; rules of the folders above do not reach into one. */
  readonly repository?: Ignore;
}

/** Reads the rules that stand in a folder. */
export function rulesIn(folder: string): FolderRules {
  const own = readRules(path.join(folder, '.gitignore'));
  const git = gitFolderIn(folder);
  if (git === undefined) return { own };
  return { own, repository: readRules(path.join(git, 'info/exclude')) ?? rulesFrom([]) };
}

/** Makes rules of patterns. Case counts, as it does for ripgrep. */
export function rulesFrom(patterns: readonly string[]): Ignore {
  return ignore({ ignoreCase: false }).add(patterns);
}

/** The rules that git's user keeps for all repositories; undefined where there are none. */
export function globalRules(env: NodeJS.ProcessEnv = process.env): Ignore | undefined {
  const home = env['HOME'] ?? homedir();
  const config = env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
  for (const file of [path.join(home, '.gitconfig'), path.join(config, 'git/config')]) {
    const [, named] = /^[ \t]*excludesfile[ \t]*=[ \t]*"?([^"\r\n]+?)"?[ \t]*$/imu.exec(readText(file) ?? '') ?? [];
    if (named !== undefined) return readRules(named.replace(/^~(?=\/)/u, home));
  }
  return readRules(path.join(config, 'git/ignore'));
}

/** The folder with git's own files; that of the main working tree where this is another one. */
function gitFolderIn(folder: string): string | undefined {
  const git = path.join(folder, '.git');
  const stat = lstatSync(git, { throwIfNoEntry: false });
  if (!stat || stat.isDirectory()) return stat && git;
  const [, linked] = /^gitdir: (.+)$/mu.exec(readText(git) ?? '') ?? [];
  if (linked === undefined) return undefined;
  const own = path.resolve(folder, linked.trim());
  const common = readText(path.join(own, 'commondir'));
  return common === undefined ? own : path.resolve(own, common.trim());
}

function readRules(file: string): Ignore | undefined {
  const text = readText(file);
  return text === undefined ? undefined : rulesFrom(text.split(/\r?\n/u));
}

/** Undefined for what is not there, not a file, or larger than rules ever are. */
function readText(file: string): string | undefined {
  try {
    const stat = lstatSync(file);
    return stat.isFile() && stat.size <= LONGEST_RULES ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
