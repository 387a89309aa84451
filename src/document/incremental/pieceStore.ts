import type { TextSpan } from '../../domain/finding';
import type { ListOrigins } from '../reading/listOrigins';
import { Values } from '../reading/values';
import { changeBetween } from './change';
import type { Change } from './change';
import { Piece } from './piece';
import type { PieceContext } from './piece';

/** A stretch of a text that was looked at, and the piece it is; undefined when it is none. */
interface Known extends TextSpan {
  readonly place: string;
  readonly piece: Piece | undefined;
}

/** What is known of a version of a text, in its order. */
interface Version {
  readonly text: string;
  readonly known: readonly Known[];
}

/**
 * The pieces of one version of a text. Those of the version before are taken over, by where they stand outside of what changed and by
 * their text within it; the others are forgotten.
 */
export class PieceStore {
  readonly #text: string;
  readonly #origins: ListOrigins;
  readonly #before: Version;
  readonly #change: Change;
  readonly #known: Known[] = [];
  readonly #values = new Values();
  #isBroken = false;
  /** How far the version before was walked along. */
  #walked = 0;
  /** What was known of the version before where it changed, by place and text; made when first asked for. */
  #changed: ReadonlyMap<string, Known> | undefined;

  constructor(text: string, origins: ListOrigins, before: Version = { text: '', known: [] }) {
    this.#text = text;
    this.#origins = origins;
    this.#before = before;
    this.#change = changeBetween(before.text, text);
  }

  /** The store of the version that follows. */
  next(text: string): PieceStore {
    return new PieceStore(text, this.#origins, { text: this.#text, known: this.#known });
  }

  /** Whether something in the text cannot be a piece. From then on nothing more is parsed, and what is known is only kept. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Says that the text cannot be read in pieces. */
  giveUp(): void {
    this.#isBroken = true;
  }

  /**
   * The piece that a stretch is in its place. Undefined when it is none, or is not known in a broken text. Stretches are asked for in
   * the order of the text.
   */
  pieceOf(stretch: TextSpan, context: PieceContext): Piece | undefined {
    const { start, end } = stretch;
    const { place } = context;
    const before = this.#find(stretch, place);
    if (!before && this.#isBroken) return undefined;
    const piece = before ? before.piece : this.#parse(stretch, context);
    this.#known.push({ start, end, place, piece });
    if (!piece) this.giveUp();
    return piece;
  }

  #find(stretch: TextSpan, place: string): Known | undefined {
    const { start, oldEnd, newEnd } = this.#change;
    if (stretch.end > start && stretch.start < newEnd)
      return this.#changedPieces().get(keyOf(place, stretch, this.#text));
    const offset = stretch.end > start ? oldEnd - newEnd : 0;
    const known = this.#knownAt(stretch.start + offset);
    return known && known.end === stretch.end + offset && known.place === place ? known : undefined;
  }

  /** What was known to begin at an offset of the version before. */
  #knownAt(start: number): Known | undefined {
    const { known } = this.#before;
    while ((known[this.#walked]?.start ?? start) < start) this.#walked++;
    const found = known[this.#walked];
    return found?.start === start ? found : undefined;
  }

  #changedPieces(): ReadonlyMap<string, Known> {
    if (!this.#changed) {
      const { start, oldEnd } = this.#change;
      const { text, known } = this.#before;
      const changed = known.filter((each) => each.end > start && each.start < oldEnd);
      this.#changed = new Map(changed.map((each) => [keyOf(each.place, each, text), each]));
    }
    return this.#changed;
  }

  #parse({ start, end }: TextSpan, context: PieceContext): Piece | undefined {
    const piece = Piece.parse(this.#text.slice(start, end), context, { origins: this.#origins, values: this.#values });
    return this.#values.isExhausted ? undefined : piece;
  }
}

function keyOf(place: string, { start, end }: TextSpan, text: string): string {
  return `${place}\n${text.slice(start, end)}`;
}
