import type { ForecastWords } from '../forecast';
import { type TreeContext, nameOf } from '../projectTree/treeNode';
import { oneLine } from '../text';
import { dateOf, dayText, whenText } from '../times';

/** What the panel calls people, deliverables and moments, on my clock. */
export function wordsOf(context: TreeContext): ForecastWords {
  const { clock, now, snapshot } = context;
  const titles = new Map(snapshot.project.deliverables.map(({ id, title }) => [id, oneLine(title) || id]));
  const wallNow = clock.wallTimeAt(now);
  return {
    person: (id) => nameOf(context, id),
    deliverable: (id) => titles.get(id) ?? id,
    when: (instant) => {
      const wall = clock.wallTimeAt(instant);
      return dateOf(wall) === dateOf(wallNow) ? `today ${whenText(wall, wallNow)}` : whenText(wall, wallNow);
    },
  };
}

/** `today`, `Mon`, `4 Jan`. */
export function dayWord({ clock, now }: TreeContext, date: number): string {
  return dayText(date, dateOf(clock.wallTimeAt(now)));
}
