import type { CodePlace } from '../domain/checkpoints/codePlace';
import type { Checkpoint } from '../domain/project/project';
import { type ShownReviews, reviewsOf } from './reviewsTree';

/** How a comment in code is marked: a review is open, or needs somebody to look at it again, or is approved. */
export type ReviewMark = 'open' | 'attention' | 'approved';

/** A comment to mark. */
export interface MarkedPlace {
  readonly place: CodePlace;
  readonly mark: ReviewMark;
}

const MARKS: Readonly<Record<Checkpoint['status'], ReviewMark>> = {
  open: 'open',
  'changes-requested': 'attention',
  approved: 'approved',
};

/** Every comment in the code of a folder, with its mark. */
export function markedPlaces(project: ShownReviews): readonly MarkedPlace[] {
  const { checkpoints, unknown, mentions } = reviewsOf(project);
  return [
    ...checkpoints.flatMap(({ checkpoint: { id, status }, places }) => {
      const mark = project.changed.has(id) ? 'attention' : MARKS[status];
      return places.map((place) => ({ place, mark }));
    }),
    ...unknown.map((place) => ({ place, mark: 'attention' as const })),
    ...mentions.map((place) => ({ place, mark: 'open' as const })),
  ];
}
