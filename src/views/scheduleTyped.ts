import { enumerated, shortDate } from '../domain/calendar/phrases';
import type { Instant } from '../domain/time/instant';
import { nextOccurrences } from '../domain/time/occurrences';
import type { ZoneTables } from '../domain/time/zoneTables';
import { formatDate, weekdayOf } from '../domain/values/calendarDate';
import { repaired } from '../domain/values/piece';
import { type Schedule, type WeeklySchedule, parseSchedule } from '../domain/values/schedule';
import type { ZoneId } from '../domain/values/zone';
import type { Reading } from './reading';
import { dateOf, timeText } from './times';

/** What a schedule is to be understood by. */
export interface ScheduleContext {
  readonly now: Instant;
  /** The zone whose clock it follows. */
  readonly zone: ZoneId;
  readonly zones: ZoneTables;
}

/** How many times ahead are named. */
const TIMES_SHOWN = 3;

/** What a schedule stands for while it is typed; the hint names the next times on its own clock. */
export function readSchedule(text: string, context: ScheduleContext): Reading<Schedule> {
  const parsed = parseSchedule(text);
  if (parsed.ok) return { value: parsed.value, hint: nextText(parsed.value, context) };
  const { reason, explanation } = parsed.invalid;
  const meant = repaired(text, parseSchedule);
  return { mistake: `${reason}. ${explanation}`, ...(meant !== undefined && { suggestion: meant }) };
}

function nextText(schedule: Schedule, { now, zone, zones }: ScheduleContext): string {
  const rules = zones.rulesOf(zone);
  const next = nextOccurrences(schedule, zone, now, TIMES_SHOWN, zones).map((instant) => rules.wallTimeAt(instant));
  const [first] = next;
  if (first === undefined) return 'Not once in the coming year';
  const days = enumerated(next.map((wall) => shortDate(dateOf(wall))));
  return `Next ${days}, ${timeText(first)} in ${zone}`;
}

/** A weekly schedule every second, third and fourth week, from the next time on. */
export function everyFewWeeks(weekly: WeeklySchedule, { now, zone, zones }: ScheduleContext): readonly Schedule[] {
  const [next] = nextOccurrences({ ...weekly, everyWeeks: 1 }, zone, now, 1, zones);
  if (next === undefined) return [];
  const anchor = dateOf(zones.rulesOf(zone).wallTimeAt(next));
  return [2, 3, 4].map((everyWeeks) => ({ ...weekly, everyWeeks, anchor }));
}

/** Schedules that many people keep; one of them begins in the week that comes. */
export function usualSchedules({ now, zone, zones }: ScheduleContext): readonly Schedule[] {
  const today = dateOf(zones.rulesOf(zone).wallTimeAt(now));
  const friday = formatDate(today - weekdayOf(today) + 11);
  const texts = ['Fri 13:00', 'Mon 10:00', 'Mon-Fri 09:30', `Fri 13:00 every 2 weeks from ${friday}`, 'last Fri 15:00'];
  return texts.map((text) => parseSchedule(text)).flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
}
