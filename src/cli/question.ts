import { closest } from '../domain/didYouMean';
import type { AgreedPerson } from '../domain/format/definition';
import { type HolidaySource, availabilityOf } from '../domain/project/availabilityOf';
import { DEFAULT_ZONE } from '../domain/project/resolveProject';
import type { Availability } from '../domain/time/availability';
import type { Instant } from '../domain/time/instant';
import { resolveMoment } from '../domain/time/resolveMoment';
import { SECOND } from '../domain/time/units';
import { parseMoment } from '../domain/values/moment';
import type { ZoneId } from '../domain/values/zone';
import { counted } from '../views/text';
import { HolidayCalendars } from '../server/holidayCalendars';
import { type AgreementFile, openAgreement } from './agreementFile';
import type { Context } from './command';
import { Failure } from './failure';

/** What every question about working time comes down to: whose time it is, and from when on. */
export interface Question {
  readonly people: readonly Participant[];
  readonly at: Instant;
  /** The zone whose clock answers for people are written in. */
  readonly timezone: ZoneId;
  /** What keeps the answer from being the whole truth, for standard error. */
  readonly notes: readonly string[];
}

/** A person with a time zone. */
export interface Participant {
  readonly id: string;
  /** The name to show: the id when the file gives none. */
  readonly name: string;
  readonly availability: Availability;
}

/** What was typed to ask it. */
export interface Asked {
  readonly file: string | undefined;
  /** Nobody stands for everyone. */
  readonly ids: readonly string[];
  /** The option that names the moment, and its value; the moment is now when it has none. */
  readonly moment: { readonly option: string; readonly text: string | undefined };
}

/** Opens the agreement and finds in it who and what is asked about. */
export async function readQuestion({ file, ids, moment }: Asked, context: Context): Promise<Question> {
  const agreement = await openAgreement(file, context);
  const holidays = await new HolidayCalendars(context.io.loadHolidays).forPeople(agreement.document.agreement);
  const { people, leftOut } = chooseParticipants(agreement, ids, holidays);
  const { at, note } = readMoment(agreement, moment, context);
  return {
    people,
    at,
    timezone: agreement.document.agreement.timezone ?? DEFAULT_ZONE,
    notes: [...noteOnPeople(leftOut), ...note, ...noteOnErrors(agreement)],
  };
}

interface Chosen {
  readonly people: readonly Participant[];
  /** Ids of those who were not asked for by name and have no time zone, so that nobody knows when they work. */
  readonly leftOut: readonly string[];
}

function chooseParticipants(
  { name, document }: AgreementFile,
  ids: readonly string[],
  holidaysOf: HolidaySource,
): Chosen {
  const everyone: ReadonlyMap<string, AgreedPerson> = document.agreement.people ?? new Map<string, AgreedPerson>();
  const people: Participant[] = [];
  const leftOut: string[] = [];
  for (const id of ids.length > 0 ? new Set(ids) : everyone.keys()) {
    const person = everyone.get(id);
    if (!person) throw new Failure(`There is nobody with the id "${id}" in ${name}.${suggestionFor(id, everyone)}`);
    const availability = availabilityOf(person, holidaysOf);
    if (availability) people.push({ id, name: person.name ?? id, availability });
    else if (ids.length > 0) throw new Failure(`${name} gives no time zone for ${id}: collab check says more.`);
    else leftOut.push(id);
  }
  return { people, leftOut };
}

function suggestionFor(id: string, everyone: ReadonlyMap<string, AgreedPerson>): string {
  const meant = closest(id, everyone.keys());
  if (meant !== undefined) return ` Did you mean ${meant}?`;
  const looksLikeTime = /^\d{1,2}:\d{2}$/.test(id);
  return looksLikeTime ? ' Put quotes around a moment that has a space in it.' : '';
}

/** The instant that an option names, read in the zone of the file, or else the second that it is now; with what keeps it from being certain. */
export function readMoment(
  { name, document: { agreement } }: AgreementFile,
  { option, text }: Asked['moment'],
  { io, zones }: Context,
): { readonly at: Instant; readonly note: readonly string[] } {
  if (text === undefined) return { at: Math.floor(io.now() / SECOND) * SECOND, note: [] };
  const moment = parseMoment(text);
  if (!moment.ok) throw new Failure(`${option}: ${moment.invalid.reason}. ${moment.invalid.explanation}`);
  const at = resolveMoment(moment.value, agreement.timezone ?? DEFAULT_ZONE, 'start', zones);
  const assumed =
    agreement.timezone === undefined && moment.value.kind !== 'instant' && moment.value.zone === undefined;
  return { at, note: assumed ? [`${option} is read in UTC, because ${name} has no timezone.`] : [] };
}

function noteOnPeople(leftOut: readonly string[]): readonly string[] {
  return leftOut.length === 0 ? [] : [`Left out for want of a time zone: ${leftOut.join(', ')}.`];
}

/** Says that an answer may not be whole, where parts of the file cannot be used. */
export function noteOnErrors({ name, document: { problems } }: AgreementFile): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return [];
  return [`${name} has ${counted(errors, 'error')}, so this may not be the whole answer: collab check says more.`];
}
