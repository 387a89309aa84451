import { closest } from '../didYouMean';
import { plainLetters } from './plainLetters';
import { worthAGuess } from './wording';
import { ZONE_OF_PLACE } from './zoneFacts';

/**
 * The zone that an unknown id is likely to mean: the zone of the city it names, in whatever case and with or without accents
 * (`oslo`, `São Paulo`, `Norway/Oslo`), else the nearest in spelling (`Europe/Olso`). Undefined when nothing is near.
 */
export function zoneMeant(text: string): string | undefined {
  if (!worthAGuess(text)) return undefined;
  const zones = zonesByName();
  const name = nameOf(text);
  const city = nameOf(text.slice(text.lastIndexOf('/') + 1));
  const near = zones.get(name) ?? zones.get(city) ?? closest(name, zones.keys()) ?? closest(city, zones.keys());
  return near === undefined ? undefined : (zones.get(near) ?? near);
}

/** Zones by their whole id and by their city alone; a city keeps the first zone that has it. */
function zonesByName(): ReadonlyMap<string, string> {
  const zones = new Map<string, string>();
  const add = (name: string, zone: string): void => {
    if (!zones.has(nameOf(name))) zones.set(nameOf(name), zone);
  };
  for (const [place, zone] of Object.entries(ZONE_OF_PLACE)) add(place, zone);
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    add(zone, zone);
    add(zone.slice(zone.lastIndexOf('/') + 1), zone);
  }
  return zones;
}

function nameOf(text: string): string {
  return plainLetters(text)
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
}
