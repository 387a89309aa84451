import { type Parsed, invalid, valid } from '../parsed';
import { quoted, suggesting, worthAGuess } from './wording';
import { ABBREVIATIONS, ZONE_OF_OFFSET } from './zoneFacts';
import { zoneMeant } from './zoneMeant';
import { zoneInItsCase } from './zoneName';

/** An IANA time zone id as the file writes it: links such as `Asia/Calcutta` are kept. */
export type ZoneId = string;

const LONGEST_ID = 64;

/**
 * Reads an id of the IANA time zone database, zone or link, that this machine's `Intl` knows. Abbreviations and fixed offsets are
 * refused although `Intl` knows some of them: they do not say where somebody is, so they do not say when clocks change.
 */
export function parseZone(text: string): Parsed<ZoneId> {
  const abbreviated = worthAGuess(text) ? zoneAbbreviated(text) : undefined;
  if (abbreviated !== undefined) {
    return invalid(
      `${quoted(text)} is an abbreviation, not a time zone`,
      `Abbreviations stand for different places and forget that clocks change, so name a city instead, such as ${abbreviated}.`,
      { suggestion: abbreviated },
    );
  }
  const offset = fixedOffset(text);
  if (offset !== undefined) {
    return invalid(
      `${quoted(text)} is a fixed offset, not a time zone`,
      `An offset stays as it is when clocks change, so name a zone instead, such as ${ZONE_OF_OFFSET[offset] ?? 'Europe/Oslo'}.`,
      suggesting(text, ZONE_OF_OFFSET[offset], parseZone),
    );
  }
  if (!existsInSomeCase(text)) {
    return invalid(
      `${quoted(text)} is not a time zone`,
      'Write the continent and a city as the time zone database names them, such as Europe/Oslo or America/Sao_Paulo.',
      suggesting(text, zoneMeant(text), parseZone),
    );
  }
  const inItsCase = zoneInItsCase(text);
  if (text !== inItsCase) {
    return invalid(
      `${quoted(text)} is not how that time zone is written`,
      `Capital and small letters count in time zones, so write ${inItsCase}.`,
      { suggestion: inItsCase },
    );
  }
  return valid(text);
}

function zoneAbbreviated(text: string): ZoneId | undefined {
  const abbreviation = text.trim().toUpperCase();
  return Object.hasOwn(ABBREVIATIONS, abbreviation) ? ABBREVIATIONS[abbreviation] : undefined;
}

/** `+01:00`, `UTC+2`, `GMT -3`, `GMT0` as `±HHMM`; undefined for anything else. */
export function fixedOffset(text: string): string | undefined {
  const match = /^\s?(?:UTC|GMT)?\s?([+\-−]?)\s?(\d{1,2})(?::?(\d{2}))?\s?$/i.exec(text);
  if (match === null) return undefined;
  const [, sign = '', hours = '', minutes = '00'] = match;
  return `${sign === '' || sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}${minutes}`;
}

function existsInSomeCase(text: string): boolean {
  const formed = text.length <= LONGEST_ID && /^[a-z][\w+-]*(?:\/[a-z][\w+-]*)*$/i.test(text);
  if (!formed || /^systemv\//i.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
