import { MINUTE } from '../../domain/time/units';
import { formatDuration } from '../../domain/values/duration';
import type { ForecastWords } from '../forecast';
import { type TreeContext, nameOf } from '../projectTree/treeNode';
import { shorten } from '../text';
import { dateOf, dayText, whenText } from '../times';

/** What the panel calls people, deliverables and moments, on my clock. */
export function wordsOf(context: TreeContext): ForecastWords {
  const { clock, now, snapshot } = context;
  const titles = new Map(snapshot.project.deliverables.map((deliverable) => [deliverable.id, titleOf(deliverable)]));
  const wallNow = clock.wallTimeAt(now);
  return {
    person: (id) => personName(context, id),
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

/** More of a title than this tells nobody more. */
const LONGEST_TITLE = 160;

/** What an entry is called: its title, or its id where that says nothing. */
export function titleOf({ title, id }: { readonly title: string; readonly id: string }): string {
  return shorten(title, LONGEST_TITLE) || id;
}

/** What a person is called, whether or not there is one with that id. */
export function personName(context: TreeContext, id: string): string {
  return shorten(nameOf(context, id), LONGEST_TITLE);
}

/** Working time in hours and minutes, however much it is. */
export function workText(milliseconds: number): string {
  return formatDuration(milliseconds / MINUTE);
}
