import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import type { CommentInCode } from '../../domain/checkpoints/codePlace';
import { KEYWORD, LONGEST_LINE, reviewCommentsIn } from '../../domain/checkpoints/reviewComment';
import { MOST_BYTES, MOST_COMMENTS } from './limits';
import type { Found } from './ports';

/** A line may take three bytes for each of its UTF-16 code units. */
const LONGEST_LINE_IN_BYTES = 3 * LONGEST_LINE;

/** No folder takes longer than this to look through, in milliseconds. */
const PATIENCE = 120_000;

/** Where editors that are built like VS Code keep ripgrep, below their own folder: newer ones first, and with or without an archive. */
export function ripgrepOf(editor: string): string | undefined {
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const platform = `${process.platform}-${process.arch}`;
  return ['node_modules', 'node_modules.asar.unpacked']
    .flatMap((modules) => [
      path.join(editor, modules, '@vscode/ripgrep-universal/bin', platform, program),
      path.join(editor, modules, '@vscode/ripgrep/bin', program),
    ])
    .find((file) => path.isAbsolute(file) && existsSync(file));
}

/** Which files ripgrep is to look at. */
export interface RipgrepQuestion {
  /** An absolute path. */
  readonly folder: string;
  /** Patterns as in `.gitignore`, from the folder. */
  readonly excludes: readonly string[];
  /** Whether the folder is a repository of git, or lies in one. */
  readonly isInRepository: boolean;
}

/** Looks through a folder with ripgrep; undefined when that cannot do it. Rejects when the signal ends it. */
export async function ripgrep(
  program: string,
  question: RipgrepQuestion,
  signal: AbortSignal,
): Promise<Found | undefined> {
  const comments: CommentInCode[] = [];
  const process = spawn(program, argumentsFor(question), {
    cwd: question.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
  });
  const matches = new MatchReader((file, line, text) => {
    for (const comment of reviewCommentsIn(text)) comments.push({ file, line, comment });
    if (comments.length > MOST_COMMENTS) process.kill();
  });
  let complaint = '';
  process.stdout.on('data', (chunk: Buffer) => matches.read(chunk));
  process.stderr.setEncoding('utf8').on('data', (text: string) => (complaint ||= text));
  const status = await new Promise<number | null>((resolve) => {
    process.once('close', resolve).once('error', () => resolve(null));
  });
  signal.throwIfAborted();
  if (comments.length > MOST_COMMENTS) return { comments: comments.slice(0, MOST_COMMENTS), isPartial: true };
  // It ends with 2 too when a folder may not be read, and says nothing of that.
  return status === null || (status > 1 && complaint !== '') ? undefined : { comments, isPartial: false };
}

/** Everything is said by arguments: neither its own settings nor the names of files can change what it does. */
function argumentsFor({ excludes, isInRepository }: RipgrepQuestion): readonly string[] {
  return [
    '--no-config',
    '--no-messages',
    '--no-follow',
    '--hidden',
    '--no-ignore-dot',
    // Without a repository the rules of the folder hold all the same, and those of the folders above never do.
    ...(isInRepository ? [] : ['--no-require-git', '--no-ignore-parent']),
    '--color=never',
    '--no-heading',
    '--with-filename',
    '--line-number',
    '--null',
    '--path-separator=/',
    '--case-sensitive',
    '--fixed-strings',
    `--max-columns=${LONGEST_LINE_IN_BYTES}`,
    `--max-filesize=${MOST_BYTES}`,
    '--glob=!.git',
    ...excludes.map((pattern) => `--glob=!${pattern}`),
    `--regexp=${KEYWORD}`,
    '--',
    './',
  ];
}

/** Calls with a path below the folder, the number of a line, from zero, and the line. */
type OnMatch = (file: string, line: number, text: string) => void;

/** It says this, on a line of its own, when a file turns out not to be text. */
const WARNING = /^[^\0]*: WARNING: stopped searching binary file after match[^\n]*\n/u;

/** Reads `path NUL number : line LF`, over and over, in whatever pieces it comes. A path may hold anything but NUL. */
class MatchReader {
  readonly #onMatch: OnMatch;
  readonly #decoder = new TextDecoder();
  #rest: Buffer = Buffer.alloc(0);

  constructor(onMatch: OnMatch) {
    this.#onMatch = onMatch;
  }

  read(chunk: Buffer): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let start = 0;
    for (;;) {
      const zero = bytes.indexOf(0, start);
      const end = zero < 0 ? -1 : bytes.indexOf(0x0a, zero);
      if (end < 0) break;
      const colon = bytes.indexOf(0x3a, zero);
      const file = this.#decoder.decode(bytes.subarray(start, zero)).replace(WARNING, '').replace(/^\.\//u, '');
      const line = Number(this.#decoder.decode(bytes.subarray(zero + 1, colon)));
      const text = this.#decoder.decode(bytes.subarray(colon + 1, end)).replace(/\r$/u, '');
      if (Number.isInteger(line)) this.#onMatch(file, line - 1, text);
      start = end + 1;
    }
    this.#rest = Buffer.from(bytes.subarray(start));
  }
}
