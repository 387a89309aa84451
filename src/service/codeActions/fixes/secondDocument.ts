import { byEdits } from '../fix';
import type { QuickFix } from '../fix';

/** Ends the text where a second document begins. */
export const secondDocument: QuickFix = {
  codes: ['multiple-documents'],
  fixesFor: ({ span }, { document: { text } }) => [
    { title: 'Remove everything from here on', edits: byEdits({ start: span.start, end: text.length, text: '' }) },
  ],
};
