import { type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import type { ReadProject } from '../../protocol/toClient';
import { AGREEMENT } from '../agreementWatcher';
import type { FolderProject } from '../projectStore';
import type { Services } from '../services';
import { subjectOf } from '../subject';
import { whyRestricted } from '../writable';

/** Code in an editor, and the project that it belongs to. */
export interface CodeSubject extends FolderProject<ReadProject> {
  readonly editor: TextEditor;
  /** The path from the folder, with slashes. */
  readonly file: string;
}

/** The code that the user works on, for a command that changes it. Where none can be changed, this says why. */
export function codeSubject({ store }: Services): CodeSubject | undefined {
  const restricted = whyRestricted();
  if (restricted) return refuse(restricted.reason);
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.document.languageId === 'collab') {
    return refuse('Open the code that is to be reviewed, put the cursor where the comment goes, and try again.');
  }
  const folder = workspace.getWorkspaceFolder(editor.document.uri);
  if (folder === undefined && !editor.document.isUntitled) {
    return refuse('Open the folder that this file belongs to, and try again; its agreement names the reviewers.');
  }
  if (folder && !store.readable.some(({ folder: { index } }) => index === folder.index)) {
    return refuse(`There is no ${AGREEMENT} in ${folder.name} that can be read; create or mend it first.`);
  }
  const project = subjectOf(store, undefined);
  return project && { ...project, editor, file: pathIn(project.folder.uri, editor.document) };
}

function refuse(reason: string): undefined {
  void window.showWarningMessage(reason);
}

/** The path of a document from a folder; its whole path where it is not in it. */
export function pathIn(folder: Uri, { uri }: Pick<TextDocument, 'uri'>): string {
  const root = `${folder.path.replace(/\/$/, '')}/`;
  return uri.path.startsWith(root) ? uri.path.slice(root.length) : uri.path.replace(/^\/+/, '');
}

/** A file of a folder. */
export function fileIn(folder: Uri, file: string): Uri {
  return Uri.joinPath(folder, ...file.split('/'));
}
