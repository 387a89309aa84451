import { isScalar } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import type { TextSpan } from '../../domain/finding';
import type { Path } from '../../domain/path';
import { spanOf } from '../spans';
import type { Reporter } from './reporter';
import { textOf } from './scalars';

/** An entry of a mapping whose key is a text. */
export interface NamedPair {
  readonly key: TextSpan;
  readonly name: string;
  readonly node: Node | null;
}

/** The pairs of the mapping at a path: the first of each name. The others, and keys that are no text, are reported. */
export function pairsOf(map: YAMLMap, path: Path, text: string, reporter: Reporter): readonly NamedPair[] {
  const pairs = new Map<string, NamedPair>();
  for (const { key, value } of map.items as Pair<Node, Node | null>[]) {
    const span = spanOf(key);
    const name = isScalar(key) ? textOf(key) : undefined;
    const first = name === undefined ? undefined : pairs.get(name);
    if (name === undefined) reporter.report('wrong-type', 'A key is a plain text.', span, path);
    else if (span.start === span.end) {
      const sign = { start: span.start, end: Math.min(span.start + 1, text.length) };
      reporter.report(
        'wrong-type',
        'This entry has no key. Text that begins with `:` or `?` goes in quotes.',
        sign,
        path,
      );
    } else if (name === '<<') {
      const message = 'Merge keys (`<<`) are not supported. Write the entries out, or use an alias for a whole value.';
      reporter.report('merge-key', message, span, path);
    } else if (first) {
      reportDuplicate(name, span, first.key, path, reporter);
    } else pairs.set(name, { key: span, name, node: value });
  }
  return [...pairs.values()];
}

/** Reports that a name stands in the mapping at a path already, where its first key is. */
export function reportDuplicate(name: string, key: TextSpan, first: TextSpan, path: Path, reporter: Reporter): void {
  const related = [{ span: first, message: 'The first one, which counts, is here.' }];
  reporter.report('duplicate-key', `"${name}" stands here twice.`, key, [...path, name], { related });
}
