import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver';
import { LINES, PIECES } from './agreementTexts';
import type { Random } from './random';

/** A change of a text as LSP tells it; without a range the text is another one. */
export interface TextChange {
  readonly range?: Range;
  readonly text: string;
}

/** A text longer than this, in UTF-16 units, is exchanged for a new one: what is slow is tried elsewhere. */
const LONGEST = 12_000;

/** Somebody who types, pastes, cuts, cuts off and starts again, without sense. */
export class RandomEditing {
  readonly #random: Random;
  readonly #files: readonly string[];

  constructor(random: Random, files: readonly string[]) {
    this.#random = random;
    this.#files = files;
  }

  /** The next change of a text. */
  next(text: TextDocument): TextChange {
    const random = this.#random;
    const whole = text.getText();
    if (whole.length > LONGEST || random.chance(0.02)) return { text: random.pick(this.#files) };
    const at = this.#place(whole);
    const dice = random.below(100);
    if (dice < 35) return change(at, at, random.pick(PIECES));
    if (dice < 45) return change(at, at, `\n${random.pick(LINES)}`);
    if (dice < 70) return change(at, this.#after(at, whole, 3), '');
    if (dice < 80) return change(at, this.#after(at, whole, 40), random.pick(PIECES));
    if (dice < 88) return change(at, at, this.#stretch(random.pick(this.#files)));
    if (dice < 96) return change(at, at, this.#stretch(whole));
    if (dice < 98) return change(at, whole.length, '');
    return change(0, at, '');

    function change(start: number, end: number, by: string): TextChange {
      return { range: { start: text.positionAt(start), end: text.positionAt(end) }, text: by };
    }
  }

  #place(text: string): number {
    return this.#random.below(text.length + 1);
  }

  #after(at: number, text: string, most: number): number {
    return Math.min(text.length, at + 1 + this.#random.below(most));
  }

  /** Some lines, or a part of one. */
  #stretch(text: string): string {
    const start = this.#place(text);
    return text.slice(start, this.#after(start, text, 200));
  }
}
