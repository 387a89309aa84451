import { closest } from '../didYouMean';
import { type Parsed, invalid, valid } from '../parsed';
import { COUNTRIES, COUNTRY_OF_NAME } from './countries';
import { plainLetters } from './plainLetters';
import { quoted, suggesting, worthAGuess } from './wording';

/** An ISO 3166-1 country, optionally with an ISO 3166-2 subdivision: `BR`, `US-CA`. */
export interface Region {
  readonly country: string;
  readonly subdivision?: string;
}

/** Reads the code of an existing country and, after a hyphen, of a part of it, of which only the form is checked. */
export function parseRegion(text: string): Parsed<Region> {
  const match = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?$/.exec(text);
  const [, country, subdivision] = match ?? [];
  if (country !== undefined && COUNTRIES.includes(country)) {
    return valid(subdivision === undefined ? { country } : { country, subdivision });
  }
  return invalid(
    `${quoted(text)} is not a country code`,
    'Write the two capital letters of the country, and if needed a hyphen and the code of a part of it, such as BR or US-CA.',
    suggesting(text, regionMeant(text), parseRegion),
  );
}

/** Writes `BR` or `US-CA`. */
export function formatRegion(region: Region): string {
  return region.subdivision === undefined ? region.country : `${region.country}-${region.subdivision}`;
}

/** What `br`, `us_ca`, `UK` or `Norway` stands for. */
function regionMeant(text: string): string | undefined {
  if (!worthAGuess(text)) return undefined;
  const [country = '', ...subdivision] = text
    .trim()
    .toUpperCase()
    .split(/[\s_-]+/);
  const known = country === 'UK' ? 'GB' : COUNTRIES.find((code) => code === country);
  if (known !== undefined) return [known, ...subdivision].join('-');
  const names = countriesByName();
  const name = plainLetters(text).trim();
  return names.get(name) ?? names.get(closest(name, names.keys()) ?? '');
}

function countriesByName(): ReadonlyMap<string, string> {
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  const official = COUNTRIES.map((code) => [plainLetters(english.of(code) ?? code), code] as const);
  return new Map([...official, ...Object.entries(COUNTRY_OF_NAME)]);
}
