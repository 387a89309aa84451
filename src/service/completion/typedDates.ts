import { type EpochDay, civilOf, epochDayOf, formatDate, parseDate } from '../../domain/values/calendarDate';
import { dateMeant } from '../../domain/values/dateMeant';

/** Which of the dates that a text without a year could name are meant. */
export interface Likelihood {
  readonly today: EpochDay;
  readonly isLikely: (date: EpochDay) => boolean;
}

/**
 * The dates that what is typed begins to name, so that the letters to come only choose among them: `24 ` and `dec ` each in the nearest
 * year in which it is likely, and `2026-12-`. A whole date in another form, such as `24.12.2026`, is that one. Undefined where none is
 * named.
 */
export function datesTyped(typed: string, likelihood: Likelihood): readonly EpochDay[] | undefined {
  const [, day] = /^(\d{1,2})\.?\s+[a-z]*$/iu.exec(typed) ?? [];
  if (day !== undefined) return onDay(Number(day), likelihood);
  const [, name] = /^([a-z]{3,})\.?\s+\d{0,2}$/iu.exec(typed) ?? [];
  if (name !== undefined) return inMonth(name, likelihood);
  return dateNamed(typed, likelihood) ?? daysOfMonth(/^\d{4}-\d\d-/u.exec(typed)?.[0] ?? '');
}

/** The dates of a year with that day of the month, the nearest first. */
function onDay(day: number, { today, isLikely }: Likelihood): readonly EpochDay[] | undefined {
  const { year, month } = civilOf(today);
  const dates = Array.from({ length: 25 }, (_, index) => index - 12).flatMap((months) => {
    const date = parseDate(`${monthText(year * 12 + month - 1 + months)}${String(day).padStart(2, '0')}`);
    return date.ok && isLikely(date.value) ? [date.value] : [];
  });
  const nearest = dates.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today)).slice(0, 12);
  return nearest.length === 0 ? undefined : nearest;
}

/** `2026-12-` for a month that is counted from January of the year 0. */
function monthText(months: number): string {
  return formatDate(epochDayOf(Math.floor(months / 12), (months % 12) + 1, 1)).slice(0, -2);
}

function inMonth(name: string, { today, isLikely }: Likelihood): readonly EpochDay[] | undefined {
  const { year } = civilOf(today);
  const months = [year, year + 1, year - 1].map((each) =>
    daysOfMonth(dateMeant(`1 ${name} ${each}`)?.slice(0, -2) ?? ''),
  );
  return months.map((days) => days?.filter(isLikely)).find((days) => days && days.length > 0);
}

/** The date in the nearest year in which it is likely. */
function dateNamed(typed: string, { today, isLikely }: Likelihood): readonly EpochDay[] | undefined {
  const { year } = civilOf(today);
  const dates = [typed, ...[0, 1, -1].map((years) => `${typed} ${year + years}`)].flatMap((text) => {
    const date = parseDate(dateMeant(text) ?? '');
    return date.ok && !typed.startsWith(formatDate(date.value)) ? [date.value] : [];
  });
  const named = dates.find(isLikely) ?? dates[0];
  return named === undefined ? undefined : [named];
}

/** Every day of the month that `2026-12-` begins with. */
function daysOfMonth(month: string): readonly EpochDay[] | undefined {
  const dates = Array.from({ length: 31 }, (_, day) => parseDate(`${month}${String(day + 1).padStart(2, '0')}`));
  const days = dates.flatMap((date) => (date.ok ? [date.value] : []));
  return days.length === 0 ? undefined : days;
}
