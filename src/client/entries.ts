import type { ReadProject } from '../protocol/toClient';
import { projectTree } from '../views/projectTree';
import { entriesIn, wordForKind } from '../views/projectTree/entries';
import type { TreeNode } from '../views/projectTree/treeNode';
import { machineClock, themeIcon, withoutIcons } from './display';
import type { FolderProject } from './projectStore';
import { askOne } from './questions';
import type { Step } from './quickSteps';

/** Every entry of a project as a row, whether the view shows it or not. */
export function entriesOf({ folder, state: { snapshot } }: FolderProject<ReadProject>): readonly TreeNode[] {
  const project = { folder: folder.uri.toString(), folderName: folder.name, snapshot, isBroken: false };
  return entriesIn(projectTree([project], Date.now(), machineClock));
}

/** What a command does with entries: those that it was called on, or the one that was chosen. */
export interface Chosen {
  readonly rows: readonly TreeNode[];
}

/** Asks which of a few entries is meant, for commands from the palette. */
export function askEntry<S extends Chosen>(entries: readonly TreeNode[], title: string, prompt: string): Step<S> {
  return askOne<S, string>({
    title,
    prompt,
    rows: () =>
      entries.map((row) => ({
        value: row.key,
        label: withoutIcons(row.label),
        description: wordForKind(row),
        ...(row.icon && { iconPath: themeIcon(row.icon) }),
      })),
    isCurrent: (key, { rows }) => rows.some((row) => row.key === key),
    answer: (state, key) => ({ ...state, rows: entries.filter((row) => row.key === key) }),
  });
}
