import { wellFormed } from '../plainText';
import type { Instant, Interval } from '../time/instant';
import type { WallTime } from '../time/units';
import type { EpochDay } from '../values/calendarDate';
import type { Minutes } from '../values/duration';
import { type Email, parseEmail } from '../values/email';
import { parseLink } from '../values/link';
import type { ZoneId } from '../values/zone';
import { type Component, type Property, text } from './component';
import { canWriteDate, canWriteTime, dateValue, durationValue, instantValue, wallTimeValue } from './times';

/** Something that stands in a calendar. Texts are plain and may hold anything. */
export interface CalendarEvent {
  /** See {@link uidOf}. */
  readonly uid: string;
  readonly summary: string;
  readonly time: EventTime;
  readonly description?: string;
  /** Where to join or read more; left out unless it is an https link. */
  readonly link?: string;
  /** Whether people are busy meanwhile. */
  readonly busy: boolean;
  readonly invited?: Invited;
}

/** When an event takes place. */
export type EventTime =
  /** All day long, wherever the reader is. */
  | { readonly kind: 'day'; readonly date: EpochDay }
  /** Once. Written in UTC, which every calendar shows on its reader's own clock. */
  | ({ readonly kind: 'once' } & Interval)
  | Series;

/** Again and again, at the same wall time through all clock changes of a zone. */
export interface Series {
  readonly kind: 'series';
  readonly zone: ZoneId;
  /** What the clock shows when it first takes place. */
  readonly first: WallTime;
  /**
   * The elapsed time it takes. An end would be a wall time of the first occurrence, and on a day on which clocks change not
   * tell how long the others are.
   */
  readonly minutes: Minutes;
  /** See {@link recurrenceRule}. */
  readonly rule: string;
}

/** Who is asked to come, and who asks. */
export interface Invited {
  readonly organizer: Mailbox;
  readonly attendees: readonly Mailbox[];
}

/** Somebody who can be written to. */
export interface Mailbox {
  readonly name: string;
  readonly email: Email;
}

/** Whether the standard has digits for all of an event's times. */
export function canWriteEvent({ time }: CalendarEvent): boolean {
  switch (time.kind) {
    case 'day':
      return canWriteDate(time.date) && canWriteDate(time.date + 1);
    case 'once':
      return canWriteTime(time.start) && canWriteTime(time.end);
    case 'series':
      return canWriteTime(time.first);
  }
}

/** The `VEVENT` of an event, RFC 5545 section 3.6.1. `stamp` is the instant at which it is written. */
export function eventComponent(event: CalendarEvent, stamp: Instant): Component {
  return {
    name: 'VEVENT',
    properties: [
      { name: 'UID', value: text(event.uid) },
      { name: 'DTSTAMP', value: instantValue(stamp) },
      ...timeProperties(event.time),
      { name: 'SUMMARY', value: text(event.summary) },
      ...textProperty('DESCRIPTION', event.description),
      ...linkProperties(event.link),
      { name: 'TRANSP', value: event.busy ? 'OPAQUE' : 'TRANSPARENT' },
      ...invitedProperties(event.invited),
    ],
  };
}

function timeProperties(time: EventTime): readonly Property[] {
  switch (time.kind) {
    case 'day':
      return [
        { name: 'DTSTART', parameters: { VALUE: 'DATE' }, value: dateValue(time.date) },
        { name: 'DTEND', parameters: { VALUE: 'DATE' }, value: dateValue(time.date + 1) },
      ];
    case 'once':
      return [
        { name: 'DTSTART', value: instantValue(time.start) },
        { name: 'DTEND', value: instantValue(time.end) },
      ];
    case 'series': {
      const duration = durationValue(time.minutes);
      return [
        { name: 'DTSTART', parameters: { TZID: time.zone }, value: wallTimeValue(time.first) },
        ...(duration === undefined ? [] : [{ name: 'DURATION', value: duration }]),
        { name: 'RRULE', value: time.rule },
      ];
    }
  }
}

function textProperty(name: string, plain: string | undefined): readonly Property[] {
  return plain === undefined || plain === '' ? [] : [{ name, value: text(plain) }];
}

/** Many calendars show only the place, and offer to join when it is a link. */
function linkProperties(link: string | undefined): readonly Property[] {
  if (link === undefined || !parseLink(link).ok) return [];
  return [
    { name: 'LOCATION', value: text(link) },
    { name: 'URL', value: encoded(link, /[^!-~]+/gu) },
  ];
}

function invitedProperties(invited: Invited | undefined): readonly Property[] {
  if (invited === undefined) return [];
  return [
    ...mailboxProperty('ORGANIZER', invited.organizer),
    ...invited.attendees.flatMap((mailbox) => mailboxProperty('ATTENDEE', mailbox)),
  ];
}

function mailboxProperty(role: 'ORGANIZER' | 'ATTENDEE', { name, email }: Mailbox): readonly Property[] {
  if (!parseEmail(email).ok) return [];
  return [{ name: role, parameters: { CN: name }, value: `mailto:${encoded(email, /[^\w.!$'*+~@-]+/gu)}` }];
}

/** A text without the characters that its place in an address does not allow, RFC 3986 and for e-mail RFC 6068. */
function encoded(plain: string, refused: RegExp): string {
  return wellFormed(plain).replaceAll(refused, (characters) => encodeURIComponent(characters));
}
