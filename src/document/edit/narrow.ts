import type { TextSpan } from '../../domain/finding';
import { blockLinesIn, linesBelow } from './blockLines';
import type { BlockLines, Piece } from './blockLines';
import type { KeyOrder } from './keyOrder';
import type { TextStep } from './operations';
import type { TextEdit } from './textEdit';

/** A text with the lines left out that a step has nothing to do with, and the step in its terms. */
export interface Narrowed {
  readonly text: string;
  readonly step: TextStep;
  /** Edits of the narrow text as edits of the whole; undefined when they reach over lines that were left out. */
  readonly widen: (edits: readonly TextEdit[]) => readonly TextEdit[] | undefined;
}

/** An entry up to this length, in UTF-16 code units, is kept whole where it is only looked at. */
const SMALL = 1000;

/**
 * Leaves out lines before a text is parsed, since parsing takes nearly all the time that an edit takes: entries that are neither on
 * the step's path nor next to it. Undefined where nothing can be left out for sure.
 */
export function narrow(
  text: string,
  step: TextStep,
  order: KeyOrder,
  { small = SMALL }: { readonly small?: number } = {},
): Narrowed | undefined {
  // A lone carriage return ends a line too, which is too rare to be dealt with here.
  if (/\r(?!\n)/u.test(text)) return undefined;
  const kept = new Narrower(text, step, order, small).keep({ start: 0, end: text.length }, 0);
  if (!kept) return undefined;
  const spans = joined(kept.spans);
  return {
    text: spans.map(({ start, end }) => text.slice(start, end)).join(''),
    step: kept.step,
    widen: (edits) => widen(edits, spans),
  };
}

/** The lines that are kept, in order, and the step as it counts when the others are gone. */
interface Kept {
  readonly spans: readonly TextSpan[];
  readonly step: TextStep;
}

class Narrower {
  readonly #text: string;
  readonly #step: TextStep;
  readonly #order: KeyOrder;
  readonly #small: number;
  /** The depth of the list or the mapping in which something changes. */
  readonly #last: number;

  constructor(text: string, step: TextStep, order: KeyOrder, small: number) {
    this.#text = text;
    this.#step = step;
    this.#order = order;
    this.#small = small;
    this.#last = step.kind === 'add' ? step.path.length : step.path.length - 1;
  }

  /** Looks at lines that hold the collection to which the first steps of the path lead, `depth` of them. */
  keep(lines: TextSpan, depth: number): Kept | undefined {
    const block = blockLinesIn(this.#text, lines);
    const [first] = block?.pieces ?? [];
    if (!block || !first) return undefined;
    const index = indexOf(block, this.#keyAt(depth));
    const target = block.pieces[index];
    if (target && isTwice(block, target)) return undefined;
    const kept =
      target && depth < this.#last ? this.#onTheWay(block, index, depth) : this.#atTheEnd(block, index, depth);
    return kept && { ...kept, spans: [{ start: lines.start, end: first.start }, ...kept.spans] };
  }

  #keyAt(depth: number): string | number | undefined {
    return this.#step.path[depth] ?? (this.#step.kind === 'add' ? this.#step.key : undefined);
  }

  /** The path leads on through an entry: its neighbours show how things are written here. */
  #onTheWay(block: BlockLines, index: number, depth: number): Kept | undefined {
    const near = [index - 1, index, index + 1].filter((other) => block.pieces[other]);
    let step = this.#step;
    const spans: TextSpan[] = [];
    for (const other of near) {
      const piece = block.pieces[other];
      if (!piece) continue;
      if (other !== index) spans.push(...this.#contextOf(piece));
      else {
        const inner = this.#within(piece, depth);
        spans.push(...inner.spans);
        ({ step } = inner);
      }
    }
    return { spans, step: block.kind === 'list' ? withIndex(step, depth, near.indexOf(index)) : step };
  }

  /** The part of an entry that the path leads to; all of it where that cannot be told from its lines. */
  #within(piece: Piece, depth: number): Kept {
    const below = linesBelow(this.#text, piece);
    const inner = below && this.keep(below, depth + 1);
    if (!inner) return { spans: [piece], step: this.#step };
    return { ...inner, spans: [{ start: piece.start, end: below.start }, ...inner.spans] };
  }

  /** Something changes between the entries of this collection. */
  #atTheEnd(block: BlockLines, index: number, depth: number): Kept | undefined {
    const { pieces, kind } = block;
    const places = this.#placesIn(block, index, depth);
    if (!places) return undefined;
    const around = new Set(places.flatMap((place) => [place - 1, place, place + 1]));
    const indices = [...pieces.keys()].filter((other) => around.has(other));
    const spans = indices.flatMap((other) => {
      const piece = pieces[other];
      return !piece ? [] : other === index ? [piece] : this.#contextOf(piece);
    });
    const rank = (place: number): number => indices.filter((other) => other < place).length;
    const counted = kind === 'list' && depth < this.#step.path.length;
    const step = counted ? withIndex(this.#step, depth, rank(index)) : this.#step;
    if (step.kind === 'move' && typeof step.to === 'number') return { spans, step: { ...step, to: rank(step.to) } };
    const at = this.#placeGiven(depth);
    return { spans, step: at !== undefined && 'at' in step ? { ...step, at: rank(at) } : step };
  }

  /** The indices at which something changes; undefined where all entries matter and none can be left out. */
  #placesIn(block: BlockLines, index: number, depth: number): readonly number[] | undefined {
    const { pieces, kind } = block;
    const step = this.#step;
    if (step.kind === 'rename' && pieces.some(({ name }) => name === step.to)) return undefined;
    if (pieces[index]) {
      const to = step.kind === 'move' && typeof step.to === 'number' ? step.to : index;
      return pieces[to] ? [index, to] : undefined;
    }
    if (kind === 'mapping' && this.#order(step.path.slice(0, depth))) return [...pieces.keys()];
    const at = this.#placeGiven(depth) ?? pieces.length;
    return [Math.min(Math.max(at, 0), pieces.length)];
  }

  /** The index that the step gives for a new entry here. */
  #placeGiven(depth: number): number | undefined {
    const step = this.#step;
    return step.kind === 'set' || (step.kind === 'add' && depth === step.path.length) ? step.at : undefined;
  }

  /** What is looked at of an entry next to a place that changes: of a long one, its first and its last entries. */
  #contextOf(piece: Piece): readonly TextSpan[] {
    const below = piece.end - piece.start > this.#small ? linesBelow(this.#text, piece) : undefined;
    const [first, ...others] = (below && blockLinesIn(this.#text, below)?.pieces) ?? [];
    const last = others.at(-1);
    if (!first || !last) return [piece];
    return [{ start: piece.start, end: first.start }, ...this.#contextOf(first), ...this.#contextOf(last)];
  }
}

function indexOf({ kind, pieces }: BlockLines, key: string | number | undefined): number {
  if (key === undefined) return -1;
  if (kind === 'mapping') return pieces.findIndex(({ name }) => name === String(key));
  return /^\d+$/u.test(String(key)) ? Number(key) : -1;
}

function isTwice({ pieces }: BlockLines, { name }: Piece): boolean {
  return name !== undefined && pieces.filter((piece) => piece.name === name).length > 1;
}

function withIndex(step: TextStep, depth: number, index: number): TextStep {
  return { ...step, path: step.path.with(depth, index) };
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
