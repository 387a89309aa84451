import { distance } from 'fastest-levenshtein';
import { plainLetters } from './values/plainLetters';

const LONGEST_WORD = 64;
const SHORTEST_BEGINNING = 3;

/**
 * The candidate that somebody who wrote `word` is likely to have meant: the one with the fewest letters wrong, about one in three
 * at most; else the only one that begins with the word. Case and accents do not count, a swap of letters counts once, and the
 * first of equals wins. Undefined when nothing is near.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const wanted = plainLetters(word);
  if (wanted === '') return undefined;
  const limit = Math.floor((wanted.length + 1) / 3);
  let best: string | undefined;
  let fewest = limit + 1;
  const longer: string[] = [];
  for (const candidate of candidates) {
    const letters = plainLetters(candidate);
    const wrong = lettersWrong(wanted, letters, limit);
    if (wrong < fewest) {
      best = candidate;
      fewest = wrong;
    }
    if (wanted.length >= SHORTEST_BEGINNING && letters.startsWith(wanted)) longer.push(candidate);
  }
  return best ?? (longer.length === 1 ? longer[0] : undefined);
}

/** How many letters differ, or `Infinity` when the lengths alone differ by more than the limit. */
function lettersWrong(wanted: string, letters: string, limit: number): number {
  if (Math.abs(wanted.length - letters.length) > limit) return Infinity;
  if (wanted === letters) return 0;
  const wrong = distance(wanted, letters);
  return wrong === 2 && inOrder(wanted) === inOrder(letters) ? 1 : wrong;
}

function inOrder(letters: string): string {
  return Array.from(letters).sort().join('');
}
