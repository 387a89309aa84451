import type { Agreement } from './definition';
import { agreementSchema } from './definition';
import { partBelow } from './partAt';
import { referencesBelow } from './values';
import type { Reference } from './values';

/**
 * The references of one agreement after the other. A version mostly consists of what was in the one before: an entry that is the
 * same object is not looked through again.
 */
export class References {
  readonly #known = new WeakMap<object, readonly Reference[]>();

  /** Every reference of an agreement, in the order in which the mappings were read. */
  in(agreement: Agreement): readonly Reference[] {
    const all: Reference[] = [];
    for (const [name, value] of Object.entries(agreement) as readonly (readonly [string, unknown])[]) {
      const part = partBelow(agreementSchema, name);
      if (!part) continue;
      if (!(value instanceof Map)) {
        all.push(...referencesBelow(part, value, [name]));
        continue;
      }
      const entry = partBelow(part, '');
      if (!entry) continue;
      for (const [id, each] of value as ReadonlyMap<string, object>) {
        let known = this.#known.get(each);
        if (!known) {
          known = [...referencesBelow(entry, each, [name, id])];
          this.#known.set(each, known);
        }
        for (const reference of known) all.push(reference);
      }
    }
    return all;
  }
}
