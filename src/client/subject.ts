import { window } from 'vscode';
import type { ReadProject } from '../protocol/toClient';
import { type Target, targetOf } from '../views/projectTree/treeNode';
import { AGREEMENT } from './agreementWatcher';
import type { FolderProject, ProjectStore } from './projectStore';

/** What a command is about: a project, and the place in it whose row the command was called on. */
export interface Subject extends FolderProject<ReadProject> {
  /** Absent when the command comes from the palette. */
  readonly target?: Target;
}

/**
 * The subject of a command that changes an agreement: where it was called on a row, that row's, else the one the user works on.
 * Where none can be changed, this says why.
 *
 * @param row what VS Code calls the command with: the key of a row, or anything else.
 */
export function subjectOf(store: ProjectStore, row: unknown): Subject | undefined {
  const target = targetOf(row);
  const project = target ? store.readable.find(({ folder }) => folder.uri.toString() === target.folder) : store.current;
  if (project === undefined) {
    void window.showWarningMessage(`Open a folder whose ${AGREEMENT} can be read, and try again.`);
    return undefined;
  }
  const { fault } = project.state;
  if (fault !== undefined) {
    void window.showWarningMessage(
      `Mend ${AGREEMENT} first, for a file that cannot be read whole is not changed. ${fault}`,
    );
    return undefined;
  }
  return target ? { ...project, target } : project;
}
