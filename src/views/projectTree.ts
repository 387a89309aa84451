import type { Snapshot } from '../domain/project/snapshot';
import type { Instant } from '../domain/time/instant';
import { withoutAbsent } from '../domain/project/withoutAbsent';
import { checkinsSection } from './projectTree/checkins';
import { concernsSection } from './projectTree/concerns';
import { deliverablesSection } from './projectTree/deliverables';
import { goalRow } from './projectTree/goal';
import { peopleSection } from './projectTree/people';
import { scopeSection } from './projectTree/scope';
import { type TreeContext, type TreeNode, keyOf, nodeAt } from './projectTree/treeNode';
import { shortNames } from './shortNames';
import { dotted, oneLine } from './text';
import { type WallClock, viewerClock } from './wallClock';

/** An agreement to show, and the workspace folder it governs. */
export interface ShownProject {
  /** URI of the folder. */
  readonly folder: string;
  readonly folderName: string;
  readonly snapshot: Snapshot;
}

/**
 * The rows of the Project view: those of the only project there is, else one row for each.
 *
 * @param here the clock of this machine, for whoever is not in the file.
 */
export function projectTree(projects: readonly ShownProject[], now: Instant, here: WallClock): readonly TreeNode[] {
  const contexts = projects.map(({ folder, snapshot }): TreeContext => ({
    folder,
    snapshot,
    now,
    clock: viewerClock(snapshot, here),
    names: shortNames(snapshot.project.people),
  }));
  const [only, ...others] = contexts;
  if (only === undefined) return [];
  if (others.length === 0) return projectRows(only);
  return contexts.map((context, index) => projectRow(context, projects[index]?.folderName ?? ''));
}

function projectRow(context: TreeContext, folderName: string): TreeNode {
  const name = oneLine(context.snapshot.project.name ?? '');
  return nodeAt(
    context,
    [],
    'project',
    withoutAbsent({
      label: name || folderName,
      description: name === '' || name === folderName ? undefined : folderName,
      icon: { name: 'root-folder' },
      open: true,
      children: () => projectRows(context),
    }),
  );
}

function projectRows(context: TreeContext): readonly TreeNode[] {
  const rows = [
    goalRow(context),
    scopeSection(context),
    deliverablesSection(context),
    peopleSection(context),
    checkinsSection(context),
    concernsSection(context),
  ].filter((row) => row !== undefined);
  return rows.length > 0 ? rows : [emptyRow(context)];
}

/** What stands where nothing has been agreed yet. */
function emptyRow({ folder, snapshot }: TreeContext): TreeNode {
  return {
    key: keyOf(folder, ['empty']),
    kind: 'empty',
    label: 'Nothing agreed yet',
    description: 'Start with the goal',
    icon: { name: 'edit' },
    spoken: dotted('Nothing agreed yet', oneLine(snapshot.project.name ?? '')) ?? '',
    target: { folder, path: [] },
  };
}
