import type { Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyIntent } from '../document/edit/applyIntent';
import type { TextEdit as SpanEdit } from '../document/edit/textEdit';
import type { Intent } from '../domain/intent';
import { type Sighting, isStillThere } from '../domain/sighting';
import { type ReadText, rangeIn, textEditsIn } from './readText';

/** The changes of a text that carry out an intent, or why there are none. */
export type EditAnswer =
  | {
      readonly kind: 'edits';
      readonly edits: TextEdit[];
      /** Where the result stands in the text that the edits leave. */
      readonly selection: Range | null;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Works out how a text has to change. A text of which a part cannot be read is left alone: nobody knows what that part says.
 *
 * @param seen what somebody saw in the places that only a number names.
 */
export function editAgreement(read: ReadText, intent: Intent, seen: readonly Sighting[] = []): EditAnswer {
  const { text, document } = read;
  if (document.fault) {
    const { message, span } = document.fault;
    const line = text.positionAt(span.start).line + 1;
    return refused(`Mend line ${line} first, for a file that cannot be read whole is not changed. ${message}`);
  }
  if (!seen.every((sighting) => isStillThere(document.agreement, sighting))) {
    return refused('The list has changed since you looked at it; try again on what it says now.');
  }
  const result = applyIntent(document, intent);
  if (!result.ok) return refused(`${result.refusal.reason} ${result.refusal.advice}`);
  const { edits } = result;
  return { kind: 'edits', edits: textEditsIn(read, edits), selection: selectionAfter(read, edits, result.text) };
}

function refused(reason: string): EditAnswer {
  return { kind: 'refused', reason };
}

/** The words that were written first, as far as the end of their line; else the place where something was. */
function selectionAfter({ text, document }: ReadText, edits: readonly SpanEdit[], result: string): Range | null {
  const [first] = edits;
  if (first === undefined) return null;
  const after = { document, text: TextDocument.create(text.uri, text.languageId, 0, result) };
  let shift = 0;
  for (const { start, end, text: written } of edits) {
    const word = /\S[^\r\n]*/u.exec(written);
    if (word) {
      let from = start + shift + word.index;
      let to = from + word[0].trimEnd().length;
      // Edits leave the letters alone that a word has in common with what stood there.
      while (isOfWord(result[from - 1])) from--;
      while (isOfWord(result[to])) to++;
      return rangeIn(after, { start: from, end: to });
    }
    shift += written.length - (end - start);
  }
  return rangeIn(after, { start: first.start, end: first.start });
}

function isOfWord(character: string | undefined): boolean {
  return character !== undefined && /[\w-]/u.test(character);
}
