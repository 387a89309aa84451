import type { PlainMapping, PlainValue } from '../../domain/intent';
import type { Form, Style } from './style';
import { isPrintable, writeScalar } from './writeScalar';
import type { Quote, ScalarContext } from './writeScalar';

/** How one value is to be written. */
export interface Manner {
  readonly style: Style;
  readonly quote: Quote;
  /** Whether texts are quoted that could do without; it holds for the value itself, not for what it contains. */
  readonly isQuoted: boolean;
  /** Whether a text of several lines may be written as a block. What follows a block must not look like a part of it. */
  readonly mayBeBlockText: boolean;
  /** How the value itself is written when it is a collection; the style decides when this is undefined. */
  readonly form?: Form | undefined;
}

/** A value in block context: what stands on the line of its key or dash, and the whole lines after it, without line ends. */
export interface Written {
  readonly head: string;
  readonly lines: readonly string[];
}

/** Writes the value of a key that stands in `column`. */
export function writeAfterKey(value: PlainValue, column: number, manner: Manner, key?: string): Written {
  const { style } = manner;
  const text = writeBlockText(value, column + style.indent, manner);
  if (text) return text;
  if (isInline(value, manner, key)) return { head: writeInline(value, manner), lines: [] };
  if (isList(value)) return { head: '', lines: writeItems(value, column + style.dashIndent, manner) };
  return { head: '', lines: writePairs(value as PlainMapping, column + style.indent, manner) };
}

/** Writes the item of a dash that stands in `column`. */
export function writeAfterDash(value: PlainValue, column: number, manner: Manner, isAnchored = false): Written {
  const { style } = manner;
  const inner = column + 1 + style.dashGap.length;
  const text = writeBlockText(value, column + style.indent, manner);
  if (text) return text;
  if (isInline(value, manner)) return { head: writeInline(value, manner), lines: [] };
  const lines = isList(value) ? writeItems(value, inner, manner) : writePairs(value as PlainMapping, inner, manner);
  if (isAnchored) return { head: '', lines };
  const [first = '', ...others] = lines;
  return { head: first.slice(inner), lines: others };
}

/** The lines of a mapping's entries whose keys stand in `column`. */
export function writePairs(mapping: PlainMapping, column: number, manner: Manner): readonly string[] {
  const context = { isInFlow: false, isKey: true, quote: manner.quote, isQuoted: false };
  return Object.entries(mapping).flatMap(([key, value]) => {
    const { head, lines } = writeAfterKey(value, column, innerOf(manner), key);
    return [`${' '.repeat(column)}${writeScalar(key, context)}:${spaced(head)}`, ...lines];
  });
}

/** The lines of a list's items whose dashes stand in `column`. */
export function writeItems(items: readonly PlainValue[], column: number, manner: Manner): readonly string[] {
  return items.flatMap((item) => {
    const { head, lines } = writeAfterDash(item, column, innerOf(manner));
    return [`${' '.repeat(column)}-${head === '' ? '' : manner.style.dashGap + head}`, ...lines];
  });
}

/** Writes a value on one line, as it has to be within brackets. */
export function writeFlow(value: PlainValue, manner: Manner): string {
  const inner = innerOf(manner);
  if (isList(value)) return `[${value.map((item) => writeFlow(item, inner)).join(', ')}]`;
  if (isMapping(value)) {
    const pairs = Object.entries(value).map(([key, item]) => `${writeFlowKey(key, inner)}: ${writeFlow(item, inner)}`);
    const padding = manner.style.isPadded && pairs.length > 0 ? ' ' : '';
    return `{${padding}${pairs.join(', ')}${padding}}`;
  }
  return writeScalar(value, contextOf(manner, true));
}

/** Writes a key within braces. */
export function writeFlowKey(key: string, { quote, isQuoted }: Manner): string {
  return writeScalar(key, { isInFlow: true, isKey: true, quote, isQuoted });
}

/** With a blank before it, unless it is empty. */
export function spaced(text: string): string {
  return text === '' ? '' : ` ${text}`;
}

export function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

export function isMapping(value: PlainValue): value is PlainMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value of that name is written on the line of its key or dash. */
function isInline(value: PlainValue, { form, style }: Manner, key?: string): boolean {
  if (isList(value)) return value.length === 0 || (form ?? style.forms.get(key ?? '') ?? usualForm(value)) === 'flow';
  if (isMapping(value)) return Object.keys(value).length === 0 || (form ?? style.forms.get(key ?? '')) === 'flow';
  return true;
}

/** Where nothing shows how somebody writes a list: a few words in brackets, everything else in lines. */
function usualForm(items: readonly PlainValue[]): Form {
  const words = items.map((item) => (isList(item) || isMapping(item) ? '' : String(item)));
  const areShort = words.every((word) => /^[^\s,]{1,24}$/u.test(word));
  return areShort && words.join(', ').length <= 60 ? 'flow' : 'block';
}

function writeInline(value: PlainValue, manner: Manner): string {
  return isList(value) || isMapping(value) ? writeFlow(value, manner) : writeScalar(value, contextOf(manner, false));
}

function contextOf({ quote, isQuoted }: Manner, isInFlow: boolean): ScalarContext {
  return { isInFlow, isKey: false, quote, isQuoted };
}

/** What a value contains has no neighbours yet. */
function innerOf({ style, quote, mayBeBlockText }: Manner): Manner {
  return { style, quote, isQuoted: false, mayBeBlockText };
}

/** A text of several lines as a literal block, where that keeps every character of it; `column` is that of its lines. */
function writeBlockText(value: PlainValue, column: number, { mayBeBlockText }: Manner): Written | undefined {
  if (!mayBeBlockText || typeof value !== 'string' || !value.includes('\n')) return undefined;
  const content = value.endsWith('\n') ? value.slice(0, -1) : value;
  const lines = content.split('\n');
  // A blank at the start would be taken for indentation, one at the end is easily lost, and empty lines at the end do not count.
  if (lines[0] === '' || lines.at(-1) === '' || content.startsWith(' ') || lines.some((line) => line.endsWith(' '))) {
    return undefined;
  }
  if (!lines.every(isPrintable)) return undefined;
  const head = value.endsWith('\n') ? '|' : '|-';
  return { head, lines: lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line)) };
}
