import type { Parsed } from '../parsed';
import { parseContact } from '../values/contact';
import { parseDate } from '../values/calendarDate';
import { parseDuration } from '../values/duration';
import { parseGlob } from '../values/glob';
import { parseHours } from '../values/hours';
import { parseId } from '../values/id';
import { parseLink } from '../values/link';
import { parseMoment } from '../values/moment';
import { parseRegion } from '../values/region';
import { parseSchedule } from '../values/schedule';
import { parseSpan, parseTravel } from '../values/span';
import { parseZone } from '../values/zone';

/**
 * The grammar of each `format` that a text of the file can have. JSON Schema leaves unknown formats to whoever knows
 * them (JSON Schema 2020-12, Validation, section 7), so the published schema carries these names as they are.
 */
export const grammars = {
  zone: parseZone,
  date: parseDate,
  moment: parseMoment,
  span: parseSpan,
  travel: parseTravel,
  duration: parseDuration,
  hours: parseHours,
  schedule: parseSchedule,
  region: parseRegion,
  link: parseLink,
  contact: parseContact,
  glob: parseGlob,
  person: parseId,
  deliverable: parseId,
} as const satisfies Readonly<Record<string, (text: string) => Parsed<unknown>>>;

export type ValueFormat = keyof typeof grammars;

/** What a text of that format is once it is read. */
export type ValueOf<F extends ValueFormat> = ReturnType<(typeof grammars)[F]> extends Parsed<infer T> ? T : never;
