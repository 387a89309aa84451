import { Refused } from './refusal';

export type Quote = '"' | "'";

/** Where a scalar is going to stand, and how its neighbours are written. */
export interface ScalarContext {
  /** In brackets or braces, where a comma ends a plain text. */
  readonly isInFlow: boolean;
  readonly isKey: boolean;
  /** The mark to use where one is needed. */
  readonly quote: Quote;
  /** Whether to quote a text that could do without. */
  readonly isQuoted: boolean;
}

/** A scalar on one line: plain where YAML 1.2 and 1.1 both read that back as the same value, else in quotation marks. */
export function writeScalar(value: string | number | boolean | null, context: ScalarContext): string {
  if (typeof value !== 'string') return writeWord(value);
  const { isKey, quote, isQuoted } = context;
  if (isKey && value.length > LONGEST_KEY) throw new Refused('The key is too long.', 'Use a short word.');
  if (!isPrintable(value)) return inDoubleQuotes(value);
  if (!isQuoted && isPlain(value, context)) return value;
  return quote === "'" ? `'${value.replaceAll("'", "''")}'` : inDoubleQuotes(value);
}

/** YAML 1.2, section 7.4.2: a key on one line is found within 1024 characters. Escapes make a text longer, up to six times. */
const LONGEST_KEY = 160;

/** What cannot stand in a text as it is: control characters, line breaks of any YAML version, halves of characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

/** Whether every character of a text can stand in YAML without an escape, on one line. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

function writeWord(value: number | boolean | null): string {
  if (typeof value !== 'number' || Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
}

/** In double quotes JSON and YAML 1.2 agree, once the characters that only YAML sets apart are escaped too. */
function inDoubleQuotes(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isPlain(text: string, { isInFlow, isKey }: ScalarContext): boolean {
  if (text === '' || text !== text.trim() || isOtherType(text)) return false;
  if (/^[,[\]{}#&*!|>'"%@`]/u.test(text) || /^[-?:](?:[\s,[\]{}]|$)/u.test(text)) return false;
  if (/:(?:\s|$)|\s#/u.test(text)) return false;
  if (isInFlow && /[,[\]{}]/u.test(text)) return false;
  // At the start of a line these would begin or end a document.
  return !isKey || !/^(?:---|\.\.\.)/u.test(text);
}

/** Texts that readers of some version of YAML take for something else (YAML 1.2, section 10.3.2; YAML 1.1, types). */
const OTHER_TYPES: readonly RegExp[] = [
  /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/iu,
  /^[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d+)?$/iu,
  /^[-+]?0(?:x[\da-f_]+|o[0-7_]+|b[01_]+)$/iu,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/u,
  /^[-+]?\.(?:inf|nan)$/iu,
];

function isOtherType(text: string): boolean {
  return OTHER_TYPES.some((type) => type.test(text));
}
