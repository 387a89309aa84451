import { longDate } from '../../domain/calendar/phrases';
import { noHolidays } from '../../domain/project/availabilityOf';
import { type EpochDay } from '../../domain/values/calendarDate';
import { type Region, formatRegion } from '../../domain/values/region';
import type { Tooltip } from '../../views/tooltip';
import type { ServiceContext } from '../context';
import { viewerToday } from './circumstances';
import { daysAwayText } from './times';

const HOLIDAYS_SHOWN = 3;
const DAYS_AHEAD = 366;

/** Whose public holidays they are, and which come next. */
export function regionFacts(context: ServiceContext, region: Region): Tooltip {
  const today = viewerToday(context);
  const holidays = context.holidaysOf(region);
  const rows: string[][] = [];
  for (let date: EpochDay = today; date < today + DAYS_AHEAD && rows.length < HOLIDAYS_SHOWN; date++) {
    const name = holidays?.nameOn(date);
    if (name !== undefined) rows.push([name, longDate(date), daysAwayText(date, today)]);
  }
  return {
    title: regionName(region),
    ...(rows.length > 0
      ? { table: { head: ['Next public holidays', '', ''], rows } }
      : context.holidaysOf !== noHolidays && {
          paragraphs: ['No public holidays are known there for the coming year.'],
        }),
  };
}

/** `Norway`, `United States (US-CA)`. */
export function regionName(region: Region): string {
  const country = new Intl.DisplayNames(['en'], { type: 'region' }).of(region.country) ?? region.country;
  return region.subdivision === undefined ? country : `${country} (${formatRegion(region)})`;
}
