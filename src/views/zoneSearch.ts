import type { Instant } from '../domain/time/instant';
import { intlOffsets } from '../domain/time/intlOffsets';
import { HOUR, MINUTE } from '../domain/time/units';
import type { OffsetAt } from '../domain/time/zoneRules';
import { type ZoneId, fixedOffset } from '../domain/values/zone';
import { zoneMeant } from '../domain/values/zoneMeant';
import { type ZonePlaces, placesOfZones, plainWords } from '../domain/values/zonePlaces';
import { dotted } from './text';
import { timeText } from './times';

/** A zone to choose from a list. */
export interface ZoneRow {
  readonly zone: ZoneId;
  /** The city it was found by. */
  readonly label: string;
  /** What the clock shows there, how far it is from UTC, and where that is: `10:42 · UTC−3 · Brazil · America/Sao_Paulo`. */
  readonly description: string;
}

/** What is known of zones whoever asks, and takes time to find out. */
export interface ZoneAtlas {
  /** All zones. */
  readonly places: readonly ZonePlaces[];
  /** Milliseconds from UTC; 0 for a zone that nobody knows. */
  readonly offsetAt: (zone: ZoneId, instant: Instant) => number;
}

/** An atlas that asks the runtime once for every zone. Keep it for as long as zones are searched. */
export function zoneAtlas(): ZoneAtlas {
  const offsets = new Map<ZoneId, OffsetAt | undefined>();
  return {
    places: placesOfZones(),
    offsetAt: (zone, instant) => {
      if (!offsets.has(zone)) offsets.set(zone, intlOffsets(zone));
      return offsets.get(zone)?.(instant) ?? 0;
    },
  };
}

/** More than anybody reads. */
const MOST_ROWS = 60;

/**
 * Finds time zones by what people know of them: a city, a country, an id, an abbreviation, or how far their clock is from UTC now.
 * Accents and case do not count.
 */
export class ZoneSearch {
  readonly #now: Instant;
  readonly #nearby: readonly ZoneId[];
  readonly #atlas: ZoneAtlas;

  /**
   * @param now the instant whose clocks are shown.
   * @param nearby zones that are likely to be meant, likeliest first, shown before anything is typed.
   * @param atlas for whoever keeps one.
   */
  constructor(now: Instant, nearby: readonly ZoneId[] = [], atlas = zoneAtlas()) {
    this.#now = now;
    this.#nearby = nearby;
    this.#atlas = atlas;
  }

  /** The zones that fit what was typed, best first, each once; without anything typed the likely ones. */
  rows(typed: string): readonly ZoneRow[] {
    const wanted = plainWords(typed);
    const found = wanted === '' ? this.#likely() : this.#found(wanted, typed);
    return found.slice(0, MOST_ROWS).map(({ places, label }) => this.#row(places, label));
  }

  #likely(): readonly Found[] {
    const nearby = [...new Set(this.#nearby)].map((zone) => this.#placesOf(zone));
    const others = this.#atlas.places.filter(({ zone, weight }) => weight > 0 && !this.#nearby.includes(zone));
    return [...nearby, ...others].map((places) => ({ places, label: cityLabel(places) }));
  }

  #found(wanted: string, typed: string): readonly Found[] {
    const away = offsetTyped(typed);
    if (away !== undefined) {
      const there = this.#atlas.places.filter(({ zone }) => this.#offsetOf(zone) === away);
      return there.map((places) => ({ places, label: cityLabel(places) }));
    }
    const byName = this.#ranked((places) => fitOf(places, wanted));
    if (byName.length > 0) return byName;
    const inside = this.#ranked((places) => fitInside(places, wanted));
    if (inside.length > 0) return inside;
    const meant = zoneMeant(typed);
    return meant === undefined ? [] : [this.#placesOf(meant)].map((places) => ({ places, label: cityLabel(places) }));
  }

  /** Equal fits stay in the order of the places, the most used zones first. */
  #ranked(fit: (places: ZonePlaces) => Fit | undefined): readonly Found[] {
    return this.#atlas.places
      .flatMap((places) => {
        const found = fit(places);
        return found ? [{ places, ...found }] : [];
      })
      .toSorted((one, other) => one.rank - other.rank);
  }

  #placesOf(zone: ZoneId): ZonePlaces {
    const listed = this.#atlas.places.find((places) => places.zone === zone);
    return listed ?? { zone, cities: [], countryNames: [], abbreviations: [], idWords: [], weight: 0 };
  }

  #offsetOf(zone: ZoneId): number {
    return this.#atlas.offsetAt(zone, this.#now);
  }

  #row({ zone, country }: ZonePlaces, label: string): ZoneRow {
    const offset = this.#offsetOf(zone);
    const description = dotted(timeText(this.#now + offset), offsetText(offset), country, zone === label ? '' : zone);
    return { zone, label, description: description ?? '' };
  }
}

interface Found {
  readonly places: ZonePlaces;
  readonly label: string;
}

/** How well something fits, the less the better, and by which of its cities it was found. */
interface Fit {
  readonly rank: number;
  readonly label: string;
}

/** How well a zone fits: by the whole name of something, by its beginning, or by words that each begin one of its names. */
function fitOf(places: ZonePlaces, wanted: string): Fit | undefined {
  const { cities, countryNames, abbreviations, idWords } = places;
  const label = cityLabel(places);
  const city = (fits: (name: string) => boolean): string | undefined => cities.find(({ name }) => fits(name))?.shown;
  const about = [...idWords, ...countryNames.flatMap((name) => name.split(' '))];
  const words = wanted.split(' ');
  const fits = [
    city((name) => name === wanted),
    [...countryNames, ...abbreviations].includes(wanted) ? label : undefined,
    city((name) => name.startsWith(wanted)),
    city((name) => name.includes(` ${wanted}`)),
    countryNames.some((name) => name.startsWith(wanted)) ? label : undefined,
    city((name) => words.every((word) => [...name.split(' '), ...about].some((known) => known.startsWith(word)))),
  ];
  const rank = fits.findIndex((fit) => fit !== undefined);
  const found = fits[rank];
  return found === undefined ? undefined : { rank, label: found };
}

/** What is wanted stands somewhere inside a name. */
function fitInside({ cities, countryNames }: ZonePlaces, wanted: string): Fit | undefined {
  const city = cities.find(({ name }) => name.includes(wanted));
  if (city) return { rank: 0, label: city.shown };
  const [first] = cities;
  return first && countryNames.some((name) => name.includes(wanted)) ? { rank: 1, label: first.shown } : undefined;
}

function cityLabel({ zone, cities }: ZonePlaces): string {
  return cities[0]?.shown ?? zone;
}

/** The offset that was typed, such as `+5:30` or `UTC-3`, in milliseconds; undefined for anything else. */
function offsetTyped(typed: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(fixedOffset(typed.trim()) ?? '') ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
}

/** `UTC`, `UTC+2`, `UTC−3:30`. */
export function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE);
  if (minutes === 0) return 'UTC';
  const rest = minutes % 60;
  return `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
