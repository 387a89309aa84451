import type { MoveIntent } from '../../domain/intent';
import { namesIn } from './anchors';
import { nameOf } from './find';
import type { EntryPlace, Place } from './find';
import { blockOf, insertCut } from './insertInBlock';
import { endOfLineAfter, insertText } from './insertInFlow';
import { lastBlockScalar, lastScalarKeeps } from './lastScalar';
import { isBlockCollection } from './layout';
import type { Entry } from './layout';
import { Refused } from './refusal';
import { cutFromBlock } from './removeFromBlock';
import { removeFromFlow } from './removeFromFlow';
import type { Source } from './source';
import { wouldSwallow } from './tail';
import type { TextEdit } from './textEdit';

/** The index that an entry gets by a move. Refuses a move beyond the ends. */
export function targetIndex({ path, within }: Place & { readonly within: EntryPlace }, to: MoveIntent['to']): number {
  const { index, entries } = within;
  const target = to === 'up' ? index - 1 : to === 'down' ? index + 1 : to;
  if (target < 0) throw new Refused(`${nameOf(path)} is the first already.`, 'Leave it where it is.');
  if (target < entries.length) return target;
  if (to === 'down') throw new Refused(`${nameOf(path)} is the last already.`, 'Leave it where it is.');
  throw new Refused(`The list or mapping around ${nameOf(path)} has only ${entries.length} entries.`, 'Count from 0.');
}

/** Moves an entry, with the comments that are about it, so that it gets that index. */
export function moveEntry(
  source: Source,
  place: Place & { readonly within: EntryPlace },
  to: number,
): readonly TextEdit[] {
  const { collection, entries, entry, index } = place.within;
  if (to === index) return [];
  const crossed = to < index ? entries.slice(to, index) : entries.slice(index + 1, to + 1);
  refuseToReorder(place, entry, crossed);
  const others = entries.toSpliced(index, 1);
  const block = isBlockCollection(collection) ? blockOf(place.within) : undefined;
  const rest = blockOf({ collection, entries: others });
  if (block && rest) {
    const { edit, text } = cutFromBlock(source, block, index);
    const inserted = insertCut(source, block, rest.entries, to, text);
    const swallows = to > 0 && wouldSwallow(source, inserted.start, source.columnOf(entry.start));
    if (lastScalarKeeps(entry.value) || (swallows && lastBlockScalar(entry.value))) {
      const reason = `${nameOf(place.path)} ends with a text that takes in the blank lines below it.`;
      throw new Refused(reason, 'Move it by hand.');
    }
    return [edit, inserted];
  }
  const comment = commentBeside(source, entry);
  const text = source.text.slice(entry.start, entry.end);
  const inserted = insertText(source, collection, others, to, text, comment && source.slice(comment));
  const removed = removeFromFlow(source, collection, entries, index, { isMoved: true }).map((edit) =>
    comment && edit.end <= comment.start && edit.start >= source.lineStart(entry.start)
      ? wholeLine(source, edit)
      : edit,
  );
  return [...removed, ...inserted];
}

/** The comment on the line of an entry that has a line of its own between brackets. */
function commentBeside(source: Source, { start, end, comma }: Entry): { start: number; end: number } | undefined {
  if (!source.beginsLine(start)) return undefined;
  const after = comma === undefined ? end : comma + 1;
  const lineEnd = endOfLineAfter(source, after);
  return lineEnd === source.lineEnd(end) ? source.commentsWithin({ start: after, end: lineEnd })[0] : undefined;
}

function wholeLine(source: Source, { start, end }: TextEdit): TextEdit {
  return { start: source.lineStart(start), end: source.nextLine(end), text: '' };
}

/** An alias means the anchor that stands last before it, so neither may pass the other. */
function refuseToReorder({ path }: Place, entry: Entry, crossed: readonly Entry[]): void {
  const own = namesIn([entry.key, entry.value]);
  const others = namesIn(crossed.flatMap(({ key, value }) => [key, value]));
  const names = [...others.anchors, ...others.aliases.map(({ source }) => source)];
  const name =
    names.find((other) => own.anchors.has(other)) ??
    own.aliases.find(({ source }) => others.anchors.has(source))?.source;
  if (name === undefined) return;
  throw new Refused(
    `${nameOf(path)} cannot pass what it shares the anchor \`&${name}\` with.`,
    `Write out the value in the places of \`*${name}\` first.`,
  );
}
