import type { Snapshot } from '../domain/project/snapshot';
import type { Instant } from '../domain/time/instant';
import type { ForecastWords } from './forecast';
import { shortNames } from './shortNames';
import { oneLine, shorten } from './text';
import { dayTimeText } from './times';
import type { WallClock } from './wallClock';

/** Longer titles say no more in a sentence about something else. */
const LONGEST_TITLE = 40;

/** What forecasts are told with where people look: short names, titles, and moments on the clock of whoever looks. */
export function forecastWords({ project }: Snapshot, now: Instant, clock: WallClock): ForecastWords {
  const names = shortNames(project.people);
  const titles = new Map(project.deliverables.map(({ id, title }) => [id, title]));
  return {
    person: (id) => names.get(id) ?? id,
    deliverable: (id) => shorten(oneLine(titles.get(id) ?? ''), LONGEST_TITLE) || id,
    when: (instant) => dayTimeText(clock.wallTimeAt(instant), clock.wallTimeAt(now)),
  };
}
