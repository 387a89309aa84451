import { type Parsed, invalid, valid } from '../parsed';
import { quoted, suggesting } from './wording';

/** A pattern of file paths from the folder of the file, as in `.gitignore`; with `!` in front it excludes what it matches. */
export type Glob = string;

/** Checks that a pattern can match something below the folder of the file; it is kept as written. */
export function parseGlob(text: string): Parsed<Glob> {
  const reason = faultOf(text);
  if (reason === undefined) return valid(text);
  return invalid(
    reason,
    'Write a path from the folder of this file with / between folders, such as src/auth/** or !src/auth/legacy.',
    suggesting(text, globMeant(text), parseGlob),
  );
}

function faultOf(text: string): string | undefined {
  const pattern = text.replace(/^!/, '');
  if (pattern.trim() === '') return 'The path is empty';
  if (pattern.trim() !== pattern) return 'There are blanks around the path';
  if (/^[a-z]:/i.test(pattern)) return `${quoted(text)} is a place on one computer`;
  if (pattern.includes('\\')) return 'Folders are divided by / in a path';
  if (/^\.?\//.test(pattern)) return 'The path does not begin with a name';
  if (pattern.split('/').includes('..')) return 'The path leaves the folder of this file';
  if (pattern.lastIndexOf('[') > pattern.lastIndexOf(']')) return 'A bracket is not closed';
  return undefined;
}

/** The pattern with slashes, without blanks around it and without a `/` or `./` in front. */
function globMeant(text: string): string {
  const [, not = '', pattern = ''] = /^(!?)(.*)$/s.exec(text.trim()) ?? [];
  return (
    not +
    pattern
      .trimStart()
      .replaceAll(/\\+/g, '/')
      .replace(/^(?:\.?\/)+/, '')
  );
}
