import { type Parsed, invalid, valid } from '../parsed';
import { type Email, parseEmail } from './email';
import { type Link, parseLink } from './link';
import { quoted } from './wording';

/** A way to reach a person: a message to an address, or a page to open. */
export type Contact =
  | { readonly kind: 'email'; readonly address: Email }
  | { readonly kind: 'link'; readonly url: Link };

/** Reads an e-mail address or an https link. */
export function parseContact(text: string): Parsed<Contact> {
  if (/^(?:tel:)?[+(]?\d[\d\s()/.-]+$/i.test(text.trim())) {
    return invalid(
      `${quoted(text)} looks like a phone number`,
      'Write an e-mail address or a link that begins with https://, such as the one of a meeting room.',
    );
  }
  if (/^mailto:/i.test(text) || (text.includes('@') && !text.includes('/'))) {
    const email = parseEmail(text);
    return email.ok ? valid({ kind: 'email', address: email.value }) : email;
  }
  const link = parseLink(text);
  return link.ok ? valid({ kind: 'link', url: link.value }) : link;
}
