import { type Parsed, invalid, valid } from '../parsed';
import { quoted, suggesting, worthAGuess } from './wording';

/** An https address of the web, as the file writes it. */
export type Link = string;

const EXPLANATION = 'Write the whole address as the browser shows it, such as https://example.com/page.';

/**
 * Reads an address that begins with `https://` and names a host. Other schemes are refused because a link is opened on a click,
 * credentials because everyone who reads the file would read them, and characters that are not seen because they hide where a
 * link leads.
 */
export function parseLink(text: string): Parsed<Link> {
  const guess = suggesting(text, linkMeant(text), parseLink);
  const scheme = /^([a-z][a-z0-9+.-]{0,30}):(?!\d)/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'http') return invalid('The link is not encrypted', 'Links must begin with https://.', guess);
  if (scheme !== undefined && scheme !== 'https') {
    return invalid(
      `Links of the kind "${scheme}:" are not opened`,
      'For safety only links that begin with https:// are.',
      guess,
    );
  }
  if (!text.startsWith('https://')) return invalid(`${quoted(text)} is not a link`, EXPLANATION, guess);
  if (/[\s\p{Cc}\p{Cf}<>"\\^`{|}]/u.test(text)) {
    return invalid('The link holds a character that no link may hold', EXPLANATION, guess);
  }
  const host = text.slice('https://'.length).split(/[/?#]/, 1)[0] ?? '';
  if (host.includes('@')) {
    return invalid(
      'The link holds a user name or a password',
      'Remove what stands before the @, for everyone who reads the file would read it.',
      guess,
    );
  }
  return namesHost(host) ? valid(text) : invalid(`${quoted(host)} is not the name of a website`, EXPLANATION, guess);
}

/** A domain name or an address in brackets, with or without a port. */
function namesHost(host: string): boolean {
  const port = /:\d{1,5}$/.exec(host)?.[0] ?? '';
  const name = port === '' ? host : host.slice(0, -port.length);
  return /^\[[0-9a-f:.]+\]$/i.test(name) || isDomain(name);
}

/** Labels of letters, digits and inner hyphens with dots between, as RFC 1123 has them, in any script as RFC 5890 does. */
export function isDomain(name: string): boolean {
  return name.length <= 253 && name.split('.').every((label) => label.length <= 63 && isLabel(label));
}

function isLabel(label: string): boolean {
  return /^[\p{L}\p{M}\p{N}_-]+$/u.test(label) && !label.startsWith('-') && !label.endsWith('-');
}

/** The link with https, without blanks around it and without credentials, when it is a web address at all. */
function linkMeant(text: string): string | undefined {
  if (!worthAGuess(text)) return undefined;
  const [, address = ''] =
    /^\s*(?:https?:\/{0,2})?([^\s:/?#@][^\s@]*)\s*$/i.exec(text.replace(/^(\s*https?:\/\/)[^/?#@\\\s]*@/i, '$1')) ?? [];
  const host = address.split(/[/?#]/, 1)[0] ?? '';
  return host.includes('.') ? `https://${address}` : undefined;
}
