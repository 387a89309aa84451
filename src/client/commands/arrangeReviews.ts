import { Disposable, commands } from 'vscode';
import type { Grouping } from '../../views/reviewsTree/groups';
import { commandIds } from '../commandIds';
import { askOne } from '../questions';
import { type Row, askInSteps } from '../quickSteps';
import type { Services } from '../services';

const TITLE = 'Group Reviews';

const GROUPINGS: readonly Row<Grouping>[] = [
  { value: 'reviewer', label: 'By Reviewer', description: 'who is waited for' },
  { value: 'deliverable', label: 'By Deliverable', description: 'what they are on the way to' },
  { value: 'file', label: 'By File', description: 'where they stand in code' },
];

/** Registers `Collab: Group Reviews`, `Show Reviews Waiting on Me` and `Show All Reviews`. */
export function registerArrangeReviews({ arrangement }: Services): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.groupReviews, async () => {
      const step = askOne<Grouping, Grouping>({
        title: TITLE,
        prompt: 'What is to stand together?',
        rows: () => GROUPINGS,
        isCurrent: (grouping, current) => grouping === current,
        answer: (_, grouping) => grouping,
      });
      const grouping = await askInSteps([step], arrangement.current.grouping);
      if (grouping) arrangement.change({ grouping });
    }),
    commands.registerCommand(commandIds.showReviewsWaitingOnMe, () => arrangement.change({ onlyMine: true })),
    commands.registerCommand(commandIds.showAllReviews, () => arrangement.change({ onlyMine: false })),
  );
}
