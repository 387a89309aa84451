import { type Parsed, invalid, valid } from '../parsed';
import { dateMeant } from './dateMeant';
import { quoted, suggesting } from './wording';

/** A calendar date without a zone: whole days since 1970-01-01 in the proleptic Gregorian calendar. */
export type EpochDay = number;

/** 0 is Monday and 6 is Sunday, as in the order of ISO 8601. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A date by the parts people name it with; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads `2026-12-01`: four digits, two, two, and a day that exists. */
export function parseDate(text: string): Parsed<EpochDay> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) {
    return invalid(
      `${quoted(text)} is not a date`,
      'Write the year, the month and the day with hyphens between them, such as 2026-12-01.',
      suggesting(text, dateMeant(text), parseDate),
    );
  }
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12) {
    return invalid(
      `There is no month ${month}`,
      'Write the month as a number from 01 to 12 between the year and the day, such as 2026-12-01.',
      day >= 1 && day <= 12
        ? suggesting(text, `${text.slice(0, 4)}-${text.slice(8)}-${text.slice(5, 7)}`, parseDate)
        : {},
    );
  }
  const length = daysInMonth(year, month);
  if (day < 1 || day > length) {
    return invalid(
      `There is no day ${day} in ${text.slice(0, 7)}`,
      `Write a day from 01 to ${length}, which is how many days that month has.`,
      { suggestion: `${text.slice(0, 8)}${day < 1 ? '01' : length}` },
    );
  }
  return valid(epochDayOf(year, month, day));
}

/** Writes `2026-12-01`, for the years 0 to 9999 that the format can hold. */
export function formatDate(day: EpochDay): string {
  const civil = civilOf(day);
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${digits(civil.year, 4)}-${digits(civil.month, 2)}-${digits(civil.day, 2)}`;
}

/** The day of the week; 1970-01-01 was a Thursday. */
export function weekdayOf(day: EpochDay): Weekday {
  return modulo(day + 3, 7) as Weekday;
}

const DAYS_IN_400_YEARS = 146_097;
const DAYS_IN_4_YEARS = 1_461;
/** Days from 0000-03-01, where the years counted below begin, to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/**
 * The year, month and day of a date, in integer arithmetic. Years are counted from March, so that a leap day is the last day of
 * its year and the months before it always begin on the same day of the year.
 */
export function civilOf(day: EpochDay): CivilDate {
  const days = day + DAYS_TO_1970;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = modulo(days, DAYS_IN_400_YEARS);
  const leapDaysPassed =
    Math.floor(dayOfEra / (DAYS_IN_4_YEARS - 1)) -
    Math.floor(dayOfEra / 36_524) +
    Math.floor(dayOfEra / (DAYS_IN_400_YEARS - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDaysPassed) / 365);
  const dayOfYear = dayOfEra - daysBeforeYear(yearOfEra);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - daysBeforeMonth(monthFromMarch) + 1,
  };
}

/** The date with these parts; the day may lie outside its month and then counts on into the months around it. */
export function epochDayOf(year: number, month: number, day: number): EpochDay {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const monthFromMarch = month <= 2 ? month + 9 : month - 3;
  const era = Math.floor(yearFromMarch / 400);
  const before = daysBeforeYear(modulo(yearFromMarch, 400)) + daysBeforeMonth(monthFromMarch);
  return era * DAYS_IN_400_YEARS + before + day - 1 - DAYS_TO_1970;
}

function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? epochDayOf(year + 1, 1, 1) : epochDayOf(year, month + 1, 1);
  return next - epochDayOf(year, month, 1);
}

function daysBeforeYear(yearOfEra: number): number {
  return yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
}

/** From March on, months of 31 and 30 days come in the rhythm that this line has when it is rounded down. */
function daysBeforeMonth(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5);
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
