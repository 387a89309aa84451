import { stat } from 'node:fs/promises';

/** What a file's mode has where its owner may write to it; Windows shows its read-only attribute there. */
const OWNER_MAY_WRITE = 0o200;

/**
 * Whether a file of this machine is marked as read-only. VS Code does not tell extensions of that mark and lets them change such
 * a file in the editor, where it then cannot be saved.
 *
 * @throws when the file is not there.
 */
export async function isWriteProtected(path: string): Promise<boolean> {
  const { mode } = await stat(path);
  return (mode & OWNER_MAY_WRITE) === 0;
}
