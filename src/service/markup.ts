import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { tooltipMarkdown } from '../views/markdown';
import type { Tooltip } from '../views/tooltip';
import type { EditorAbilities } from './languageService';

/** Facts as an editor can show them: Markdown in which all texts from the file are escaped, or plain text. */
export function factsMarkup(facts: Tooltip, { markdown }: Pick<EditorAbilities, 'markdown'>): MarkupContent {
  return markdown
    ? { kind: MarkupKind.Markdown, value: tooltipMarkdown(facts) }
    : { kind: MarkupKind.PlainText, value: plainFacts(facts) };
}

/** Markdown of our own as an editor can show it. */
export function ownMarkup(text: string, { markdown }: Pick<EditorAbilities, 'markdown'>): MarkupContent {
  return markdown
    ? { kind: MarkupKind.Markdown, value: text }
    : { kind: MarkupKind.PlainText, value: text.replaceAll(/[`*]/g, '') };
}

function plainFacts({ title, paragraphs = [], table, remarks = [] }: Tooltip): string {
  const rows = table && table.head.length > 0 ? [table.head, ...table.rows] : [];
  const widths = (table?.head ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return [
    title,
    ...paragraphs,
    ...(lines.length > 0 ? [lines.map((line) => line.trimEnd()).join('\n')] : []),
    ...remarks,
  ].join('\n\n');
}
