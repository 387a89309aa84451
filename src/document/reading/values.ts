import { grammars } from '../../domain/format/grammars';
import type { ValueFormat } from '../../domain/format/grammars';
import type { Parsed } from '../../domain/parsed';
import { MAX_PROBLEMS } from '../limits';
import { parseFlag } from './scalars';

/** Reads values by their grammars. Files repeat a few zones, dates and slips many times: each is looked at once. */
export class Values {
  readonly #known = new Map<string, Parsed<unknown>>();
  #slips = 0;

  /** Whether so many slips were read that texts may be left unread. */
  get isExhausted(): boolean {
    return this.#slips > MAX_PROBLEMS;
  }

  /**
   * The value that a text stands for. Guessing what a slip was meant to be takes time: after more different ones than problems are
   * listed, a text that was not read before is left unread, and there is no answer.
   */
  read(format: ValueFormat | 'flag', text: string): Parsed<unknown> | undefined {
    const key = `${format} ${text}`;
    const known = this.#known.get(key);
    if (known || this.isExhausted) return known;
    const parsed = format === 'flag' ? parseFlag(text) : grammars[format](text);
    if (!parsed.ok) this.#slips++;
    this.#known.set(key, parsed);
    return parsed;
  }
}
