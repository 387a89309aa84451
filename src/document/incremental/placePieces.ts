import type { TextSpan } from '../../domain/finding';
import { agreementSchema } from '../../domain/format/definition';
import { partBelow } from '../../domain/format/partAt';
import { shapeOf } from '../../domain/format/shape';
import { MAX_LEAKS } from '../../domain/rules/leak';
import type { Leak, LeakCode } from '../../domain/rules/leak';
import { cutText } from '../cut';
import type { Section, Stretch } from '../cut';
import { Doubt } from '../doubt';
import { faultOfSyntax, standsBeside } from '../faults';
import type { Fault } from '../faults';
import { reportDuplicate } from '../reading/pairs';
import { reportMissing } from '../reading/reader';
import { Reporter } from '../reading/reporter';
import { moved } from '../spans';
import { isFarReaching, leaksIn, movedProblem } from './piece';
import type { PieceContext, Slip } from './piece';
import type { Placed, PlacedSection } from './piecedContent';
import type { PieceStore } from './pieceStore';

/** The pieces of a text, in its order, and what is wrong with them so far. */
export interface PlacedPieces {
  readonly sections: readonly PlacedSection[];
  /** Has what is wrong with the structure, and takes what stands beside the fault. */
  readonly reporter: Reporter;
  /** The only slip, if there is one. */
  readonly fault: Fault | undefined;
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
  const { preamble, sections } = cutText(text);
  if (sections.length > MAX_SECTIONS) return undefined;
  placing.addAside(preamble);
  return placing.finish(sections.map((section) => placing.place(section)).filter((placed) => placed !== undefined));
}

/** One walk along the pieces of a text. Where one turns out to be none, it goes on, so that the others are known next time. */
class Placing {
  readonly #text: string;
  readonly #store: PieceStore;
  readonly #reporter = new Reporter(() => true);
  readonly #leaks: Leak[] = [];
  readonly #names = new Set<string>();
  #fault: Fault | undefined;

  constructor(text: string, store: PieceStore) {
    this.#text = text;
    this.#store = store;
  }

  /** The section, unless it is no piece. */
  place(section: Section): PlacedSection | undefined {
    const { name, start, entries } = section;
    // Which of two sections counts is for a whole parse to tell.
    if (this.#names.has(name)) this.#store.giveUp();
    const before = new Set(this.#names);
    this.#names.add(name);
    if (entries) {
      this.addAside(entries.head);
      const key = { start, end: start + name.length };
      const placed = this.#placeEntries(name, entries.stretches);
      return placed.length > 0 ? { name, key, entries: placed } : undefined;
    }
    // What stands before a key counts only where the key is not known, for what it may have been meant to be.
    const place = partBelow(agreementSchema, name) ? '' : `after ${[...before].join()}`;
    const placed = this.#pieceIn(section, { name, schema: agreementSchema, path: [], before, place });
    if (placed) this.#addProblems(placed);
    return placed;
  }

  /** Undefined where a text has to be read as a whole. */
  finish(sections: readonly PlacedSection[]): PlacedPieces | undefined {
    const [first] = sections;
    if (!first || this.#store.isBroken) return undefined;
    const { start } = 'piece' in first ? first : first.key;
    reportMissing(REQUIRED, this.#names, [], { start, end: start }, this.#reporter);
    if (this.#reporter.isOverfull || hasTooMany(this.#leaks)) return undefined;
    return { sections, reporter: this.#worthTelling(), leaks: this.#leaks, fault: this.#fault };
  }

  #worthTelling(): Reporter {
    const fault = this.#fault;
    if (!fault) return this.#reporter;
    const reporter = new Reporter((problem) => standsBeside(problem, fault));
    for (const problem of this.#reporter.problems) reporter.add(problem);
    return reporter;
  }

  #placeEntries(section: string, stretches: readonly Stretch[]): readonly Placed[] {
    const schema = partBelow(agreementSchema, section) ?? {};
    const path = [section];
    const firsts = new Map<string, Placed>();
    const placed: Placed[] = [];
    for (const stretch of stretches) {
      const { name } = stretch;
      const entry = this.#pieceIn(stretch, { name, schema, path, before: NO_KEYS, place: section });
      if (!entry) continue;
      placed.push(entry);
      const first = firsts.get(name);
      if (first) reportDuplicate(name, keyOf(entry), keyOf(first), path, this.#reporter);
      else {
        firsts.set(name, entry);
        this.#addProblems(entry);
      }
    }
    return placed;
  }

  #pieceIn(stretch: TextSpan, context: PieceContext): Placed | undefined {
    const piece = this.#store.pieceOf(stretch, context);
    if (!piece) return undefined;
    const start = stretch.start - piece.lead;
    this.#addLeaks(piece.leaks, start);
    if (piece.slip) this.#addFault(piece.slip, stretch, start);
    return { name: context.name, piece, start };
  }

  /** Takes the slip in a piece whose offsets count from a place. What several of them mean together is for a whole parse to tell. */
  #addFault({ fault, lost }: Slip, stretch: TextSpan, offset: number): void {
    if (this.#fault) this.#store.giveUp();
    const span = moved(fault.span, offset);
    const { start, end } = moved(lost, offset);
    const doubt = new Doubt(stretch, Math.min(span.start, start), this.#text.slice(start, end));
    this.#fault = faultOfSyntax({ ...fault, span }, doubt);
  }

  /** Takes lines that belong to no piece. */
  addAside({ start, end }: TextSpan): void {
    const text = this.#text.slice(start, end);
    if (isFarReaching(text)) this.#store.giveUp();
    this.#addLeaks(leaksIn(text), start);
  }

  #addProblems({ piece, start }: Placed): void {
    for (const problem of piece.problems) this.#reporter.add(movedProblem(problem, start));
  }

  #addLeaks(leaks: readonly Leak[], offset: number): void {
    for (const leak of leaks) this.#leaks.push({ ...leak, span: moved(leak.span, offset) });
  }
}

function keyOf({ piece, start }: Placed): TextSpan {
  return moved(piece.key, start);
}

/** Whether there may be more leaks of a kind than are told. */
function hasTooMany(leaks: readonly Leak[]): boolean {
  const counts = new Map<LeakCode, number>();
  for (const { code } of leaks) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts.values()].some((count) => count >= MAX_LEAKS);
}
