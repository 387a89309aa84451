import { shortDate } from '../../domain/calendar/phrases';
import type { Availability } from '../../domain/time/availability';
import type { Intervals } from '../../domain/time/intervals';
import { DAY } from '../../domain/time/units';
import { localTimeAt } from '../../domain/time/whereabouts';
import { dayOff, workingIntervals } from '../../domain/time/workingTime';
import { type EpochDay, weekdayOf } from '../../domain/values/calendarDate';
import type { Table } from '../../views/tooltip';
import type { ServiceContext } from '../context';
import { viewerWall, wallTimeOf } from './circumstances';
import { timesText } from './times';

/** Working time by the date on which it begins on the person's own calendar. */
interface WorkingDay {
  readonly date: EpochDay;
  readonly working: Intervals;
  /** Why there is none. */
  readonly off?: string;
}

/** The week that today is in, Monday first, as a person really works: on their own clock, and on that of who asks where it differs. */
export function weekTable(context: ServiceContext, availability: Availability): Table {
  const days = thisWeek(context, availability);
  const own = (instant: number): number => wallTimeOf(localTimeAt(availability, instant, context.zones));
  const yours = (instant: number): number => viewerWall(context, instant);
  const differs = days.some(({ working }) => working.some(({ start }) => own(start) !== yours(start)));
  return {
    head: ['This week', ...(differs ? ['Their clock', 'Your clock'] : ['Hours'])],
    rows: days.map(({ date, working, off }) => [
      shortDate(date),
      working.length > 0 ? timesText(working, date, own) : (off ?? '–'),
      ...(differs ? [timesText(working, date, yours)] : []),
    ]),
  };
}

function thisWeek({ now, zones }: ServiceContext, availability: Availability): readonly WorkingDay[] {
  const dateAt = (instant: number): EpochDay => localTimeAt(availability, instant, zones).date;
  const today = dateAt(now);
  const monday = today - weekdayOf(today);
  // A date begins and ends within a day of the same date in UTC, and a shift that begins on it lasts less than two.
  const around = { start: (monday - 1) * DAY, end: (monday + 10) * DAY };
  const working = workingIntervals(availability, around, zones);
  return Array.from({ length: 7 }, (_, index) => {
    const date = monday + index;
    const off = dayOff(availability, date);
    return {
      date,
      working: working.filter(({ start }) => dateAt(start) === date),
      ...(off && { off: off.kind === 'away' ? 'away' : off.name }),
    };
  });
}
