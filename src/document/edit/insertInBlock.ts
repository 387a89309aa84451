import { isMap } from 'yaml';
import type { PlainValue } from '../../domain/intent';
import type { EntryPlace } from './find';
import { lastScalarKeeps } from './lastScalar';
import type { Collection, Entry } from './layout';
import type { Source } from './source';
import { neighbourhoodOf, styleOf } from './style';
import type { Form, Neighbourhood } from './style';
import { wouldSwallow, leadStart, tailEnd } from './tail';
import type { TextEdit } from './textEdit';
import { isList, isMapping, spaced, writeAfterDash, writeAfterKey } from './writeValue';
import type { Manner } from './writeValue';
import { writeScalar } from './writeScalar';

/** The entries of a block collection, of which there is always one. */
export interface Block {
  readonly collection: Collection;
  readonly entries: readonly [Entry, ...Entry[]];
}

/** Where lines go in: at the end of a line, or at the start of an entry that is then moved down. */
interface Gap {
  readonly offset: number;
  readonly isAfter: boolean;
  /** Whether blank lines set the entries apart here, and whether they may. */
  readonly isWide: boolean;
  readonly mayBeWide: boolean;
}

/** Puts a new entry into a block collection so that it gets that index. */
export function insertInBlock(
  source: Source,
  { collection, entries }: Block,
  index: number,
  { key, value }: { readonly key: string | undefined; readonly value: PlainValue },
): TextEdit {
  const gap = gapAt(source, entries, index);
  const column = source.columnOf(entries[0].start);
  const style = styleOf(source);
  const near = neighbourhoodOf(entries, style);
  const manner: Manner = {
    style,
    quote: near.quote,
    isQuoted: near.hasQuotedTexts,
    mayBeBlockText: !wouldSwallow(source, gap.offset, column),
    form: style.forms.get(key ?? '') ?? formAmong(near, value),
  };
  if (!isMap(collection)) {
    const { head, lines } = writeAfterDash(value, column, manner);
    return insertLines(source, gap, column, [`-${head === '' ? '' : style.dashGap + head}`, ...lines]);
  }
  const { head, lines } = writeAfterKey(value, column, manner, key);
  const name = writeScalar(key ?? '', {
    isInFlow: false,
    isKey: true,
    quote: near.quote,
    isQuoted: near.hasQuotedKeys,
  });
  return insertLines(source, gap, column, [`${name}:${spaced(head)}`, ...lines]);
}

/** How the neighbours of the same kind are written. */
function formAmong({ listForm, mappingForm }: Neighbourhood, value: PlainValue): Form | undefined {
  return isList(value) ? listForm : isMapping(value) ? mappingForm : undefined;
}

/** Puts the text of an entry that was cut out of a block in again so that it gets that index among the others. */
export function insertCut(
  source: Source,
  { entries }: Block,
  others: Block['entries'],
  index: number,
  text: string,
): TextEdit {
  const isWide = isWideAt(source, entries, Math.min(Math.max(index, 1), entries.length - 1));
  const gap = gapAt(source, others, index);
  return insertLines(source, { ...gap, isWide: isWide && gap.mayBeWide }, source.columnOf(entries[0].start), [text]);
}

/** Inserts lines of which the first is to be indented and the others are already. */
function insertLines(source: Source, gap: Gap, column: number, lines: readonly string[]): TextEdit {
  const { eol } = source;
  const { offset, isAfter, isWide } = gap;
  const indent = ' '.repeat(column);
  const blank = isWide ? eol : '';
  const text = lines.join(eol);
  const isMidLine = !isAfter && source.columnOf(offset) === column && column > 0;
  const whole = isAfter ? eol + blank + indent + text : isMidLine ? text + eol + indent : indent + text + eol + blank;
  return { start: offset, end: offset, text: whole };
}

function gapAt(source: Source, entries: Block['entries'], index: number): Gap {
  const before = entries[Math.min(index, entries.length) - 1];
  if (before) {
    const mayBeWide = !lastScalarKeeps(before.value);
    const isWide = mayBeWide && isWideAt(source, entries, Math.min(index, entries.length - 1));
    return { offset: tailEnd(source, before), isAfter: true, isWide, mayBeWide };
  }
  const [first] = entries;
  if (!source.beginsLine(first.start)) return { offset: first.start, isAfter: false, isWide: false, mayBeWide: false };
  const offset = leadStart(source, first, 0);
  return { offset, isAfter: false, isWide: isWideAt(source, entries, 1), mayBeWide: true };
}

/** Whether a blank line stands between the entry of that index and the one before. */
function isWideAt(source: Source, entries: Block['entries'], index: number): boolean {
  const before = entries[index - 1];
  const after = entries[index];
  if (!before || !after) return false;
  return /\n[ \t]*\r?\n/u.test(source.text.slice(tailEnd(source, before), after.start));
}

export function blockOf({ collection, entries }: Pick<EntryPlace, 'collection' | 'entries'>): Block | undefined {
  const [first, ...others] = entries;
  return first && { collection, entries: [first, ...others] };
}
