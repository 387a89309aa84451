import { type Parsed, invalid, valid } from '../parsed';
import { type EpochDay, formatDate, parseDate } from './calendarDate';
import { parsePair, parsePiece, pieceOf, splitInTwo } from './piece';
import { quoted, suggesting, worthAGuess } from './wording';
import { type ZoneId, parseZone } from './zone';

/** A span of calendar days, both ends included. */
export interface Span {
  readonly first: EpochDay;
  readonly last: EpochDay;
}

/** A stay in another zone: `2026-12-05..2026-12-12 Europe/Lisbon`. */
export interface Travel {
  readonly span: Span;
  readonly zone: ZoneId;
}

/** Two dates with something between them that is often meant as `..`. */
const LOOSE_SPAN = /^(\d{4}-\d{2}-\d{2})\s*(?:\.{2,3}|…|[-–—/]|to|until)\s*(\d{4}-\d{2}-\d{2})/i;

/** Reads one date, or the first and the last with `..` between them. */
export function parseSpan(text: string): Parsed<Span> {
  const days = spanOfDays(text);
  if (!days.ok) return days;
  const [first, last] = days.value;
  if (last < first) {
    const suggestion = formatSpan({ first: last, last: first });
    return invalid(`${quoted(text)} ends before it begins`, `Write the earlier date first: ${suggestion}.`, {
      suggestion,
    });
  }
  return valid({ first, last });
}

function spanOfDays(text: string): Parsed<readonly [EpochDay, EpochDay]> {
  const day = parseDate(text);
  if (day.ok) return valid([day.value, day.value]);
  const [loose, first, last] = LOOSE_SPAN.exec(text) ?? [];
  const meant = loose === text ? `${first}..${last}` : day.invalid.suggestion;
  const ends = meant === undefined || meant === text ? splitInTwo(text, '..') : undefined;
  if (ends !== undefined) return parsePair(ends, parseDate);
  return invalid(
    `${quoted(text)} is not a span of days`,
    'Write one date, or the first and the last with two dots between them, such as 2026-12-24..2027-01-03.',
    suggesting(text, meant, parseSpan),
  );
}

/** Reads a span of days and the zone somebody is in during it: `2026-12-05..2026-12-12 Europe/Lisbon`. */
export function parseTravel(text: string): Parsed<Travel> {
  const whole = pieceOf(text);
  const gap = LOOSE_SPAN.exec(whole.text)?.[0].length ?? whole.text.search(/\s/);
  const place = pieceOf(text, gap < 0 ? text.length : whole.start + gap);
  const span = parsePiece(pieceOf(text, 0, place.start), parseSpan);
  if (!span.ok && (place.text === '' || !parseSpan(place.text).ok)) return span;
  if (!span.ok || place.text === '') {
    return invalid(
      place.text === '' ? `${quoted(text)} does not say where` : 'The zone stands before the days',
      'Write the days and then the time zone of the stay, such as 2026-12-05..2026-12-12 Europe/Lisbon.',
      suggesting(text, swapped(whole.text), parseTravel),
    );
  }
  const zone = parsePiece(place, parseZone);
  return zone.ok ? valid({ span: span.value, zone: zone.value }) : zone;
}

function swapped(text: string): string | undefined {
  return worthAGuess(text) ? text.split(/\s+/).toReversed().join(' ') : undefined;
}

/** Writes a span as the file has it; a single day stands alone. */
export function formatSpan(span: Span): string {
  return span.first === span.last ? formatDate(span.first) : `${formatDate(span.first)}..${formatDate(span.last)}`;
}

/** Writes a stay as the file has it. */
export function formatTravel(travel: Travel): string {
  return `${formatSpan(travel.span)} ${travel.zone}`;
}
