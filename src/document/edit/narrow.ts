import type { TextSpan } from '../../domain/finding';
import type { Path } from '../../domain/path';
import { blockLinesIn, linesBelow } from './blockLines';
import type { BlockLines, Piece } from './blockLines';
import type { KeyOrder } from './keyOrder';
import type { TextStep } from './operations';
import type { TextEdit } from './textEdit';

/** A text with all the lines left out that a step has nothing to do with, and the step in its terms. */
export interface Narrowed {
  readonly text: string;
  readonly step: TextStep;
  /** Edits of the narrow text as edits of the whole; undefined when they reach over lines that were left out. */
  readonly widen: (edits: readonly TextEdit[]) => readonly TextEdit[] | undefined;
}

/**
 * Leaves out lines before a text is parsed, since parsing takes nearly all the time that an edit takes: entries that are neither on
 * the step's path nor next to it. Undefined where nothing can be left out for sure.
 */
export function narrow(text: string, step: TextStep, order: KeyOrder): Narrowed | undefined {
  // A lone carriage return ends a line too, which is too rare to be dealt with here.
  if (/\r(?!\n)/u.test(text)) return undefined;
  const kept: TextSpan[] = [];
  const narrowed = keepLevel(text, { start: 0, end: text.length }, step, 0, order, kept);
  if (!narrowed) return undefined;
  const spans = joined(kept);
  const short = spans.map(({ start, end }) => text.slice(start, end)).join('');
  return { text: short, step: narrowed, widen: (edits) => widen(edits, spans) };
}

/** Keeps what a step needs of the lines that hold the collection its path has reached, and returns the step as it counts then. */
function keepLevel(
  text: string,
  lines: TextSpan,
  step: TextStep,
  depth: number,
  order: KeyOrder,
  kept: TextSpan[],
): TextStep | undefined {
  const block = blockLinesIn(text, lines);
  const [first] = block?.pieces ?? [];
  if (!block || !first) return undefined;
  kept.push({ start: lines.start, end: first.start });
  const { path } = step;
  const key = path[depth];
  const index = key === undefined ? -1 : indexOf(block, key);
  const target = block.pieces[index];
  const isLast = depth === (step.kind === 'add' ? path.length : path.length - 1);
  if (key === undefined || !target || isLast) return keepLast(text, block, step, depth, order, kept);
  if (block.pieces.some(({ name }, other) => name !== undefined && other !== index && name === target.name))
    return undefined;
  const near = [index - 1, index, index + 1].filter((other) => block.pieces[other]);
  let inner: TextStep | undefined;
  for (const other of near) {
    const piece = block.pieces[other];
    if (other === index) inner = keepPath(text, target, step, depth, order, kept);
    else if (piece) kept.push(...contextOf(text, piece));
  }
  return inner && (block.kind === 'list' ? withStep(inner, depth, near.indexOf(index)) : inner);
}

/** Keeps what is needed of an entry that the path leads through. */
function keepPath(
  text: string,
  piece: Piece,
  step: TextStep,
  depth: number,
  order: KeyOrder,
  kept: TextSpan[],
): TextStep | undefined {
  const below = linesBelow(text, piece);
  const deeper: TextSpan[] = [];
  const inner = below && keepLevel(text, below, step, depth + 1, order, deeper);
  if (!inner) {
    kept.push(piece);
    return step;
  }
  kept.push({ start: piece.start, end: below.start }, ...deeper);
  return inner;
}

/** Keeps the neighbours of the place that the step changes. */
function keepLast(
  text: string,
  block: BlockLines,
  step: TextStep,
  depth: number,
  order: KeyOrder,
  kept: TextSpan[],
): TextStep | undefined {
  const { pieces } = block;
  const places = placesOf(block, step, depth, order);
  if (!places) return undefined;
  const around = new Set(places.flatMap((place) => [place - 1, place, place + 1]));
  const indices = [...pieces.keys()].filter((index) => around.has(index));
  const target = step.path[depth] === undefined ? -1 : indexOf(block, step.path[depth]);
  for (const index of indices) {
    const piece = pieces[index];
    if (piece) kept.push(...(index === target ? [piece] : contextOf(text, piece)));
  }
  const rank = (index: number): number => indices.filter((other) => other < index).length;
  const isCounted = block.kind === 'list' && depth < step.path.length;
  const counted = isCounted ? withStep(step, depth, rank(Number(step.path[depth]))) : step;
  if (counted.kind === 'move' && typeof counted.to === 'number') return { ...counted, to: rank(counted.to) };
  const at = placeGiven(step, depth);
  return at !== undefined && 'at' in counted ? { ...counted, at: rank(at) } : counted;
}

/** The indices at which a step changes something; undefined where others matter too. */
function placesOf(block: BlockLines, step: TextStep, depth: number, order: KeyOrder): readonly number[] | undefined {
  const { pieces } = block;
  const key = step.path[depth] ?? (step.kind === 'add' ? step.key : undefined);
  const isTaken = (name: string): boolean => pieces.some((piece) => piece.name === name);
  if (step.kind === 'rename' && isTaken(step.to)) return undefined;
  const index = key === undefined ? -1 : indexOf(block, key);
  const name = pieces[index]?.name;
  if (name !== undefined && pieces.filter((piece) => piece.name === name).length > 1) return undefined;
  if (index >= 0 && index < pieces.length) {
    const to = step.kind === 'move' && typeof step.to === 'number' ? step.to : index;
    return to < pieces.length && to >= 0 ? [index, to] : undefined;
  }
  if (block.kind === 'mapping' && order(step.path.slice(0, depth))) return [...pieces.keys()];
  const at = placeGiven(step, depth) ?? pieces.length;
  return [Math.min(Math.max(at, 0), pieces.length)];
}

/** The index that a step gives for a new entry at that depth of its path. */
function placeGiven(step: TextStep, depth: number): number | undefined {
  if (step.kind === 'set') return step.at;
  return step.kind === 'add' && depth === step.path.length ? step.at : undefined;
}

function indexOf({ kind, pieces }: BlockLines, step: string | number): number {
  if (kind === 'mapping') return pieces.findIndex(({ name }) => name === String(step));
  return /^\d+$/u.test(String(step)) ? Number(step) : -1;
}

function withStep(step: TextStep, depth: number, index: number): TextStep {
  const path: Path = step.path.with(depth, index);
  return { ...step, path };
}

/** An entry up to this length, in UTF-16 code units, is kept whole where it is only looked at. */
const SMALL = 1000;

/** What is looked at of an entry next to a place that changes: of a long one its first and its last entries. */
function contextOf(text: string, piece: Piece): readonly TextSpan[] {
  const below = piece.end - piece.start > SMALL ? linesBelow(text, piece) : undefined;
  const pieces = (below && blockLinesIn(text, below)?.pieces) ?? [];
  const [first, ...others] = pieces;
  const last = others.at(-1);
  if (!first || !last) return [piece];
  return [{ start: piece.start, end: first.start }, ...contextOf(text, first), ...contextOf(text, last)];
}

/** Spans in order, those that touch as one, and none that is empty. */
function joined(spans: readonly TextSpan[]): readonly TextSpan[] {
  const result: TextSpan[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last?.end === span.start) result.splice(-1, 1, { start: last.start, end: span.end });
    else if (span.end > span.start) result.push(span);
  }
  return result;
}

function widen(edits: readonly TextEdit[], spans: readonly TextSpan[]): readonly TextEdit[] | undefined {
  const widened: TextEdit[] = [];
  for (const edit of edits) {
    const shift = shiftOf(edit, spans);
    if (shift === undefined) return undefined;
    widened.push({ start: edit.start + shift, end: edit.end + shift, text: edit.text });
  }
  return widened;
}

/** How much further on in the whole text the kept span begins that holds an edit. */
function shiftOf({ start, end }: TextSpan, spans: readonly TextSpan[]): number | undefined {
  let length = 0;
  for (const [index, span] of spans.entries()) {
    const next = length + span.end - span.start;
    if (start < next || index === spans.length - 1) return end <= next ? span.start - length : undefined;
    length = next;
  }
  return undefined;
}
