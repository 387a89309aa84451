/**
 * An identifier for an event that is the same whenever the same event is written again, so that a calendar replaces it rather
 * than showing it twice. It comes from nothing but these parts: not from chance, the machine or the time.
 *
 * @param kind what sort of event it is, in letters.
 * @param parts what tells it from all other events anywhere, such as the project, the client and an id.
 */
export function uidOf(kind: string, ...parts: readonly string[]): string {
  return `${kind}-${fnv1a(JSON.stringify(parts)).toString(16).padStart(16, '0')}@collab`;
}

const OFFSET_BASIS = 0xcb_f2_9c_e4_84_22_23_25n;
const PRIME = 0x1_00_00_00_01_b3n;

/** The 64-bit FNV-1a hash, taken over UTF-16 code units: it spreads names well and keeps nothing secret. */
function fnv1a(text: string): bigint {
  let hash = OFFSET_BASIS;
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * PRIME);
  }
  return hash;
}
