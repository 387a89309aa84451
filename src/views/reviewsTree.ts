import type { CodePlace } from '../domain/checkpoints/codePlace';
import { type Reviews, joinReviews, waitingOn } from '../domain/checkpoints/reviews';
import type { Snapshot } from '../domain/project/snapshot';
import type { Instant } from '../domain/time/instant';
import type { Id } from '../domain/values/id';
import { type Grouping, groupRows } from './reviewsTree/groups';
import { type ReviewNode, type ReviewsContext, reviewKey } from './reviewsTree/reviewNode';
import { shortNames } from './shortNames';
import { oneLine } from './text';
import { type WallClock, viewerClock } from './wallClock';

/** An agreement, and where its reviews stand in the code of its folder. */
export interface ShownReviews {
  /** URI of the folder. */
  readonly folder: string;
  readonly folderName: string;
  readonly snapshot: Snapshot;
  readonly places: readonly CodePlace[];
  /** Checkpoints whose code is not any more as it was approved. */
  readonly changed: ReadonlySet<Id>;
}

/** What the Reviews view shows of all there is, and how. */
export interface Arrangement {
  readonly grouping: Grouping;
  /** Only what waits for whoever is looking. */
  readonly onlyMine: boolean;
}

/**
 * The rows of the Reviews view: those of the only agreement there is, else one row for each that has any.
 *
 * @param here the clock of this machine, for whoever is not in the file.
 */
export function reviewsTree(
  projects: readonly ShownReviews[],
  { grouping, onlyMine }: Arrangement,
  now: Instant,
  here: WallClock,
): readonly ReviewNode[] {
  const rowsOf = (project: ShownReviews): readonly ReviewNode[] => {
    const { folder, snapshot, changed } = project;
    const clock = viewerClock(snapshot, here);
    const names = shortNames(snapshot.project.people);
    const all = reviewsOf(project);
    const reviews = onlyMine ? askedAlone(mineOf(all, snapshot.me), snapshot.me) : all;
    const context: ReviewsContext = { folder, snapshot, now, clock, names, reviews, changed };
    return groupRows(context, grouping);
  };
  const [only, ...others] = projects;
  if (only && others.length === 0) return rowsOf(only);
  return projects.flatMap((project) => {
    const rows = rowsOf(project);
    return rows.length === 0 ? [] : [projectRow(project, rows)];
  });
}

function projectRow({ folder, folderName, snapshot }: ShownReviews, rows: readonly ReviewNode[]): ReviewNode {
  const target = { folder };
  const name = oneLine(snapshot.project.name ?? '') || folderName;
  return {
    key: reviewKey(target, ''),
    kind: 'project',
    label: name,
    ...(name !== folderName && { description: folderName }),
    icon: { name: 'root-folder' },
    target,
    open: true,
    children: () => rows,
  };
}

/** The checkpoints of an agreement with their places, and the places that belong to none. */
export function reviewsOf({ snapshot, places }: Pick<ShownReviews, 'snapshot' | 'places'>): Reviews {
  return joinReviews(snapshot.project, places);
}

/** What waits for whoever is looking; nothing while nobody knows who that is. */
export function mineOf(reviews: Reviews, me: Id | undefined): Reviews {
  return me === undefined ? { checkpoints: [], unknown: [], mentions: [] } : waitingOn(reviews, me);
}

/** The same as if nobody else were asked, so that others are not shown where one looks for what is one's own. */
function askedAlone({ checkpoints, unknown, mentions }: Reviews, me: Id | undefined): Reviews {
  const people = me === undefined ? [] : [me];
  return {
    checkpoints: checkpoints.map((review) => ({ ...review, waitingOn: people })),
    unknown,
    mentions: mentions.map((place) => ({ ...place, people })),
  };
}

/** How much waits for whoever is looking. */
export function waitingOnMe(projects: readonly ShownReviews[]): number {
  return projects
    .map((project) => mineOf(reviewsOf(project), project.snapshot.me))
    .reduce(
      (sum, { checkpoints, unknown, mentions }) => sum + checkpoints.length + unknown.length + mentions.length,
      0,
    );
}
