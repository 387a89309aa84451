import type { TextSpan } from '../domain/finding';
import { blanksFor } from './blanks';

const MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)[^\r\n]*/gmu;

/** A text that git left with conflict markers. */
export interface ConflictedText {
  /** The markers, from the first `<<<<<<<` on. */
  readonly markers: readonly [TextSpan, ...TextSpan[]];
  /** The text as our side has it: of the same length, with markers and all other sides blanked out. */
  readonly ours: string;
}

/** Finds the conflict markers that git writes at the start of lines; undefined where there is no conflict. */
export function findConflicts(text: string): ConflictedText | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  const markers: TextSpan[] = [];
  const hidden: TextSpan[] = [];
  let hiddenFrom: number | undefined;
  for (const match of text.matchAll(MARKER)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const sign = match[0][0];
    if (markers.length === 0 && sign !== '<') continue;
    markers.push(span);
    if (sign === '<') hidden.push(span);
    else if (sign === '>') {
      hidden.push({ start: hiddenFrom ?? span.start, end: span.end });
      hiddenFrom = undefined;
    } else hiddenFrom ??= span.start;
  }
  const [first, ...others] = markers;
  if (first === undefined) return undefined;
  if (hiddenFrom !== undefined) hidden.push({ start: hiddenFrom, end: text.length });
  return { markers: [first, ...others], ours: blankOut(text, hidden) };
}

function blankOut(text: string, spans: readonly TextSpan[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of spans) {
    result += text.slice(from, start) + blanksFor(text.slice(start, end));
    from = end;
  }
  return result + text.slice(from);
}
