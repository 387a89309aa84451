import { findConflicts } from '../../../document/conflictMarkers';
import type { TextEdit } from '../../../document/edit/textEdit';
import type { QuickFix } from '../fix';

/** Keeps one side of every conflict that git left, with everything around them. */
export const mergeConflict: QuickFix = {
  codes: ['merge-conflict'],
  fixesFor: (_, { document: { text } }) => [
    { title: 'Keep our side everywhere', edits: () => sideOf(text, 'ours') },
    { title: 'Keep their side everywhere', edits: () => sideOf(text, 'theirs') },
  ],
};

/** Removes the markers and the lines of the other sides. A conflict that is not complete is left to people. */
function sideOf(text: string, side: 'ours' | 'theirs'): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  let from: number | undefined;
  let isOurs = true;
  for (const { start, end } of findConflicts(text)?.markers ?? []) {
    const sign = text[start];
    const next = nextLine(text, end);
    if (sign === '<') {
      if (from !== undefined) return undefined;
      from = start;
      isOurs = true;
      if (side === 'ours') edits.push({ start, end: next, text: '' });
    } else if (from === undefined) return undefined;
    else if (sign === '>') {
      if (isOurs) return undefined;
      edits.push({ start: side === 'ours' ? from : start, end: next, text: '' });
      from = undefined;
    } else {
      if (sign === '=' && side === 'theirs') edits.push({ start: from, end: next, text: '' });
      if (isOurs && side === 'ours') from = start;
      isOurs = false;
    }
  }
  return from === undefined ? edits : undefined;
}

function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}
