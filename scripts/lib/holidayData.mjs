import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from './paths.mjs';

/*
 * The public holidays of the world are the largest part of the package. What Collab never asks for stays out of the bundles; the
 * holidays that it finds are the same. A test holds them against those of the whole library.
 */

/** For esbuild's `alias`: the three functions that are used of a library for dates. */
const momentsAlias = { 'moment-timezone': path.join(repository, 'src/server/holidayMoments.ts') };

/**
 * Terms of the Earth's orbit below this are left out, in radians and astronomical units: together they move an equinox or a new moon
 * by seconds.
 */
const SMALLEST_TERM = 1e-7;

/** The digits of a term that count, for its size and for its angle. */
const DIGITS = 10;

/**
 * Brings the library `date-holidays` into a bundle without what is never asked for.
 *
 * @type {import('esbuild').Plugin}
 */
export const leanHolidays = {
  name: 'lean-holidays',
  setup(build) {
    build.initialOptions.alias = { ...build.initialOptions.alias, ...momentsAlias };
    build.onLoad({ filter: /[\\/]date-holidays[\\/]src[\\/]data\.js$/ }, async ({ path: file }) => {
      const { data } = await import(pathToFileURL(file).href);
      return { contents: `export const data = JSON.parse(${JSON.stringify(JSON.stringify(leanData(data)))});` };
    });
    build.onLoad({ filter: /[\\/]astronomia[\\/]data[\\/]vsop87Bearth\.js$/ }, async ({ path: file }) => {
      const { default: orbit } = await import(pathToFileURL(file).href);
      return { contents: `export default ${JSON.stringify(leanOrbit(orbit))};` };
    });
    // Its index names Saturn's moons and much else; none of it does anything when it is loaded.
    build.onLoad({ filter: /[\\/]astronomia[\\/]src[\\/]index\.js$/ }, () => ({
      contents: ['base', 'julian', 'moonphase', 'planetposition', 'solar', 'solstice']
        .map((name) => `export { default as ${name} } from './${name}.js';`)
        .join('\n'),
    }));
  },
};

/**
 * A country or a part of one, without its names.
 *
 * @typedef {{
 *   days?: Record<string, any>,
 *   _days?: string[] | undefined,
 *   dayoff?: string | undefined,
 *   langs?: string[] | undefined,
 *   zones?: string[] | undefined,
 *   states?: Record<string, Place>,
 *   regions?: Record<string, Place>,
 * }} Place
 */

/**
 * Only public holidays, and their names in English where there are any, which are always the ones shown.
 *
 * @param {{ holidays: Record<string, Place>, names: Record<string, { name: Record<string, string> }> }} data
 */
function leanData({ holidays, names }) {
  const rules = neededRules(holidays);
  const lean = { holidays: mapValues(holidays, (country, code) => leanPlace(country, rules.get(code), names)), names };
  return JSON.parse(JSON.stringify(lean, onlyEnglish));
}

/**
 * The rules that make a public holiday anywhere in a country, by its code, or in a country that refers to it. A rule may ask whether a
 * day is another kind of holiday; then those of that kind are needed, too.
 *
 * @param {Record<string, Place>} holidays
 */
function neededRules(holidays) {
  /** @type {Map<string, Set<string>>} */
  const rules = new Map(Object.keys(holidays).map((code) => [code, new Set()]));
  for (const [code, country] of Object.entries(holidays)) {
    const places = placesIn(country);
    const codes = [code, ...places.flatMap(({ _days: [referred] = [] }) => referred ?? [])];
    const days = places.flatMap((place) => Object.entries(place.days ?? {}));
    const asked = new Set(['public', ...days.flatMap(([rule]) => typesAskedBy(rule))]);
    for (const [rule, day] of days) {
      // Without a type it is a public holiday; what is no object is a name, or takes a holiday away.
      const type = typeof day === 'object' ? (day.type ?? 'public') : 'public';
      if (asked.has(type)) for (const each of codes) rules.get(each)?.add(rule);
    }
  }
  return rules;
}

/** @param {string} rule such as `Thursday after 04-02 if is observance holiday then next Thursday` */
function typesAskedBy(rule) {
  return Array.from(rule.matchAll(/ is (\w+) holiday/g), ([, type]) => type);
}

/** @param {Place} place @returns {Place[]} */
function placesIn(place) {
  return [place, ...[place.states, place.regions].flatMap((below) => Object.values(below ?? {}).flatMap(placesIn))];
}

/**
 * @param {Place} place
 * @param {Set<string> | undefined} rules
 * @param {Record<string, { name: Record<string, string> }>} names
 * @returns {Place}
 */
function leanPlace({ _days, dayoff, langs, zones, days, states, regions }, rules, names) {
  const kept = Object.entries(days ?? {}).filter(([rule]) => rules?.has(rule));
  return {
    _days,
    dayoff,
    langs,
    zones,
    ...(days && { days: Object.fromEntries(kept.map(([rule, day]) => [rule, leanDay(day, names)])) }),
    ...(states && { states: mapValues(states, (each) => leanPlace(each, rules, names)) }),
    ...(regions && { regions: mapValues(regions, (each) => leanPlace(each, rules, names)) }),
  };
}

/**
 * A day without the names it has beside the English one that its name in general already has.
 *
 * @param {any} day
 * @param {Record<string, { name: Record<string, string> }>} names
 */
function leanDay(day, names) {
  if (typeof day !== 'object' || !day.name || day.name.en !== undefined) return day;
  return names[day._name]?.name['en'] === undefined ? day : { ...day, name: undefined };
}

/**
 * @param {string} key
 * @param {any} value
 */
function onlyEnglish(key, value) {
  return key === 'name' && typeof value?.en === 'string' ? { en: value.en } : value;
}

/** @param {Record<string, Record<string, [number, number, number][]>>} orbit */
function leanOrbit(orbit) {
  return mapValues(orbit, (series) =>
    typeof series === 'object'
      ? mapValues(series, (terms) =>
          terms
            .filter(([size]) => Math.abs(size) >= SMALLEST_TERM)
            .map((term) => term.map((number) => Number(number.toPrecision(DIGITS)))),
        )
      : series,
  );
}

/**
 * @template V, W
 * @param {Record<string, V>} record
 * @param {(value: V, key: string) => W} change
 * @returns {Record<string, W>}
 */
function mapValues(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
