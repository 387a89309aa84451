import type { Place, TextSpan } from '../domain/finding';
import type { Agreement } from '../domain/format/definition';
import { stepInto } from '../domain/path';
import type { Path } from '../domain/path';
import type { Content } from './content';
import type { Doubt } from './doubt';
import type { ListOrigins } from './reading/listOrigins';

/** Where something stands: its key, if it has one, and its value, if it is there. */
export interface Location {
  readonly key?: TextSpan;
  readonly value?: TextSpan;
}

/** Turns paths of the agreement that was read into ranges of its text. */
export class Locator {
  readonly #content: Content;
  readonly #agreement: Agreement;
  readonly #origins: ListOrigins;
  readonly #doubt: Doubt | undefined;

  constructor(content: Content, agreement: Agreement, origins: ListOrigins, doubt: Doubt | undefined) {
    this.#content = content;
    this.#agreement = agreement;
    this.#origins = origins;
    this.#doubt = doubt;
  }

  /** Where the path stands; undefined when nothing does. */
  locate(path: Path): Location | undefined {
    const written = this.#content.find(this.sourcePath(path));
    if (!written) return undefined;
    const { key, value } = written;
    return { ...(key && { key }), ...(value && { value }) };
  }

  /** The path as the file counts it, where list items that could not be read count too. */
  sourcePath(path: Path): Path {
    let value: unknown = this.#agreement;
    return path.map((step) => {
      const container = value;
      value = stepInto(container, step);
      return typeof step === 'number' && Array.isArray(container) ? this.#origins.originOf(container, step) : step;
    });
  }

  /** Whether the text has, or may have, more at a path than was read: an invalid value, or invalid items of a list. */
  hasUnread(path: Path): boolean {
    const value = path.reduce<unknown>(stepInto, this.#agreement);
    if ((value !== undefined && !Array.isArray(value)) || path.some(isOwn)) return false;
    if (this.#doubt && this.#isDoubtful(path, this.#doubt)) return true;
    const written = this.#content.find(this.sourcePath(path));
    return written !== undefined && (value === undefined || value.length < (written.items ?? 0));
  }

  /** Whether something at a path may have been left out with a slip. */
  #isDoubtful(path: Path, doubt: Doubt): boolean {
    if (doubt.mayHold(String(path.at(-1)))) return true;
    return path.some((_, index) => {
      const written = this.#content.find(this.sourcePath(path.slice(0, index + 1)));
      return written?.key !== undefined && doubt.covers(written.key);
    });
  }

  /** The range of a place; the closest thing around it that is there when it is not, and the start of the file at last. */
  spanOf(place: Place): TextSpan {
    const path = this.sourcePath(place.path);
    for (let length = path.length; length > 0; length--) {
      const written = this.#content.find(path.slice(0, length));
      if (!written) continue;
      const { key, value } = written;
      const found = length === path.length && place.at === 'value' ? (value ?? key) : (key ?? value);
      if (found) return found;
    }
    return { start: 0, end: 0 };
  }
}

/** Whether a step leads to something of the user's own, which is not meant to be read. */
function isOwn(step: string | number): boolean {
  return typeof step === 'string' && step.startsWith('x-');
}
