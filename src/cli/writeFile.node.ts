import { randomUUID } from 'node:crypto';
import { link, realpath, rename, rm, stat, writeFile as writeWhole } from 'node:fs/promises';
import * as path from 'node:path';
import type { WriteFile, Written } from './io';

/** Writes beside the file first, then puts it in its place in one step. A link stays, and what it leads to is replaced. */
export const writeFile: WriteFile = async (file, text, mode) => {
  try {
    return mode === 'create' ? await create(file, text) : await replace(file, text);
  } catch (error) {
    return refusalFrom(error);
  }
};

async function create(file: string, text: string): Promise<Written> {
  const draft = draftOf(file);
  try {
    await writeWhole(draft, text, { flag: 'wx' });
    await link(draft, file);
    return { kind: 'written' };
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return { kind: 'exists' };
    if (!CANNOT_LINK.has(codeOf(error))) throw error;
    return await createDirectly(file, text);
  } finally {
    await rm(draft, { force: true });
  }
}

/** What file systems without hard links answer. */
const CANNOT_LINK: ReadonlySet<unknown> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

async function createDirectly(file: string, text: string): Promise<Written> {
  try {
    await writeWhole(file, text, { flag: 'wx' });
    return { kind: 'written' };
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return { kind: 'exists' };
    throw error;
  }
}

async function replace(file: string, text: string): Promise<Written> {
  const target = await realpath(file).catch(() => file);
  const before = await stat(target).catch(() => undefined);
  // Renaming could take its place all the same.
  if (before && (before.mode & 0o222) === 0) return { kind: 'refused', reason: 'The file is read-only.' };
  const draft = draftOf(target);
  try {
    await writeWhole(draft, text, { flag: 'wx', ...(before && { mode: before.mode }) });
    await rename(draft, target);
    return { kind: 'written' };
  } finally {
    await rm(draft, { force: true });
  }
}

/** In the same folder, so that it can be renamed, and under a name that nobody else takes. */
function draftOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
}

function refusalFrom(error: unknown): Written {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'refused', reason: 'The folder is not there.' };
    case 'EISDIR':
      return { kind: 'refused', reason: 'There is a folder of that name.' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'refused', reason: 'You are not allowed to write there.' };
    case 'EROFS':
      return { kind: 'refused', reason: 'The file system is read-only.' };
    case 'ENOSPC':
      return { kind: 'refused', reason: 'The disk is full.' };
    default:
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
