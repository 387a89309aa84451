import type { Place, TextSpan } from '../domain/finding';
import type { Agreement } from '../domain/format/definition';
import { stepInto } from '../domain/path';
import type { Path } from '../domain/path';
import type { Content } from './content';
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

  constructor(content: Content, agreement: Agreement, origins: ListOrigins) {
    this.#content = content;
    this.#agreement = agreement;
    this.#origins = origins;
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

  /** Whether the text has more at a path than was read: an invalid value, or invalid items of a list. */
  hasUnread(path: Path): boolean {
    const written = this.#content.find(this.sourcePath(path));
    if (!written) return false;
    const value = path.reduce(stepInto, this.#agreement);
    return value === undefined || (Array.isArray(value) && value.length < (written.items ?? 0));
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
