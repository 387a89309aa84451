import { References } from '../../domain/format/references';
import { checkMeaning } from '../check';
import type { CheckContext } from '../check';
import { documentFrom, parseDocument } from '../document';
import type { AgreementDocument } from '../document';
import { MAX_BYTES } from '../limits';
import { Locator } from '../locator';
import { ListOrigins } from '../reading/listOrigins';
import { agreementOf } from './agreementOf';
import { PiecedContent } from './piecedContent';
import { PieceStore } from './pieceStore';
import { placePieces } from './placePieces';

/** A byte order mark with no entry on its line: the entry below it begins behind both, which a piece alone cannot tell. */
const LONE_BYTE_ORDER_MARK = /^\uFEFF[ \t]*(?:[\r\n#]|$)/u;

/**
 * Reads the versions of one text, one after the other, and of each only what was not in the one before. What comes out is what
 * `parseDocument` makes of the whole text, which also reads every text that cannot be taken apart.
 */
export class DocumentParser {
  readonly #context: CheckContext;
  readonly #origins = new ListOrigins();
  #store = new PieceStore('', this.#origins);

  constructor(context: CheckContext) {
    this.#context = { references: new References(), ...context };
  }

  /** Reads and checks a version of the text. */
  parse(text: string): AgreementDocument {
    return this.#parseInPieces(text) ?? parseDocument(text, this.#context);
  }

  /** Undefined for a text that has to be read as a whole. */
  #parseInPieces(text: string): AgreementDocument | undefined {
    if (text.length > MAX_BYTES || text.includes('<<<<<<<') || LONE_BYTE_ORDER_MARK.test(text)) return undefined;
    this.#store = this.#store.next(text);
    const placed = placePieces(text, this.#store);
    if (!placed) return undefined;
    const { sections, reporter, fault } = placed;
    const agreement = agreementOf(sections);
    const content = new PiecedContent(sections);
    const locator = new Locator(content, agreement, this.#origins, fault?.doubt);
    checkMeaning(agreement, locator, this.#context, reporter);
    for (const { code, message, span } of placed.leaks) reporter.report(code, message, span, []);
    return reporter.isOverfull ? undefined : documentFrom({ text, agreement, content, locator, reporter, fault });
  }
}
