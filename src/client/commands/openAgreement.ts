import { type Disposable, Uri, commands, window } from 'vscode';
import { commandIds } from '../commandIds';
import { openFile } from '../openFile';
import type { FolderProject } from '../projectStore';
import type { Services } from '../services';

/** Registers `Collab: Open Agreement`. With several folders it asks which. */
export function registerOpenAgreement({ store }: Services): Disposable {
  return commands.registerCommand(commandIds.openAgreement, async () => {
    const project = await chooseProject(store.projects);
    if (project && 'file' in project.state) await openFile(Uri.parse(project.state.file));
  });
}

async function chooseProject(projects: readonly FolderProject[]): Promise<FolderProject | undefined> {
  if (projects.length <= 1) return projects[0];
  const rows = projects.map((project) => ({
    label: project.folder.name,
    description: project.folder.uri.fsPath,
    project,
  }));
  const chosen = await window.showQuickPick(rows, { placeHolder: 'Whose agreement?', matchOnDescription: true });
  return chosen?.project;
}
