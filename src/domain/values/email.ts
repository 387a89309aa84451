import { type Parsed, invalid, valid } from '../parsed';
import { isDomain } from './link';
import { quoted, suggesting, worthAGuess } from './wording';

/** An e-mail address as the file writes it. */
export type Email = string;

/**
 * Reads an address as people have them, `ana@example.com`. Narrower than RFC 5321: no quotation, and no `?`, `&`, `%` or `/` before
 * the `@`, which could add recipients or text to the message that a click on the address begins.
 */
export function parseEmail(text: string): Parsed<Email> {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  if (isLocalPart(local) && domain.includes('.') && isDomain(domain)) return valid(text);
  return invalid(
    `${quoted(text)} is not an e-mail address`,
    'Write the address alone, such as ana@example.com.',
    suggesting(text, emailMeant(text), parseEmail),
  );
}

function isLocalPart(local: string): boolean {
  return local.length <= 64 && local.split('.').every((atom) => /^[\p{L}\p{M}\p{N}!#$'*+=^_{|}~-]+$/u.test(atom));
}

/** The address out of `mailto:ana@example.com` or `Ana Lima <ana@example.com>`. */
function emailMeant(text: string): string | undefined {
  if (!worthAGuess(text)) return undefined;
  return text
    .trim()
    .split(/[\s<>:;,"()]+/)
    .find((word) => word.includes('@'));
}
