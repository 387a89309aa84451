import { wellFormed } from '../plainText';

/*
 * The syntax of iCalendar, RFC 5545 section 3.1: components made of properties, written as folded content lines. Whatever a
 * property holds, it stays on its own line: control characters, which could begin another, are taken out of every line.
 */

/** A part of a calendar, such as `VEVENT`. */
export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components?: readonly Component[];
}

/** A line of a component. */
export interface Property {
  readonly name: string;
  /** Plain values by name; they are quoted and encoded when they are written. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** As the type of the property writes it: {@link text} for text, which has characters to escape. */
  readonly value: string;
}

/** The value of a property of type TEXT, section 3.3.11. */
export function text(plain: string): string {
  return plain.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, String.raw`\n`);
}

/** A component and all in it, each line ended as the standard asks. */
export function writeComponent({ name, properties, components = [] }: Component): string {
  return [
    contentLine({ name: 'BEGIN', value: name }),
    ...properties.map(contentLine),
    ...components.map(writeComponent),
    contentLine({ name: 'END', value: name }),
  ].join('');
}

const LINE_BREAK = '\r\n';

/** The most octets that a line may have in UTF-8, its break not counted. */
const LONGEST_LINE = 75;

function contentLine({ name, parameters = {}, value }: Property): string {
  const settings = Object.entries(parameters).map(([name, value]) => `;${name}=${parameterValue(value)}`);
  const line = `${name}${settings.join('')}:${value}`;
  return folded(wellFormed(line.replaceAll(/(?!\t)\p{Cc}/gu, ''))) + LINE_BREAK;
}

/** What a quoted parameter cannot hold is written the way of RFC 6868. */
function parameterValue(plain: string): string {
  const encoded = plain
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, '^n');
  return /[:;,]/.test(encoded) ? `"${encoded}"` : encoded;
}

/** Breaks a long line between characters; the blank that begins each further line counts for its length. */
function folded(line: string): string {
  let written = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      written += `${LINE_BREAK} `;
      octets = 1;
    }
    written += character;
    octets += size;
  }
  return written;
}

/** How many octets UTF-8 takes for one character. */
function octetsOf(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
