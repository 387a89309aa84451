import type { Snapshot } from '../domain/project/snapshot';
import type { Instant } from '../domain/time/instant';
import { forecastWords } from './forecastWords';
import { remarksOnMine } from './handOver';
import { calendarOf, presenceOf, stateText } from './presence';
import { sharedToday } from './sharedTime';
import { counted, oneLine, shorten } from './text';
import { timeText } from './times';
import type { Link, Tooltip } from './tooltip';
import { unusualTimes } from './unusualTimes';
import type { WallClock } from './wallClock';

/** More people than this do not fit into a tooltip. */
const MOST_ROWS = 12;
const LONGEST_NAME = 40;

/**
 * Who works now and when they share time with me today, on `clock`, which is mine; and what of mine is to be handed over, or late.
 *
 * @param links what the reader may want to do next.
 */
export function clockTooltip(snapshot: Snapshot, now: Instant, clock: WallClock, links: readonly Link[]): Tooltip {
  const { people, name } = snapshot.project;
  const left = people.length - MOST_ROWS;
  return {
    title: oneLine(name ?? '') || 'Working hours',
    table: {
      head: ['', 'Local time', '', calendarOf(snapshot, snapshot.me) ? 'Today with you' : 'Today, on your clock'],
      rows: people.slice(0, MOST_ROWS).map((person) => {
        const presence = presenceOf(snapshot, person.id, now);
        const calendar = calendarOf(snapshot, person.id);
        const shared = calendar && sharedToday(snapshot, calendar, now, clock);
        return [
          shorten(person.name, LONGEST_NAME) || person.id,
          presence ? timeText(presence.local) : '',
          presence ? stateText(presence) : 'no time zone',
          person.id === snapshot.me ? 'you' : shared ? `${shared.amount} (${shared.times})` : calendar ? 'none' : '',
        ];
      }),
    },
    remarks: [
      ...(left > 0 ? [`and ${counted(left, 'more person', 'more people')}`] : []),
      ...unusualTimes(snapshot, now, clock).map(({ text }) => text),
      ...remarksOnMine(snapshot, now, forecastWords(snapshot, now, clock)),
    ],
    links,
  };
}
