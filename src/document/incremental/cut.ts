import type { TextSpan } from '../../domain/finding';

/** A text, cut by its lines at keys of the top, and where it is asked for at the entries of mappings below them. */
export interface Cut {
  /** What stands before the first key. */
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

/** A key with nothing after it, and the comments and blank lines below, up to the indentation of an entry. */
const HEAD = /[^:\r\n]*:(?: +#[^\r\n]*| *)\r?\n(?: *(?:#[^\r\n]*)?\r?\n)*(?<indent> +)(?=[\p{L}\p{N}_])/uy;

/** Cuts a text where `isCut` says so of the key. Cheap, and by the look of lines alone: each piece still has to prove itself. */
export function cutText(text: string, isCut: (name: string) => boolean): Cut {
  const stretches = stretchesOf(text, TOP, { start: 0, end: text.length });
  const sections = stretches.map((section) => (isCut(section.name) ? withEntries(text, section) : section));
  return { preamble: { start: 0, end: sections[0]?.start ?? text.length }, sections };
}

function withEntries(text: string, section: Stretch): Section {
  HEAD.lastIndex = section.start;
  const match = HEAD.exec(text);
  const indent = match?.groups?.['indent']?.length;
  if (match === null || indent === undefined) return section;
  const start = HEAD.lastIndex - indent;
  if (start >= section.end) return section;
  const key = new RegExp(String.raw`^ {${indent}}([\p{L}\p{N}_][^:\r\n]*):(?=\s|$)`, 'gmu');
  const stretches = stretchesOf(text, key, { start, end: section.end });
  if (stretches[0]?.start !== start) return section;
  return { ...section, entries: { head: { start: section.start, end: start }, stretches } };
}

/** The stretches that begin with matches of a key, from the first one to the end. */
function stretchesOf(text: string, key: RegExp, { start, end }: TextSpan): readonly Stretch[] {
  const within = text.slice(start, end);
  const begins = Array.from(within.matchAll(key), ({ index, 1: name = '' }) => ({ name, start: start + index }));
  return begins.map((begin, index) => ({ ...begin, end: begins[index + 1]?.start ?? end }));
}
