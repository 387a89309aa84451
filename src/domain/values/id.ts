import { type Parsed, invalid, valid } from '../parsed';
import { plainLetters } from './plainLetters';
import { quoted } from './wording';

/** The name by which the file and the code refer to a person, a deliverable, a checkpoint and so on: `token-expiry`. */
export type Id = string;

/** Whether a text is small letters `a` to `z` and digits, in words with single hyphens between them. */
export function isId(text: string): boolean {
  return text.split('-').every((word) => /^[a-z0-9]+$/.test(word));
}

/** Reads an id, and finds one that was probably meant. */
export function parseId(text: string): Parsed<Id> {
  if (isId(text)) return valid(text);
  const suggestion = slugOf(text);
  return invalid(
    `${quoted(text)} is not an id`,
    'Write small letters from a to z and digits, with single hyphens between words, such as token-expiry.',
    suggestion === undefined ? {} : { suggestion },
  );
}

const LONGEST_SLUG = 60;

/**
 * An id made of a title: `Token expiry & refresh` becomes `token-expiry-refresh`. Never one that begins with `x-`, for such keys are
 * the user's own. Undefined when no letter or digit is left.
 */
export function slugOf(title: string): Id | undefined {
  const separated = title.slice(0, LONGEST_SLUG * 2).replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-');
  const slug = plainLetters(separated)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-')
    .replace(/^x-/, 'x')
    .slice(0, LONGEST_SLUG);
  return slug === '' ? undefined : slug.replace(/-$/, '');
}
