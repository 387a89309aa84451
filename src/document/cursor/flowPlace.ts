import type { TextSpan } from '../../domain/finding';
import type { Path } from '../../domain/path';
import { MAX_DEPTH } from '../limits';
import { unquoted } from './blockLine';
import { type FlowToken, flowTokens } from './flowTokens';

/** What stands at an offset inside brackets or braces, or could. */
export interface FlowPlace {
  readonly kind: 'key' | 'value';
  /** The path of the value, or of the entry whose key it is; its last step is empty while the key has no colon. */
  readonly path: Path;
  /** What is written there, quotes included; empty where nothing is. */
  readonly span: TextSpan;
  /** For a key the other keys, for an item of a list the other items, as far as they are single values. */
  readonly others: readonly string[];
  /** Whether a colon follows, as it does behind a key that is whole. */
  readonly hasColon: boolean;
}

/** Brackets or braces that are open, or a pair that stands in a list without braces of its own. */
interface Frame {
  readonly kind: 'mapping' | 'list' | 'pair';
  readonly path: Path;
  readonly entries: Entry[];
  next: 'entry' | 'colon' | 'value' | 'comma';
  /** The key whose value comes next, or the index of the item that does. */
  step: string | number;
}

interface Entry {
  readonly name: string;
  readonly span: TextSpan;
}

/**
 * Tells what stands at `offset` inside brackets or braces that open at `opening` and are the value at `path`. Undefined where
 * nothing can stand, such as between a value in quotes and its comma, and behind the end. Blanks
 * behind a plain value belong to it, as more words may follow. What is never closed ends with the first line that
 * begins at the column `margin` or before it.
 */
export function flowPlaceAt(
  text: string,
  opening: number,
  offset: number,
  path: Path,
  margin: number,
): FlowPlace | undefined {
  const frames: Frame[] = [];
  let found: { readonly place: Omit<FlowPlace, 'others'> | undefined; readonly frame: Frame } | undefined;
  let last: FlowToken | undefined;
  const look = (frame: Frame | undefined, token?: FlowToken): void => {
    if (!frame || found) return;
    const goesOn = last && !token && isBlankBehind(last, offset, text) ? last.span.start : offset;
    found = { frame, place: placeIn(frame, token ?? { start: goesOn, end: offset }, text) };
  };
  for (const token of flowTokens(text, opening, margin)) {
    const { start, end } = token.span;
    const isScalar = token.kind === 'scalar';
    if (isScalar && start <= offset && offset <= end) look(frames.at(-1), token);
    else if (offset < start || (offset === start && !isScalar)) look(frames.at(-1));
    advance(frames, token, text, path);
    last = token;
    if (frames.length === 0) break;
    if (frames.length > MAX_DEPTH) return undefined;
  }
  look(frames.at(-1));
  if (!found?.place) return undefined;
  const { span } = found.place;
  const others = found.frame.entries.filter((entry) => entry.span.start !== span.start);
  return { ...found.place, others: others.map(({ name }) => name) };
}

/** Whether there is nothing but blanks between a plain scalar and an offset, so that more words may follow. */
function isBlankBehind({ kind, isKey, span: { start, end } }: FlowToken, offset: number, text: string): boolean {
  const isPlain = kind === 'scalar' && !isKey && !/["']/u.test(text[start] ?? '');
  return isPlain && /^[ \t]+$/u.test(text.slice(end, offset));
}

/** What a scalar is in its brackets, or what a gap there waits for. */
function placeIn(
  { kind, path, next, step }: Frame,
  at: FlowToken | TextSpan,
  text: string,
): Omit<FlowPlace, 'others'> | undefined {
  const [span, isKey] = 'kind' in at ? [at.span, at.isKey] : [at, false];
  const name = unquotedScalar(text.slice(span.start, span.end));
  const goesOn = next === 'comma' && !('kind' in at) && span.start < span.end;
  if (next === 'value' || goesOn) return { kind: 'value', path: [...path, step], span, hasColon: false };
  if (next !== 'entry') return undefined;
  if (kind !== 'list') return { kind: 'key', path: [...path, isKey ? name : ''], span, hasColon: isKey };
  return isKey
    ? { kind: 'key', path: [...path, step, name], span, hasColon: true }
    : { kind: 'value', path: [...path, step], span, hasColon: false };
}

function advance(frames: Frame[], { kind, span, isKey }: FlowToken, text: string, path: Path): void {
  const frame = frames.at(-1);
  switch (kind) {
    case '[':
    case '{': {
      const inner = frame ? [...frame.path, frame.step] : path;
      if (frame) frame.next = 'comma';
      frames.push(
        kind === '['
          ? { kind: 'list', path: inner, entries: [], next: 'entry', step: 0 }
          : { kind: 'mapping', path: inner, entries: [], next: 'entry', step: '' },
      );
      break;
    }
    case ']':
    case '}':
      if (frame?.kind === 'pair') frames.pop();
      frames.pop();
      break;
    case ',': {
      if (frame?.kind === 'pair') frames.pop();
      const list = frames.at(-1);
      if (list) Object.assign(list, { next: 'entry', step: typeof list.step === 'number' ? list.step + 1 : '' });
      break;
    }
    case ':':
      if (frame && frame.kind !== 'list') frame.next = 'value';
      break;
    case 'scalar':
      if (frame) takeScalar(frames, frame, { name: unquotedScalar(text.slice(span.start, span.end)), span }, isKey);
  }
}

function takeScalar(frames: Frame[], frame: Frame, entry: Entry, isKey: boolean): void {
  const { kind, next, path, step } = frame;
  frame.next = kind === 'mapping' && next === 'entry' ? 'colon' : 'comma';
  if (next !== 'entry') return;
  if (kind === 'list' && isKey) {
    frames.push({ kind: 'pair', path: [...path, step], entries: [entry], next: 'colon', step: entry.name });
    return;
  }
  frame.entries.push(entry);
  if (kind === 'mapping') frame.step = entry.name;
}

function unquotedScalar(written: string): string {
  return /^["']/u.test(written) ? unquoted(written) : written;
}
