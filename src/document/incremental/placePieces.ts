import type { TextSpan } from '../../domain/finding';
import { agreementSchema } from '../../domain/format/definition';
import { partBelow } from '../../domain/format/partAt';
import { shapeOf } from '../../domain/format/shape';
import { MAX_LEAKS } from '../../domain/rules/leak';
import type { Leak, LeakCode } from '../../domain/rules/leak';
import { reportDuplicate } from '../reading/pairs';
import { reportMissing } from '../reading/reader';
import { Reporter } from '../reading/reporter';
import { moved } from '../spans';
import { cutText } from './cut';
import type { Section, Stretch } from './cut';
import { isFarReaching, leaksIn, movedProblem } from './piece';
import type { Piece, PieceContext } from './piece';
import type { Placed, PlacedSection } from './piecedContent';
import type { PieceStore } from './pieceStore';

/** The pieces of a text, in its order, and what is wrong with them so far. */
export interface PlacedPieces {
  readonly sections: readonly PlacedSection[];
  /** Has what is wrong with the structure. */
  readonly reporter: Reporter;
  readonly leaks: readonly Leak[];
}

const ROOT = shapeOf(agreementSchema);
const REQUIRED = ROOT.kind === 'fields' ? ROOT.required : [];
/** The format knows a dozen keys at the top. With many more, what stands before each is too much to remember. */
const MAX_SECTIONS = 100;
const NO_KEYS: ReadonlySet<string> = new Set();

/** Takes a text apart. Undefined where the pieces could mean something else together, or have more problems than are listed. */
export function placePieces(text: string, store: PieceStore): PlacedPieces | undefined {
  const placing = new Placing(text, store);
  const { preamble, sections } = cutText(text, hasEntries);
  if (sections.length > MAX_SECTIONS) return undefined;
  placing.addPreamble(preamble);
  return placing.finish(sections.map((section) => placing.place(section)).filter((placed) => placed !== undefined));
}

/** One walk along the pieces of a text. Where one turns out to be none, it goes on, so that the others are known next time. */
class Placing {
  readonly #text: string;
  readonly #store: PieceStore;
  readonly #reporter = new Reporter(() => true);
  readonly #leaks: Leak[] = [];
  readonly #names = new Set<string>();

  constructor(text: string, store: PieceStore) {
    this.#text = text;
    this.#store = store;
  }

  /** Takes what stands before the first key, which is nothing but comments. */
  addPreamble(span: TextSpan): void {
    const lines = this.#text.slice(span.start, span.end).split('\n');
    if (!lines.every((line) => COMMENT.test(line))) this.#store.giveUp();
    this.#addAside(span);
  }

  /** The section, unless it is no piece. */
  place(section: Section): PlacedSection | undefined {
    const { name, start, entries } = section;
    // Which of two sections counts is for a whole parse to tell.
    if (this.#names.has(name)) this.#store.giveUp();
    const before = new Set(this.#names);
    this.#names.add(name);
    if (entries) {
      this.#addAside(entries.head);
      const key = { start, end: start + name.length };
      const placed = this.#placeEntries(name, entries.stretches);
      return placed.length > 0 ? { name, key, entries: placed } : undefined;
    }
    const isKnown = partBelow(agreementSchema, name) !== undefined;
    const piece = this.#pieceOf(section, { name, schema: agreementSchema, path: [], before, isKnown });
    if (piece) this.#addProblems(piece, start);
    return piece && { name, piece, start };
  }

  /** Undefined where a text has to be read as a whole. */
  finish(sections: readonly PlacedSection[]): PlacedPieces | undefined {
    const [first] = sections;
    if (!first || this.#store.isBroken) return undefined;
    const { start } = 'piece' in first ? first : first.key;
    reportMissing(REQUIRED, this.#names, [], { start, end: start }, this.#reporter);
    if (this.#reporter.isOverfull || hasTooMany(this.#leaks)) return undefined;
    return { sections, reporter: this.#reporter, leaks: this.#leaks };
  }

  #placeEntries(section: string, stretches: readonly Stretch[]): readonly Placed[] {
    const schema = partBelow(agreementSchema, section) ?? {};
    const path = [section];
    const firsts = new Map<string, TextSpan>();
    const placed: Placed[] = [];
    for (const stretch of stretches) {
      const { name, start } = stretch;
      const piece = this.#pieceOf(stretch, { name, schema, path, before: NO_KEYS, isKnown: true });
      if (!piece) continue;
      placed.push({ name, piece, start });
      const key = moved(piece.key, start);
      const first = firsts.get(name);
      if (first) reportDuplicate(name, key, first, path, this.#reporter);
      else {
        firsts.set(name, key);
        this.#addProblems(piece, start);
      }
    }
    return placed;
  }

  #pieceOf({ start, end }: TextSpan, context: PieceContext): Piece | undefined {
    const piece = this.#store.pieceOf(this.#text.slice(start, end), context);
    if (piece) this.#addLeaks(piece.leaks, start);
    return piece;
  }

  /** Takes lines that belong to no piece. */
  #addAside({ start, end }: TextSpan): void {
    const text = this.#text.slice(start, end);
    if (isFarReaching(text)) this.#store.giveUp();
    this.#addLeaks(leaksIn(text), start);
  }

  #addProblems({ problems }: Piece, offset: number): void {
    for (const problem of problems) this.#reporter.add(movedProblem(problem, offset));
  }

  #addLeaks(leaks: readonly Leak[], offset: number): void {
    for (const leak of leaks) this.#leaks.push({ ...leak, span: moved(leak.span, offset) });
  }
}

/** A line with nothing but a comment, or with nothing at all. */
const COMMENT = /^ *(?:#.*)?\r?$/u;

/** Whether the entries below a key of the top are pieces: they are where it maps ids. */
function hasEntries(name: string): boolean {
  const part = partBelow(agreementSchema, name);
  return part !== undefined && shapeOf(part).kind === 'entries';
}

/** Whether there may be more leaks of a kind than are told. */
function hasTooMany(leaks: readonly Leak[]): boolean {
  const counts = new Map<LeakCode, number>();
  for (const { code } of leaks) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts.values()].some((count) => count >= MAX_LEAKS);
}
