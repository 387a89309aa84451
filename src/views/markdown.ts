import { markdownText } from './markdownText';
import { shorten } from './text';
import type { Link, Table, Tooltip } from './tooltip';

/**
 * A tooltip as Markdown in which everything that comes from a file stands as the text it is: no markup, no HTML, no entity,
 * no icon and no address becomes active, except the tooltip's own links.
 */
export function tooltipMarkdown({ title, paragraphs = [], table, remarks = [], links = [] }: Tooltip): string {
  return [
    `**${escapeMarkdown(shorten(title, LONGEST_TITLE))}**`,
    ...paragraphs.map(escapeMarkdown),
    ...(table && table.head.length > 0 ? [tableMarkdown(table)] : []),
    ...remarks.map(escapeMarkdown),
    ...(links.length > 0 ? [links.map(linkMarkdown).join(' · ')] : []),
  ].join('\n\n');
}

function tableMarkdown({ head, rows }: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(cellMarkdown).join(`${GAP} | `)} |`;
  return [row(head), `|${' :-- |'.repeat(head.length)}`, ...rows.map(row)].join('\n');
}

/** The name of a fact stays on one line, whatever stands beside it. */
function cellMarkdown(text: string, column: number): string {
  const escaped = escapeMarkdown(text);
  return column === 0 ? escaped.replaceAll(' ', NO_BREAK) : escaped;
}

const NO_BREAK = '\u00A0';

/**
 * VS Code puts columns right next to each other. An em space parts them, which a word joiner, unseen, keeps from being trimmed;
 * other editors may show the text as it is, so that an entity would not do.
 */
const GAP = '\u2003\u2060';

function linkMarkdown(link: Link): string {
  const target = link.kind === 'command' ? `command:${link.command}` : escapeAddress(link.address);
  return `[${escapeMarkdown(link.label)}](${target})`;
}

/** More of any one text than this helps nobody in a tooltip. */
const LONGEST = 500;
const LONGEST_TITLE = 120;

/**
 * The text on one line, cut short, with a backslash wherever Markdown or an editor would see more in it than a text; that includes
 * what GitHub's flavour takes for an address. Other punctuation stays as it is, for some editors show hovers as they are written.
 */
export function escapeMarkdown(text: string): string {
  return markdownText(shorten(text, LONGEST)).replaceAll(/:(?=\/\/)|@|(?<=\bwww)\./giu, String.raw`\$&`);
}

/** An address without the characters that end it in Markdown. */
function escapeAddress(address: string): string {
  return address.replaceAll(
    /[\s<>()[\]\\`*_|"'$]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
