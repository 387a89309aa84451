import { type Dirent, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CommentInCode } from '../../domain/checkpoints/codePlace';
import { FileReader } from './fileText.node';
import type { IgnoredFiles } from './ignoredFiles.node';
import { MOST_COMMENTS } from './limits';
import type { Found } from './ports';

/** How long to work at a stretch before others get their turn, in milliseconds. */
const SLICE = 8;

/** Looks through a folder file by file. It takes some seconds for tens of thousands of files, and works anywhere. */
export async function walk(files: IgnoredFiles, signal: AbortSignal): Promise<Found> {
  const reader = new FileReader();
  const comments: CommentInCode[] = [];
  const folders = [''];
  let began = performance.now();
  signal.throwIfAborted();
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(path.join(files.folder, folder))) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const isFolder = entry.isDirectory();
      if ((!isFolder && !entry.isFile()) || files.leavesOutEntry(file, isFolder)) continue;
      if (isFolder) folders.push(file);
      else comments.push(...reader.commentsIn(path.join(files.folder, file)).map((found) => ({ file, ...found })));
      if (comments.length > MOST_COMMENTS) return { comments: comments.slice(0, MOST_COMMENTS), isPartial: true };
      if (performance.now() - began > SLICE) {
        await nextTurn();
        signal.throwIfAborted();
        began = performance.now();
      }
    }
  }
  return { comments, isPartial: false };
}

/** None of a folder that has gone meanwhile, or may not be read. Links are neither files nor folders. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
