import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import type { WallTime } from '../../src/domain/time/units';
import { writtenInstant } from './people';

/** A calendar as an independent library reads it, after its lines have been held against RFC 5545 section 3.1. */
export function readCalendar(text: string): ICAL.Component {
  assert.ok(text.endsWith('\r\n'), 'The last line is not ended.');
  for (const line of text.slice(0, -2).split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, `A line is too long: ${line}`);
    assert.doesNotMatch(line, /(?!\t)\p{Cc}/u, 'A control character is left.');
    assert.doesNotMatch(line, /\p{Cs}/u, 'A character is cut in two.');
  }
  return new ICAL.Component(ICAL.parse(text));
}

/** The events of a calendar, in its order. */
export function eventsOf(calendar: ICAL.Component): ICAL.Event[] {
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

/** What the library's time shows on a clock, whatever its zone. */
export function wallOf({ year, month, day, hour, minute, second }: ICAL.Time): WallTime {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The instant that the library makes of a time with its zone: `2026-12-01T09:00Z`. */
export function instantOf(time: ICAL.Time): string {
  return writtenInstant(time.toUnixTime() * 1000);
}

/** The first occurrences of an event that begin before a wall time. */
export function* occurrencesBefore(event: ICAL.Event, end: WallTime): Generator<ICAL.Time> {
  const iterator = event.iterator();
  for (let time = iterator.next(); time && wallOf(time) < end; time = iterator.next()) yield time;
}
