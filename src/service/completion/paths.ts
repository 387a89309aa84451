import { CompletionItemKind } from 'vscode-languageserver';
import { cursorAt } from '../../document/cursor/cursorAt';
import { writeScalar } from '../../document/edit/writeScalar';
import type { FolderEntry } from '../../domain/code/folderEntry';
import { shapeOf } from '../../domain/format/shape';
import type { Candidate, Candidates, Question, Writes } from './candidate';
import { literal } from './items';

/**
 * The folder whose entries can go on with the path that is written at an offset: relative to that of the agreement, with slashes, empty
 * for that one itself. Undefined where no path is written, or one with a wildcard before its last slash.
 */
export function folderAskedAt(text: string, offset: number): string | undefined {
  const cursor = cursorAt(text, offset);
  if (!cursor?.part || cursor.kind === 'key' || cursor.below !== undefined) return undefined;
  const shape = shapeOf(cursor.part);
  const value = shape.kind === 'list' ? shapeOf(shape.items) : shape;
  if (value.kind !== 'value' || value.format !== 'glob') return undefined;
  const folder = folderPart(cursor.typed).replace(/^!/u, '');
  return /[*?[\\]/u.test(folder) ? undefined : folder.replace(/\/$/u, '');
}

/** All that is in the folder that is written, then its folders, then its files. */
export function pathCandidates(question: Question): Candidates {
  const { cursor, typed, entries } = question;
  const before = folderPart(typed);
  const folder = before.replace(/^!/u, '');
  const sorted = entries.toSorted(
    (a, b) => Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  const all = folder !== '' && sorted.length > 0 ? [ALL] : [];
  const candidates = [...all, ...sorted].flatMap(({ name, isFolder }): readonly Candidate[] => {
    const step = isFolder ? `${name}/` : name;
    const pattern = name === ALL.name ? name : asPattern(step, folder === '');
    const writes = cursor.others.includes(before + pattern) ? undefined : writing(before, pattern, question);
    if (!writes) return [];
    return [
      {
        label: step,
        kind: isFolder ? CompletionItemKind.Folder : CompletionItemKind.File,
        writes,
        ...(name === ALL.name && { beside: `everything in ${folder.slice(0, -1)}` }),
        leadsOn: isFolder,
      },
    ];
  });
  return { candidates, kept: before.length };
}

const ALL: FolderEntry = { name: '**', isFolder: false };

/** What is typed up to the name that is being written, with the `!` that excludes. */
function folderPart(typed: string): string {
  return /^!?(?:.*\/)?/u.exec(typed)?.[0] ?? '';
}

/** A name as a pattern that matches it: what has a meaning in patterns is any one character. */
function asPattern(name: string, isFirst: boolean): string {
  const pattern = name.replaceAll(/[*?[\]\\]/gu, '?');
  return isFirst ? pattern.replace(/^[!#]/u, '?') : pattern;
}

/** How a step of a path is written; undefined where it would need quotation marks and some of the path stands without them. */
function writing(before: string, pattern: string, { cursor }: Question): Writes | undefined {
  const { quote, isInFlow } = cursor;
  const whole = before + pattern;
  const context = { isInFlow, isKey: false, quote: quote ?? '"', isQuoted: quote !== undefined } as const;
  const scalar = writeScalar(whole, context);
  if (scalar === (quote ? `${quote}${whole}${quote}` : whole)) return { kind: 'value', text: pattern };
  if (quote || before !== '') return undefined;
  // The path goes on before the mark that closes it.
  const opened = pattern.endsWith('/') ? `${literal(scalar.slice(0, -1))}$0"` : literal(scalar);
  return { kind: 'yaml', snippet: opened };
}
