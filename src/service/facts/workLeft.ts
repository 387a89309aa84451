import type { Instant } from '../../domain/time/instant';
import { totalOf } from '../../domain/time/intervals';
import { HORIZON, MINUTE } from '../../domain/time/units';
import { workingIntervals } from '../../domain/time/workingTime';
import type { Minutes } from '../../domain/values/duration';
import type { ServiceContext } from '../context';
import { availabilityIn } from './circumstances';

/**
 * How much somebody still works between now and an instant. Undefined for who has no time zone, for an instant that has passed,
 * and for one that is more than 366 days away.
 */
export function workLeft(context: ServiceContext, person: string | undefined, until: Instant): Minutes | undefined {
  const { now, zones } = context;
  const availability = availabilityIn(context, person);
  if (!availability || until < now || until > now + HORIZON) return undefined;
  return totalOf(workingIntervals(availability, { start: now, end: until }, zones)) / MINUTE;
}
