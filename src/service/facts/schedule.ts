import { shortDate } from '../../domain/calendar/phrases';
import { nextOccurrences } from '../../domain/time/occurrences';
import { timeIn } from '../../domain/time/whereabouts';
import { type Schedule, formatSchedule } from '../../domain/values/schedule';
import type { ZoneId } from '../../domain/values/zone';
import { cityOf } from '../../domain/values/zoneName';
import { dateOf, timeText } from '../../views/times';
import type { Tooltip } from '../../views/tooltip';
import type { ServiceContext } from '../context';
import { viewerWall, wallTimeOf } from './circumstances';
import { daysAwayText } from './times';

const TIMES_SHOWN = 3;

/** When something with this schedule takes place next, on its own clock and on that of whoever asks. */
export function scheduleFacts(context: ServiceContext, schedule: Schedule, zone: ZoneId): Tooltip {
  const { now, zones } = context;
  const today = dateOf(viewerWall(context, now));
  const next = nextOccurrences(schedule, zone, now, TIMES_SHOWN, zones);
  const rows = next.map((instant) => {
    const there = wallTimeOf(timeIn(zone, instant, zones));
    const here = viewerWall(context, instant);
    return [dayAndTime(here), dayAndTime(there), daysAwayText(dateOf(here), today)];
  });
  const title = `${formatSchedule(schedule)} in ${cityOf(zone)}`;
  if (rows.length === 0) return { title, paragraphs: ['It does not take place in the coming year.'] };
  return { title, table: { head: ['Next, on your clock', `In ${cityOf(zone)}`, ''], rows } };
}

function dayAndTime(wall: number): string {
  return `${shortDate(dateOf(wall))} ${timeText(wall)}`;
}
