import { createHash } from 'node:crypto';
import { type Disposable, commands, window } from 'vscode';
import { ZoneTables } from '../../domain/time/zoneTables';
import type { ReadProject } from '../../protocol/toClient';
import { fileNameOf } from '../../views/calendarFile';
import { markdownReport } from '../../views/markdownReport';
import { contextOf } from '../../views/projectTree';
import { targetOf } from '../../views/projectTree/treeNode';
import { savedPage } from '../../views/savedPage/savedPage';
import { commandIds } from '../commandIds';
import { machineClock } from '../display';
import type { FolderProject } from '../projectStore';
import { type NewFile, saveFile } from '../saveFile';
import type { Services } from '../services';

/** What a project can be shared as. */
interface Form {
  readonly label: string;
  readonly description: string;
  readonly make: (project: FolderProject<ReadProject>) => Omit<NewFile, 'name'>;
}

const FORMS: readonly Form[] = [
  {
    label: 'Web Page',
    description: 'one file that opens in any browser, without addresses of people',
    make: (project) => webPage(project, false),
  },
  {
    label: 'Web Page with Contact Links',
    description: 'the same with e-mail addresses and links of people',
    make: (project) => webPage(project, true),
  },
  { label: 'Markdown', description: 'for a wiki, an issue or a repository', make: markdown },
];

/**
 * Registers `Collab: Share Project`, which saves the whole picture as one file for people without Visual Studio Code. Called with a
 * key of the project's folder, it is about that one.
 */
export function registerShareProject({ store }: Services): Disposable {
  return commands.registerCommand(commandIds.shareProject, async (key: unknown) => {
    const target = targetOf(key);
    const project = target ? store.readableIn(target.folder) : store.current;
    if (project === undefined) return;
    const form = await window.showQuickPick(FORMS, { title: 'Share Project', placeHolder: 'What as?' });
    if (form === undefined) return;
    const file = form.make(project);
    const name = `${fileNameOf(project.state.snapshot.project.name)}.${file.ending}`;
    const saved = await saveFile(project.folder, { ...file, name });
    if (saved) window.setStatusBarMessage('$(check) Project saved to share', 4000);
  });
}

function webPage(
  { folder, state: { snapshot } }: FolderProject<ReadProject>,
  contacts: boolean,
): Omit<NewFile, 'name'> {
  const shown = { folder: folder.uri.toString(), folderName: folder.name, snapshot };
  const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');
  return {
    what: 'Web Page',
    ending: 'html',
    text: savedPage(contextOf(shown, Date.now(), machineClock), { contacts, sha256 }),
  };
}

function markdown({ state: { snapshot } }: FolderProject<ReadProject>): Omit<NewFile, 'name'> {
  const context = { project: snapshot.project, zones: new ZoneTables() };
  return { what: 'Markdown', ending: 'md', text: markdownReport(context, [[]]) };
}
