import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import { nameOf } from './find';
import type { EntryPlace, Place } from './find';
import { lastBlockScalar } from './lastScalar';
import { anchorOf, entriesOf, hasIndentationOfItsOwn, isBarePair, isBlockCollection, isNothing } from './layout';
import type { Entry } from './layout';
import { Refused } from './refusal';
import type { Source } from './source';
import { styleOf } from './style';
import { wouldSwallow } from './tail';
import type { TextEdit } from './textEdit';

const MET = 'met';

/** Turns the item `text` of a list into `met: text`, or back. The text itself stays as it is written. */
export function tickCriterion(
  source: Source,
  place: Place & { readonly within: EntryPlace },
  met: boolean,
): readonly TextEdit[] {
  const { node, within } = place;
  if (!isSeq(within.collection)) throw new Refused(`${nameOf(place.path)} is no item of a list.`, 'Tick a criterion.');
  const marked = isMap(node) ? metEntry(place) : undefined;
  if (met === (marked !== undefined)) return [];
  if (marked) return unwrap(source, within, marked);
  if (isNothing(node) || !(isScalar(node) || isAlias(node))) {
    throw new Refused(`${nameOf(place.path)} is not a criterion.`, 'Write it as a text, or as `met:` and a text.');
  }
  return wrap(source, within);
}

/** The only entry of a criterion that is met. */
function metEntry({ node, path }: Place): Entry {
  const [only, ...others] = isMap(node) ? entriesOf(node) : [];
  const isText = only && !isNothing(only.value) && (isScalar(only.value) || isAlias(only.value));
  if (only?.name === MET && others.length === 0 && isText) return only;
  throw new Refused(`${nameOf(path)} is not a criterion.`, 'Write it as a text, or as `met:` and a text.');
}

function wrap(source: Source, { collection, entry }: EntryPlace): readonly TextEdit[] {
  const { slot = entry.valueStart, valueStart, end } = entry;
  if (isBlockCollection(collection)) {
    // A tab may stand between a dash and a text, but not between a dash and a key.
    const isTabbed = /^[ \t]*\t[ \t]*$/u.test(source.text.slice(slot, valueStart));
    const start = isTabbed ? slot : valueStart;
    const depth = source.columnOf(start) - source.columnOf(entry.start) + (isTabbed ? 1 : 0);
    const opening = { start, end: valueStart, text: `${isTabbed ? ' ' : ''}${MET}: ` };
    return [opening, ...shiftLines(source, entry, valueStart, depth > 0 ? depth : 2)];
  }
  const padding = styleOf(source).isPadded ? ' ' : '';
  return [insertAt(valueStart, `{${padding}${MET}: `), insertAt(end, `${padding}}`)];
}

function unwrap(source: Source, within: EntryPlace, marked: Entry): readonly TextEdit[] {
  const { entry } = within;
  const { value } = entry;
  refuseTwoAnchors(value, marked.value);
  if (isBlockCollection(value) || isBarePair(value)) {
    const isBeside = source.lineEnd(marked.start) >= marked.valueStart;
    const slot = marked.slot ?? marked.valueStart;
    const start = { start: marked.start, end: isBeside ? marked.valueStart : slot, text: '' };
    const depth = source.columnOf(marked.start) - source.columnOf(entry.start);
    const staysDeep = isBarePair(value) || mustStayDeep(source, within, marked);
    return staysDeep ? [start] : [start, ...shiftLines(source, marked, start.end, -depth)];
  }
  const { start, end } = { start: value?.range?.[0] ?? entry.start, end: entry.end };
  const around = [
    { start, end: marked.valueStart },
    { start: marked.end, end },
  ];
  return around.map((span) => {
    const comments = source.commentsWithin(span);
    const lineBreak = source.eol + ' '.repeat(source.columnOf(entry.valueStart));
    const kept = comments.map((comment) => ` ${source.slice(comment)}${lineBreak}`).join('');
    return { ...span, text: kept };
  });
}

/** Whether a block of text has to keep its indentation, because it would swallow what stands below if it lost some. */
function mustStayDeep(source: Source, { entry, index }: EntryPlace, { value, end }: Entry): boolean {
  const scalar = lastBlockScalar(value);
  if (!scalar || !wouldSwallow(source, end, source.columnOf(entry.start))) return false;
  if (!hasIndentationOfItsOwn(scalar)) return true;
  throw new Refused(`"${index}" ends with a text that takes in the blank lines below it.`, 'Tick it by hand.');
}

function refuseTwoAnchors(...nodes: readonly (Node | null)[]): void {
  const [first, second] = nodes.map(anchorOf);
  if (first === undefined || second === undefined) return;
  throw new Refused(`The criterion has two anchors, \`&${first}\` and \`&${second}\`.`, 'Remove one of them first.');
}

function insertAt(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}

/** Indents the lines of an entry after that of `from`, or takes indentation away, so that they stay below their parent. */
function shiftLines(source: Source, { end }: Entry, from: number, depth: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = source.nextLine(from); line <= end && line < source.text.length; line = source.nextLine(line)) {
    const indent = /^ */u.exec(source.text.slice(line, source.lineEnd(line)))?.[0].length ?? 0;
    const isEmpty = line === source.lineEnd(line);
    if (depth > 0 && !isEmpty) edits.push(insertAt(line, ' '.repeat(depth)));
    if (depth < 0) edits.push({ start: line, end: line + Math.min(indent, -depth), text: '' });
    if (source.nextLine(line) === line) break;
  }
  return edits;
}
