import { longDate } from '../domain/calendar/phrases';
import type { Span } from '../domain/values/span';
import { counted } from './text';

/** `Thursday 24 December 2026 to Sunday 3 January 2027 · 11 days`; a single day is named alone. */
export function daysText({ first, last }: Span): string {
  if (first === last) return longDate(first);
  return `${longDate(first)} to ${longDate(last)} · ${counted(last - first + 1, 'day')}`;
}
