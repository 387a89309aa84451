import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { MAX_BYTES } from '../document/limits';
import type { Disk, FileContent } from './ports';

/** The files of this machine. At most one byte more than the limit is read, so that a huge file costs no memory. */
export const nodeDisk: Disk = {
  async read(uri: string): Promise<FileContent> {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file')
      return { kind: 'refused', reason: `Files under ${scheme}: can only be read once they are open.` };
    try {
      return await readRegularFile(fsPath);
    } catch (error) {
      return refusalFrom(error);
    }
  },
};

async function readRegularFile(path: string): Promise<FileContent> {
  // Opening a named pipe would wait for a writer; Windows has neither such pipes nor the flag.
  await using file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const stat = await file.stat();
  if (stat.isDirectory())
    return { kind: 'refused', reason: 'This is a folder. Rename it, and put a file in its place.' };
  if (!stat.isFile()) return { kind: 'refused', reason: 'This is not a regular file. Put one in its place.' };
  const buffer = new Uint8Array(Math.min(stat.size, MAX_BYTES) + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return { kind: 'bytes', bytes: buffer.subarray(0, length) };
}

function refusalFrom(error: unknown): FileContent {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'absent' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'refused', reason: 'You are not allowed to read it. Change its permissions.' };
    case 'EISDIR':
      return { kind: 'refused', reason: 'This is a folder. Rename it, and put a file in its place.' };
    case 'ELOOP':
      return { kind: 'refused', reason: 'This is a link that leads back to itself. Put a file in its place.' };
    default:
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
}
