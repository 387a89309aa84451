import { opendir } from 'node:fs/promises';
import type { FolderEntry } from '../../domain/code/folderEntry';
import { MOST_ENTRIES } from './limits';

/** Of a folder with more entries than this only so many are looked at. */
const MOST_LOOKED_AT = 20 * MOST_ENTRIES;

/**
 * The files and folders in a folder that count, in the order of the disk, up to a limit; none of one that has gone or may not be read.
 * Links are neither files nor folders. Others get their turn in between.
 */
export async function entriesOf(
  folder: string,
  counts: (name: string, isFolder: boolean) => boolean,
): Promise<readonly FolderEntry[]> {
  const found: FolderEntry[] = [];
  let looked = 0;
  try {
    for await (const entry of await opendir(folder)) {
      const { name } = entry;
      const isFolder = entry.isDirectory();
      if ((isFolder || entry.isFile()) && counts(name, isFolder)) found.push({ name, isFolder });
      if (found.length >= MOST_ENTRIES || ++looked >= MOST_LOOKED_AT) break;
    }
  } catch {
    // What was found until it could not be read any further is all there is to tell.
  }
  return found;
}
