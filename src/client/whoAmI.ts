import { ConfigurationTarget, type WorkspaceFolder, workspace } from 'vscode';
import type { Snapshot } from '../domain/project/snapshot';
import type { Id } from '../domain/values/id';
import type { ReadProject } from '../protocol/toClient';
import type { FolderProject } from './projectStore';
import { askOne, peopleRows } from './questions';
import { type Row, type Step, askInSteps } from './quickSteps';

/** Where an answer is kept: nowhere, or in the settings of the folder or of the user. */
type Memory = 'nowhere' | 'folder' | 'user';

interface Answer {
  readonly person?: Id;
  readonly memory: Memory;
}

/**
 * Who the user is. Where nobody knows, they are asked, and can have the answer kept in `collab.me`.
 *
 * @param title the command that needs to know.
 * @returns undefined once the user leaves without an answer.
 */
export async function whoAmI(
  { folder, state: { snapshot } }: FolderProject<ReadProject>,
  title: string,
): Promise<Id | undefined> {
  if (snapshot.me !== undefined) return snapshot.me;
  const answer = await askInSteps<Answer>([askPerson(snapshot, title), askMemory(title)], { memory: 'nowhere' });
  if (answer?.person === undefined) return undefined;
  await remember(answer.person, answer.memory, folder);
  return answer.person;
}

function askPerson(snapshot: Snapshot, title: string): Step<Answer> {
  return askOne<Answer, Id>({
    title,
    prompt: 'Who are you?',
    rows: () => peopleRows(snapshot),
    isCurrent: (person, answer) => person === answer.person,
    answer: (answer, person) => ({ ...answer, person }),
  });
}

function askMemory(title: string): Step<Answer> {
  return askOne<Answer, Memory>({
    title,
    prompt: 'Remember this?',
    rows: () => MEMORIES,
    answer: (answer, memory) => ({ ...answer, memory }),
  });
}

const MEMORIES: readonly Row<Memory>[] = [
  { value: 'nowhere', label: 'Only This Once' },
  {
    value: 'folder',
    label: 'In the Settings of This Folder',
    description: 'collab.me in .vscode/settings.json, which others see where that file is shared',
  },
  { value: 'user', label: 'In My Own Settings', description: 'collab.me, for every project in which I have this id' },
];

async function remember(person: Id, memory: Memory, folder: WorkspaceFolder): Promise<void> {
  if (memory === 'nowhere') return;
  const target = memory === 'folder' ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global;
  await workspace.getConfiguration('collab', folder).update('me', person, target);
}
