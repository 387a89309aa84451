import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** The text with `«` and `»` around ranges that do not overlap, so that a test can show what they hold. */
export function bracketed(text: TextDocument, ranges: readonly Range[]): string {
  const edits = ranges.flatMap(({ start, end }) => [
    { at: text.offsetAt(start), mark: '«' },
    { at: text.offsetAt(end), mark: '»' },
  ]);
  return edits
    .toSorted((a, b) => b.at - a.at)
    .reduce((all, { at, mark }) => all.slice(0, at) + mark + all.slice(at), text.getText());
}
