import type { Glob } from '../../domain/values/glob';
import type { Tooltip } from '../../views/tooltip';

/** What a pattern of paths matches, in words: not everybody has the rules of `.gitignore` by heart. */
export function globFacts(glob: Glob): Tooltip {
  const isExcluding = glob.startsWith('!');
  const pattern = isExcluding ? glob.slice(1) : glob;
  const matches = matchesText(pattern);
  const said = isExcluding
    ? `Leaves out ${matches}, unless a pattern further down takes it in.`
    : `Matches ${matches}.`;
  return { title: glob, paragraphs: [said] };
}

function matchesText(pattern: string): string {
  const name = pattern.replace(/\/$/u, '');
  if (name === '**' || name === '*') return 'everything in the folder of this file';
  if (name.endsWith('/**')) return `everything in ${name.slice(0, -'/**'.length)}`;
  const where = name.includes('/') ? name : `${name} at any depth`;
  return pattern.endsWith('/') ? `the folder ${where}` : `${where}, with all that is in it where it is a folder`;
}
