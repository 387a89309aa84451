import { oneLine } from './text';

/**
 * A text of the file as Markdown that reads as that text wherever a line of Markdown begins or goes on: marks that would make it
 * bold, a link, HTML, a table, a heading or a list get a backslash, and nothing else does.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\`*[\]<>|~&$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\$&`)
    .replace(/^[#+=-]/, String.raw`\$&`)
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\');
}

/** An address as a link, wherever Markdown is read; the text that it is, when it is none. */
export function markdownLink(address: string): string {
  return /^https:\/\/[^\s<>\\]+$/.test(address) ? `<${address}>` : markdownText(address);
}

/** An item of a list: a line of Markdown, and the items below it. */
export interface Bullet {
  readonly line: string;
  readonly below?: readonly Bullet[];
}

/** A list in lines, what stands below an item indented. */
export function markdownList(bullets: readonly Bullet[], indent = ''): readonly string[] {
  return bullets.flatMap(({ line, below = [] }) => [`${indent}- ${line}`, ...markdownList(below, `${indent}  `)]);
}
