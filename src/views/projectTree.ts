import type { Snapshot } from '../domain/project/snapshot';
import type { Instant } from '../domain/time/instant';
import { forecastsById } from '../domain/forecast/reasons';
import { withoutAbsent } from '../domain/project/withoutAbsent';
import { checkinsSection } from './projectTree/checkins';
import { concernsSection } from './projectTree/concerns';
import { deliverablesSection } from './projectTree/deliverables';
import { goalRow } from './projectTree/goal';
import { peopleSection } from './projectTree/people';
import { scopeSection } from './projectTree/scope';
import { type DeliverableOrder, type TreeContext, type TreeNode, keyOf, nodeAt } from './projectTree/treeNode';
import { shortNames } from './shortNames';
import { oneLine } from './text';
import { type WallClock, viewerClock } from './wallClock';

/** An agreement to show, and the workspace folder it governs. */
export interface ShownProject {
  /** URI of the folder. */
  readonly folder: string;
  readonly folderName: string;
  readonly snapshot: Snapshot;
  /** Whether a part of the file cannot be read. */
  readonly isBroken?: boolean;
}

/**
 * The rows of the Project view: those of the only project there is, else one row for each.
 *
 * @param here the clock of this machine, for whoever is not in the file.
 */
export function projectTree(
  projects: readonly ShownProject[],
  now: Instant,
  here: WallClock,
  order: DeliverableOrder = 'file',
): readonly TreeNode[] {
  const [only, ...others] = projects;
  if (only === undefined) return [];
  if (others.length === 0) return projectRows(only, contextOf(only, now, here, order));
  return projects.map((project) => projectRow(project, contextOf(project, now, here, order)));
}

export function contextOf(
  { folder, snapshot }: ShownProject,
  now: Instant,
  here: WallClock,
  order: DeliverableOrder = 'file',
): TreeContext {
  return {
    folder,
    snapshot,
    now,
    clock: viewerClock(snapshot, here),
    names: shortNames(snapshot.project.people),
    forecasts: forecastsById(snapshot.forecast),
    order,
  };
}

function projectRow(project: ShownProject, context: TreeContext): TreeNode {
  const { folderName } = project;
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
      children: () => projectRows(project, context),
    }),
  );
}

function projectRows(project: ShownProject, context: TreeContext): readonly TreeNode[] {
  const rows = [
    goalRow(context),
    scopeSection(context),
    deliverablesSection(context),
    peopleSection(context),
    checkinsSection(context),
    concernsSection(context),
  ].filter((row) => row !== undefined);
  return rows.length > 0 ? rows : [emptyRow(project)];
}

/** What stands where nothing has been agreed yet, or where nothing of it can be read. */
function emptyRow({ folder, isBroken = false }: ShownProject): TreeNode {
  return {
    key: keyOf(folder, ['empty']),
    kind: 'empty',
    label: isBroken ? 'Nothing else can be read' : 'Nothing agreed yet',
    description: isBroken ? 'Mend the file first' : 'Start with the goal',
    icon: { name: 'edit' },
    target: { folder, path: [] },
  };
}
