import type { ListOrigins } from '../reading/listOrigins';
import { Values } from '../reading/values';
import { Piece } from './piece';
import type { PieceContext } from './piece';

/** Pieces of one place by their text; undefined for a text that cannot be one. */
type Shelf = Map<string, Piece | undefined>;
type Shelves = Map<string, Shelf>;

/** The pieces of one version of a text. Those that were in the version before are taken over; the others are forgotten with it. */
export class PieceStore {
  readonly #known: ReadonlyMap<string, Shelf>;
  readonly #kept: Shelves = new Map();
  readonly #origins: ListOrigins;
  readonly #values = new Values();
  #isBroken = false;

  private constructor(origins: ListOrigins, known: ReadonlyMap<string, Shelf>) {
    this.#origins = origins;
    this.#known = known;
  }

  /** The store of a text of which no version is known yet. */
  static empty(origins: ListOrigins): PieceStore {
    return new PieceStore(origins, new Map());
  }

  /** The store of the version that follows. */
  next(): PieceStore {
    return new PieceStore(this.#origins, this.#kept);
  }

  /** Whether something in the text cannot be a piece. From then on nothing more is parsed, and what is known is only kept. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Says that the text cannot be read in pieces. */
  giveUp(): void {
    this.#isBroken = true;
  }

  /** The piece that a stretch of text is in its place. Undefined when it is none, or is not known in a broken text. */
  pieceOf(text: string, context: PieceContext): Piece | undefined {
    const place = placeOf(context);
    const known = this.#known.get(place);
    const kept = shelfOf(this.#kept, place);
    if (!kept.has(text)) {
      if (known?.has(text)) kept.set(text, known.get(text));
      else if (!this.#isBroken) kept.set(text, this.#parse(text, context));
    }
    const piece = kept.get(text);
    if (!piece) this.giveUp();
    return piece;
  }

  #parse(text: string, context: PieceContext): Piece | undefined {
    const piece = Piece.parse(text, context, { origins: this.#origins, values: this.#values });
    return this.#values.isExhausted ? undefined : piece;
  }
}

/** What stands before a key counts only where the key is not known, for what it may have been meant to be. */
function placeOf({ path, before, isKnown }: PieceContext): string {
  return isKnown ? path.join() : `after ${[...before].join()}`;
}

function shelfOf(shelves: Shelves, place: string): Shelf {
  const known = shelves.get(place);
  if (known) return known;
  const shelf: Shelf = new Map();
  shelves.set(place, shelf);
  return shelf;
}
