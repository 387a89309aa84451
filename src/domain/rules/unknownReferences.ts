import { closest } from '../didYouMean';
import type { Finding } from '../finding';
import { valueAt } from '../finding';
import type { Reference } from '../format/values';
import type { Rule } from './rule';

/** What ids name, by id. */
type Entries = ReadonlyMap<string, { readonly name?: string; readonly title?: string }>;

/** Where in the agreement the entries stand that ids name. */
const SECTIONS = { person: 'people', deliverable: 'deliverables' } as const;

/** How many unknown ids get a guess: each one looks at every id of the file. */
const MAX_GUESSES = 50;

/** An id has to name a person or a deliverable of the same file. */
export const unknownReferences: Rule = function* ({ agreement, references, hasUnread }) {
  const { people, deliverables } = agreement;
  const known: Readonly<Record<Reference['target'], Entries>> = {
    person: people ?? new Map(),
    deliverable: deliverables ?? new Map(),
  };
  const unreadable = {
    person: !people && hasUnread([SECTIONS.person]),
    deliverable: !deliverables && hasUnread([SECTIONS.deliverable]),
  };
  const guesses = new Map<string, string | undefined>();
  for (const { target, id, path } of references()) {
    const ids = known[target];
    if (ids.has(id) || unreadable[target] || hasUnread([SECTIONS[target], id])) continue;
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
function idOfName(word: string, entries: Entries): string | undefined {
  const matches = [...entries].filter(([id, { name, title }]) => wordsOf(name ?? title ?? id).includes(word));
  return matches.length === 1 ? matches[0]?.[0] : undefined;
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().split(/\s+/u);
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
