import type { TextSpan } from '../domain/finding';
import { agreementSchema } from '../domain/format/definition';
import { partBelow } from '../domain/format/partAt';
import { shapeOf } from '../domain/format/shape';

/** A text, cut by its lines at keys of the top, and where it is asked for at the entries of mappings below them. */
export interface Cut {
  /** The comments at the beginning. */
  readonly preamble: TextSpan;
  readonly sections: readonly Section[];
}

/** A key of the top with all that stands below it. */
export interface Section extends Stretch {
  /** Key and comments up to the first entry, and from there on the entries; undefined where the section is one piece. */
  readonly entries?: { readonly head: TextSpan; readonly stretches: readonly Stretch[] };
}

/** The lines from one key to the next one in the same column. */
export interface Stretch extends TextSpan {
  readonly name: string;
}

/** A plain key in the first column. Whatever it is that begins like one is for the parser to judge. */
const TOP = /^([\p{L}\p{N}_][^:\r\n]*):(?=\s|$)/gmu;

/** Comments and blank lines. */
const COMMENTS = /^(?: *(?:#[^\r\n]*)?\r?\n)*/u;

/** A key with nothing after it, and the comments and blank lines below, up to the indentation of an entry. */
const HEAD = /[^:\r\n]*:(?: +#[^\r\n]*| *)\r?\n(?: *(?:#[^\r\n]*)?\r?\n)*(?<indent> +)(?=[\p{L}\p{N}_])/uy;

/** Cuts a text into entries of the top and those of its mappings of ids. By the look of lines alone: each piece still has to prove itself. */
export function cutText(text: string): Cut {
  const [first, ...others] = stretchesOf(text, TOP, { start: 0, end: text.length });
  if (!first) return { preamble: { start: 0, end: text.length }, sections: [] };
  // Half a line before the first key is for the parser to judge, too.
  const start = COMMENTS.exec(text)?.[0].length ?? 0;
  const sections = [{ ...first, start: Math.min(start, first.start) }, ...others].map((section) =>
    hasEntries(section.name) ? withEntries(text, section) : section,
  );
  return { preamble: { start: 0, end: start }, sections };
}

/** The smallest stretch that holds an offset. What stands before the first key of a mapping belongs to its first entry. */
export function stretchAround(text: string, offset: number): TextSpan {
  const { sections } = cutText(text);
  const section = lastBefore(sections, offset) ?? { start: 0, end: sections[0]?.end ?? text.length };
  if (!('entries' in section) || !section.entries || offset < section.entries.head.end) return section;
  return lastBefore(section.entries.stretches, offset) ?? section;
}

function lastBefore<S extends TextSpan>(stretches: readonly S[], offset: number): S | undefined {
  return stretches.findLast(({ start }) => start <= offset);
}

/** Whether the entries below a key of the top are pieces: they are where it maps ids. */
function hasEntries(name: string): boolean {
  const part = partBelow(agreementSchema, name);
  return part !== undefined && shapeOf(part).kind === 'entries';
}

function withEntries(text: string, section: Stretch): Section {
  HEAD.lastIndex = section.start;
  const match = HEAD.exec(text);
  const indent = match?.groups?.['indent']?.length;
  if (match === null || indent === undefined) return section;
  const start = HEAD.lastIndex - indent;
  if (start >= section.end) return section;
  const key = new RegExp(String.raw`^ {${indent}}([\p{L}\p{N}_][^:\r\n]*):(?=\s|$)`, 'gmu');
  const [first, ...others] = stretchesOf(text, key, { start, end: section.end });
  if (!first) return section;
  // Half a line before it belongs to it here, too.
  const stretches = [{ ...first, start }, ...others];
  return { ...section, entries: { head: { start: section.start, end: start }, stretches } };
}

/** The stretches that begin with matches of a key, from the first one to the end. */
function stretchesOf(text: string, key: RegExp, { start, end }: TextSpan): readonly Stretch[] {
  const within = text.slice(start, end);
  const begins = Array.from(within.matchAll(key), ({ index, 1: name = '' }) => ({ name, start: start + index }));
  return begins.map((begin, index) => ({ ...begin, end: begins[index + 1]?.start ?? end }));
}
