import { FilePermission, type Uri, workspace } from 'vscode';
import { AGREEMENT } from './agreementWatcher';
import { isWriteProtected } from './writeProtection.node';

/** Why a change is not made, as one sentence that says what to do. */
export interface Refused {
  readonly reason: string;
}

export const NOT_THERE: Refused = {
  reason: `There is no ${AGREEMENT} any more; bring it back, or create one with "Collab: Create ${AGREEMENT}".`,
};

/** Why nothing can be written in this window; undefined where something can. */
export function whyRestricted(): Refused | undefined {
  if (workspace.isTrusted) return undefined;
  return { reason: `Trust this folder to change its ${AGREEMENT}; until then it is only read.` };
}

/** Why a file cannot be written; undefined where it can. One that was never saved always can. */
export async function whyNotWritable(file: Uri): Promise<Refused | undefined> {
  const restricted = whyRestricted();
  if (restricted || file.scheme === 'untitled') return restricted;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  if (workspace.fs.isWritableFileSystem(file.scheme) === false) {
    return { reason: `Open a copy of this folder to change its ${name}; here files can only be read.` };
  }
  try {
    const { permissions = 0 } = await workspace.fs.stat(file);
    const isLocked = file.scheme === 'file' && (await isWriteProtected(file.fsPath));
    if (!isLocked && (permissions & FilePermission.Readonly) === 0) return undefined;
    return { reason: `${name} is read-only; make it writable to change it.` };
  } catch {
    return name === AGREEMENT ? NOT_THERE : { reason: `${name} is not there any more; bring it back, and try again.` };
  }
}
