import { type Email, parseEmail } from '../domain/values/email';
import { plainLetters } from '../domain/values/plainLetters';

/** Somebody who has committed to a repository. */
export interface GitAuthor {
  readonly name: string;
  readonly email: Email;
}

/** What separates name and address in {@link authorsIn}, and lines from each other. */
export const AUTHOR_FORMAT = '%aN%x09%aE';

/**
 * The authors in what git prints for commits in {@link AUTHOR_FORMAT}, each address once, those with the most commits first. Addresses
 * at which nobody reads are left out, and what is no author, such as git's own lines between, too.
 */
export function authorsIn(output: string): readonly GitAuthor[] {
  const found = new Map<string, { readonly author: GitAuthor; commits: number }>();
  for (const line of output.split('\n')) {
    const [name = '', address = ''] = line.split('\t').map((part) => part.trim());
    const email = parseEmail(address);
    if (!email.ok || isUnread(address)) continue;
    const known = found.get(address.toLowerCase());
    if (known) known.commits += 1;
    else found.set(address.toLowerCase(), { author: { name, email: email.value }, commits: 1 });
  }
  return [...found.values()].sort((one, other) => other.commits - one.commits).map(({ author }) => author);
}

function isUnread(address: string): boolean {
  return /noreply|no-reply|donotreply|\[bot\]|\.local$|\.localdomain$|\binvalid$/i.test(address);
}

/** Authors with those first whose name or address shares a word with the name of a person. */
export function likelyAuthors(authors: readonly GitAuthor[], person: string): readonly GitAuthor[] {
  const words = wordsOf(person);
  const shared = ({ name, email }: GitAuthor): number => {
    const own = wordsOf(`${name} ${email}`);
    return words.filter((word) => own.includes(word)).length;
  };
  return authors.toSorted((one, other) => shared(other) - shared(one));
}

function wordsOf(text: string): readonly string[] {
  return plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}
