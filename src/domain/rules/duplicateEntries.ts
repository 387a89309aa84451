import { valueAt } from '../finding';
import type { Path } from '../path';
import type { Rule } from './rule';

/** A list names each person or deliverable once. */
export const duplicateEntries: Rule = function* ({ references }) {
  let firsts = new Map<string, Path>();
  for (const { id, path } of references()) {
    const index = path.at(-1);
    if (typeof index !== 'number') continue;
    if (index === 0) firsts = new Map();
    const first = firsts.get(id);
    if (first) {
      const related = [{ place: valueAt(...first), message: 'It stands here already.' }];
      const message = `"${id}" stands in this list twice.`;
      yield { code: 'duplicate-entry', message, place: valueAt(...path), related };
    } else firsts.set(id, path);
  }
};
