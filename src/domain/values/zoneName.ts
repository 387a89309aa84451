/** Parts of IANA ids that are not written as `Capital_Letters`. */
const IRREGULAR_PARTS = [
  'UTC UCT GB GB-Eire NZ NZ-CHAT PRC ROC ROK US W-SU EST5EDT CST6CDT MST7MDT PST8PDT ACT LHI NSW',
  'BajaNorte BajaSur ComodRivadavia Dar_es_Salaam DeNoronha DumontDUrville EasterIsland Isle_of_Man',
  'Knox_IN McMurdo Port-au-Prince Port_of_Spain',
].flatMap((parts) => parts.split(' '));

/**
 * An existing IANA id in the case in which the time zone database writes it. `Intl` cannot tell: it ignores case, and answers a
 * link such as `asia/kolkata` with the zone behind it.
 */
export function zoneInItsCase(id: string): string {
  return id.split('/').map(partInItsCase).join('/');
}

function partInItsCase(part: string): string {
  const lower = part.toLowerCase();
  if (/^gmt(?:[+-]?\d+)?$/.test(lower)) return lower.toUpperCase();
  const irregular = IRREGULAR_PARTS.find((candidate) => candidate.toLowerCase() === lower);
  return irregular ?? lower.replaceAll(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
}

/** The place that a zone is named after, as people write it: `Sao Paulo`. */
export function cityOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
