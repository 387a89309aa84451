import { COUNTRIES, COUNTRY_OF_NAME } from './countries';
import { plainLetters } from './plainLetters';
import type { ZoneId } from './zone';
import { ABBREVIATIONS, ZONE_OF_OFFSET, ZONE_OF_PLACE } from './zoneFacts';
import { cityOf } from './zoneName';

/** A zone with what people call it. All names are plain small letters. */
export interface ZonePlaces {
  readonly zone: ZoneId;
  /** The zone's own city first, then its former names and other cities whose clocks it keeps. */
  readonly cities: readonly ZoneCity[];
  /** The name of its country in English; absent for `UTC`, and where the runtime cannot tell. */
  readonly country?: string;
  /** Names and code of its country. */
  readonly countryNames: readonly string[];
  readonly abbreviations: readonly string[];
  /** The words of its id, and of the id under which the runtime lists it. */
  readonly idWords: readonly string[];
  /** How much used it is likely to be: how often our tables name it. */
  readonly weight: number;
}

/** A city as it is shown, and the name it is found by. */
export interface ZoneCity {
  readonly shown: string;
  readonly name: string;
}

/**
 * Every zone of the runtime's `Intl`, and `UTC`, the most used first. Cities that have changed their name stand under the present
 * one. This asks `Intl` for every country, which takes a tenth of a second: keep what it returns for as long as it is needed.
 */
export function placesOfZones(): readonly ZonePlaces[] {
  const ids = idsInUse();
  const countries = countriesOfZones();
  const places = [...Intl.supportedValuesOf('timeZone').filter((listed) => listed !== 'UTC'), 'UTC'].map((listed) => {
    const zone = ids.get(listed) ?? listed;
    return placesOf(zone, listed, countries.get(listed));
  });
  return places.toSorted(
    (one, other) => other.weight - one.weight || cityOf(one.zone).localeCompare(cityOf(other.zone), 'en'),
  );
}

/** Small letters without accents, words apart by single blanks: `America/Sao_Paulo` and `São Paulo` end alike. */
export function plainWords(text: string): string {
  return plainLetters(text)
    .replaceAll(/[\s_/,-]+/g, ' ')
    .trim();
}

function placesOf(zone: ZoneId, listed: ZoneId, country: Country | undefined): ZonePlaces {
  const others = Object.entries(ZONE_OF_PLACE).flatMap(([place, its]) => (its === zone ? [place] : []));
  const names = new Map([
    [plainWords(cityOf(zone)), cityOf(zone)],
    [plainWords(cityOf(listed)), cityOf(zone)],
  ]);
  for (const place of others) if (!names.has(plainWords(place))) names.set(plainWords(place), place);
  const abbreviations = keysOf(ABBREVIATIONS, zone).map(plainWords);
  return {
    zone,
    cities: Array.from(names, ([name, shown]) => ({ shown, name })),
    ...(country && { country: country.name }),
    countryNames: country?.names ?? [],
    abbreviations,
    idWords: plainWords(`${zone} ${listed}`).split(' '),
    weight: others.length + abbreviations.length + keysOf(ZONE_OF_OFFSET, zone).length,
  };
}

/** The ids by which zones are known today, by the ones under which the runtime lists them: `Asia/Calcutta` is `Asia/Kolkata`. */
function idsInUse(): ReadonlyMap<ZoneId, ZoneId> {
  const tables = [ABBREVIATIONS, ZONE_OF_OFFSET, ZONE_OF_PLACE].flatMap((table) => Object.values(table));
  return new Map(Array.from(new Set(tables), (zone) => [listedAs(zone), zone]));
}

function listedAs(zone: ZoneId): ZoneId {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return zone; // A runtime with older data does not know it, and does not list it either.
  }
}

interface Country {
  readonly name: string;
  readonly names: readonly string[];
}

/** A locale that knows the zones of its country: by a method, or in somewhat older runtimes by a property. */
interface LocaleWithZones extends Intl.Locale {
  readonly timeZones?: readonly string[];
  getTimeZones?(): readonly string[] | undefined;
}

function countriesOfZones(): ReadonlyMap<ZoneId, Country> {
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  const countries = new Map<ZoneId, Country>();
  for (const code of COUNTRIES) {
    const locale = new Intl.Locale(`und-${code}`) as LocaleWithZones;
    const name = english.of(code) ?? code;
    const names = [name, code, ...keysOf(COUNTRY_OF_NAME, code)].map(plainWords);
    for (const zone of locale.getTimeZones?.() ?? locale.timeZones ?? []) countries.set(zone, { name, names });
  }
  return countries;
}

function keysOf(table: Readonly<Record<string, string>>, value: string): readonly string[] {
  return Object.keys(table).filter((key) => table[key] === value);
}
