import { pathToFileURL } from 'node:url';

/*
 * The public holidays of the world are the largest part of the package. What Collab never asks for stays out of the bundles; the
 * holidays that it finds are the same.
 */

/** For esbuild's `alias`: time zones for the years around now, which is when holidays are looked for. The library's usual ones begin in 1800. */
export const zonesOfHolidays = {
  'moment-timezone': 'moment-timezone/builds/moment-timezone-with-data-10-year-range.min.js',
};

/**
 * Leaves out the names in other languages where there is an English one, which is always the one shown. What is left is a text for
 * JSON.parse, over which an engine that only loads the file passes quickly.
 *
 * @type {import('esbuild').Plugin}
 */
export const englishHolidays = {
  name: 'english-holidays',
  setup(build) {
    build.onLoad({ filter: /[\\/]date-holidays[\\/]src[\\/]data\.js$/ }, async ({ path }) => {
      const { data } = await import(pathToFileURL(path).href);
      return { contents: `export const data = JSON.parse(${JSON.stringify(JSON.stringify(data, onlyEnglish))});` };
    });
  },
};

/**
 * Leaves out the terms of the Earth's orbit that move the sun by less than a second or two, which is how exactly solstices and
 * months of the Chinese calendar have to be known to find their days. The rest are two thirds of the largest table there is.
 *
 * @type {import('esbuild').Plugin}
 */
export const roughOrbit = {
  name: 'rough-orbit',
  setup(build) {
    build.onLoad({ filter: /[\\/]data[\\/]vsop87Bearth\.[cm]?js$/ }, async ({ path }) => {
      const { default: orbit } = await import(pathToFileURL(path).href);
      return { contents: `export default ${JSON.stringify(orbit, withoutSmallTerms)};` };
    });
  },
};

/** In radians; the sun needs half a second for it. */
const SMALL = 1e-7;

/** Terms of the series for the power n of time are multiplied by that of the millennia since 2000, of which there is a tenth at most. */
const MILLENNIA = 0.1;

/**
 * @param {string} key the power of time, for a series.
 * @param {any} value
 */
function withoutSmallTerms(key, value) {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return value;
  return value.filter(([amplitude = 0]) => Math.abs(amplitude) * MILLENNIA ** Number(key) > SMALL);
}

/**
 * @param {string} key
 * @param {any} value
 */
function onlyEnglish(key, value) {
  const isNames = key === 'name' || key === 'names';
  return isNames && typeof value?.en === 'string' ? { en: value.en } : value;
}
