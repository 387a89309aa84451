import { closest } from '../didYouMean';
import type { Finding } from '../finding';
import { valueAt } from '../finding';
import { referencesIn } from '../format/values';
import type { Rule } from './rule';

/** How many unknown ids get a guess: each one looks at every id of the file. */
const MAX_GUESSES = 50;

/** An id has to name a person or a deliverable of the same file. */
export const unknownReferences: Rule = function* ({ agreement, hasUnread }) {
  const { people, deliverables } = agreement;
  const known = {
    person: new Map(Array.from(people ?? [], ([id, { name = id }]) => [id, name])),
    deliverable: new Map(Array.from(deliverables ?? [], ([id, { title = id }]) => [id, title])),
  };
  const unreadable = {
    person: !people && hasUnread(['people']),
    deliverable: !deliverables && hasUnread(['deliverables']),
  };
  const guesses = new Map<string, string | undefined>();
  for (const { target, id, path } of referencesIn(agreement)) {
    const ids = known[target];
    if (ids.has(id) || unreadable[target]) continue;
    const word = `${target} ${id}`;
    if (!guesses.has(word) && guesses.size < MAX_GUESSES) {
      guesses.set(word, closest(id, ids.keys()) ?? idOfName(id, ids));
    }
    const suggestion = guesses.get(word);
    const advice = suggestion ? ` Did you mean "${suggestion}"?` : adviceFor(target, ids.size);
    yield finding(target, `"${id}" is not the id of a ${target} in this file.${advice}`, path, suggestion);
  }
};

/** People write a name where its id belongs: the only entry that has the word in its name or title. */
function idOfName(word: string, ids: ReadonlyMap<string, string>): string | undefined {
  const matches = [...ids].filter(([, name]) => name.toLowerCase().split(/\s+/u).includes(word));
  return matches.length === 1 ? matches[0]?.[0] : undefined;
}

function adviceFor(target: 'person' | 'deliverable', count: number): string {
  if (count > 0) return '';
  return target === 'person' ? ' Nobody stands under "people:" yet.' : ' Nothing stands under "deliverables:" yet.';
}

function finding(
  target: 'person' | 'deliverable',
  message: string,
  path: readonly (string | number)[],
  suggestion: string | undefined,
): Finding {
  return { code: `unknown-${target}`, message, place: valueAt(...path), ...(suggestion && { suggestion }) };
}
