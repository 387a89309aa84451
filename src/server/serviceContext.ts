import { type HolidaySource, availabilityOf } from '../domain/project/availabilityOf';
import { type Viewer, whoIsLooking } from '../domain/project/whoIsLooking';
import { zoneInForceAt } from '../domain/time/whereabouts';
import { type ZoneId, parseZone } from '../domain/values/zone';
import type { ServiceContext } from '../service/context';
import type { ReadText } from '../service/readText';
import type { Surroundings } from './agreements';
import type { Sources } from './sources';

/** What is around an agreement. */
export interface AgreementSurroundings extends Omit<Surroundings, 'sources'> {
  readonly sources: Pick<Sources, 'read'>;
}

/** A text that is open with all that answers about it depend on. Undefined for files that are not open: nobody looks at them. */
export async function contextOf(uri: string, surroundings: Surroundings): Promise<ServiceContext | undefined> {
  const { open } = surroundings;
  const context = open.get(uri) && (await serviceContextOf(uri, surroundings));
  return open.get(uri) && context;
}

/** The same of an agreement that is open or on disk. Undefined where it cannot be read. */
export async function serviceContextOf(
  uri: string,
  surroundings: AgreementSurroundings,
): Promise<ServiceContext | undefined> {
  const { open, sources, holidays, viewerIn } = surroundings;
  const before = await sources.read(uri);
  if (before.kind !== 'text') return undefined;
  const holidaysOf = await holidays.forPeople(before.document.agreement);
  const viewer = await viewerIn(uri.replace(/\/[^/]*$/u, ''));
  // An open text is the same object all the time, and may be another version by now.
  const source = open.get(uri) === undefined ? before : await sources.read(uri);
  return source.kind === 'text' ? contextIn(source, viewer, holidaysOf, surroundings) : undefined;
}

/** A text with all that answers about it depend on. */
export function contextIn(
  { text, document }: ReadText,
  viewer: Viewer,
  holidaysOf: HolidaySource,
  { zones, forecasts, describedAt, now: clock }: Pick<Surroundings, 'zones' | 'forecasts' | 'describedAt' | 'now'>,
): ServiceContext {
  const now = clock();
  const me = whoIsLooking(document.agreement, viewer);
  const person = me === undefined ? undefined : document.agreement.people?.get(me);
  const availability = person && availabilityOf(person, holidaysOf);
  const zone = availability ? zoneInForceAt(availability, now, zones) : zoneOfMachine();
  return { text, document, now, zones, holidaysOf, forecasts, describedAt, zone, ...(me !== undefined && { me }) };
}

function zoneOfMachine(): ZoneId {
  const zone = parseZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return zone.ok ? zone.value : 'UTC';
}
