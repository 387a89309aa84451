import { type ZoneId, parseZone } from '../domain/values/zone';

/**
 * The zone of whoever is at the machine, as they write it in `TZ`, or else as the machine does, which may know it only by a name of
 * old, such as `Asia/Calcutta`. UTC where neither is a zone that an agreement could name.
 */
export function ownZone(...candidates: readonly (string | undefined)[]): ZoneId {
  return candidates.find((zone) => zone !== undefined && parseZone(zone).ok) ?? 'UTC';
}
