import { valueAt } from '../finding';
import { referencesIn } from '../format/values';
import { formatPath } from '../path';
import type { Path } from '../path';
import type { Rule } from './rule';

/** A list names each person or deliverable once. */
export const duplicateEntries: Rule = function* ({ agreement }) {
  const firsts = new Map<string, Path>();
  for (const { id, path } of referencesIn(agreement)) {
    if (typeof path.at(-1) !== 'number') continue;
    const key = formatPath([...path.slice(0, -1), id]);
    const first = firsts.get(key);
    if (first) {
      const related = [{ place: valueAt(...first), message: 'It stands here already.' }];
      yield {
        code: 'duplicate-entry',
        message: `"${id}" stands in this list twice.`,
        place: valueAt(...path),
        related,
      };
    } else firsts.set(key, path);
  }
};
