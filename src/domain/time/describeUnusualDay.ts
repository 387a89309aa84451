import { type EpochDay, formatDate, weekdayOf } from '../values/calendarDate';
import { formatDuration } from '../values/duration';
import { cityOf } from '../values/zoneName';
import { MINUTE } from './units';
import type { UnusualDay, UnusualReason } from './unusualDay';

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What is unusual about a day, in one sentence; `names` are those of the people, in the order in which they were compared. */
export function describeUnusualDay({ date, shared, usual, reasons }: UnusualDay, names: readonly string[]): string {
  const because = reasons.map((reason) => describeReason(reason, date, names)).join(', ');
  return `${describeDifference(shared, usual)}${because === '' ? '' : `: ${because}`}.`;
}

function describeDifference(shared: number, usual: number): string {
  const long = (time: number): string => formatDuration(time / MINUTE);
  if (shared === 0) return `No overlap, usually ${long(usual)}`;
  if (usual === 0) return `${long(shared)} of overlap, usually none`;
  return `${long(Math.abs(shared - usual))} ${shared < usual ? 'less' : 'more'} overlap than usual`;
}

function describeReason(reason: UnusualReason, date: EpochDay, names: readonly string[]): string {
  if (reason.kind === 'clocks') {
    const cities = new Intl.ListFormat('en-GB').format(reason.zones.map(cityOf));
    return `clocks changed in ${cities} on ${dayNear(reason.date, date)}`;
  }
  const name = names[reason.person] ?? 'somebody';
  if (reason.kind === 'away') return `${name} is away`;
  if (reason.kind === 'travel') return `${name} is in ${cityOf(reason.zone)}`;
  return `${name} has a holiday, ${reason.name}`;
}

/** The weekday where that says which date is meant, in the week up to another date; else the date. */
function dayNear(date: EpochDay, until: EpochDay): string {
  return until - date < 7 ? (WEEKDAY_NAMES[weekdayOf(date)] ?? '') : formatDate(date);
}
