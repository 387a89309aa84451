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
 * @param {string} key
 * @param {any} value
 */
function onlyEnglish(key, value) {
  const isNames = key === 'name' || key === 'names';
  return isNames && typeof value?.en === 'string' ? { en: value.en } : value;
}
