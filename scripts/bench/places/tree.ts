import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

const FOLDERS = 2000;
const FILES_IN_FOLDER = 25;
const IGNORED_FILES = 10_000;

/** Every so many files asks for a review. */
const ASKING = 250;

/** How many files count, and how many places there are in them. */
export const FILES = FOLDERS * FILES_IN_FOLDER;
export const PLACES = FILES / ASKING;

/** A repository of 50,000 files of source code, and of others that git ignores, all of which ask for reviews. */
export function writeTree(root: string): void {
  write(root, '.git/HEAD', 'ref: refs/heads/main\n');
  write(root, '.gitignore', 'node_modules/\n/build/\n*.log\n');
  for (let folder = 0; folder < FOLDERS; folder++) {
    for (let file = 0; file < FILES_IN_FOLDER; file++) {
      const number = folder * FILES_IN_FOLDER + file;
      const asks = number % ASKING === 0 ? `// REVIEW(part-${number} @maria): is this right?\n` : '';
      write(root, `src/area-${folder % 40}/part-${folder}/file-${file}.ts`, asks + source(number));
    }
  }
  for (let file = 0; file < IGNORED_FILES; file++) {
    const folder = file % 2 === 0 ? 'node_modules' : 'build';
    write(root, `${folder}/package-${file % 500}/file-${file}.js`, `// REVIEW(ignored): why?\n${source(file)}`);
  }
}

/** The path of one of the files that ask. */
export function askingFile(root: string): string {
  return path.join(root, 'src/area-0/part-0/file-0.ts');
}

function source(number: number): string {
  return Array.from(
    { length: 40 },
    (_, line) => `export const value${line} = compute(${number}, ${line}); // what the berth costs in a night\n`,
  ).join('');
}

function write(root: string, file: string, text: string): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}
