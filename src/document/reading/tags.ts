import type { Node } from 'yaml';
import type { TextSpan } from '../../domain/finding';
import { spanOf } from '../spans';

const YAML_PREFIX = 'tag:yaml.org,2002:';

/** The tags of YAML's core schema (YAML 1.2, section 10.3): they say what can be seen without them. */
const CORE_TAGS: ReadonlySet<string | undefined> = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => YAML_PREFIX + name),
);

/** How far before its node a tag is looked for: an anchor and a comment may stand between the two. */
const REACH = 256;

/** Whether a node carries a tag that the format gives no meaning. */
export function isForeign({ tag }: Node): boolean {
  return tag !== undefined && !CORE_TAGS.has(tag);
}

/** A node's tag as it is written, and where; the node itself where it is written with escapes. */
export function tagOf(node: Node, text: string): { readonly written: string; readonly span: TextSpan } {
  const { tag = '!' } = node;
  const written = tag.startsWith(YAML_PREFIX) ? `!!${tag.slice(YAML_PREFIX.length)}` : tag;
  const whole = spanOf(node);
  const from = Math.max(0, whole.start - REACH);
  const before = text.slice(from, whole.start).replaceAll(/(?<=\s)#.*/gu, (comment) => ' '.repeat(comment.length));
  const index = before.lastIndexOf(written);
  return { written, span: index < 0 ? whole : { start: from + index, end: from + index + written.length } };
}
