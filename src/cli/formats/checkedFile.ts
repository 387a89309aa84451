import { LineIndex } from '../../document/lines';
import type { Problem } from '../../document/problem';
import type { TextSpan } from '../../domain/finding';

/** A file with all that is wrong with it, in the order of its text. */
export interface CheckedFile {
  /** As the person typed it, or relative to the working folder. */
  readonly name: string;
  /** Empty when the file is no text at all. */
  readonly text: string;
  readonly lines: LineIndex;
  readonly problems: readonly Problem[];
}

/** Prepares a file for any of the formats. */
export function checkedFile(name: string, text: string, problems: readonly Problem[]): CheckedFile {
  return { name, text, lines: new LineIndex(text), problems };
}

/** Lines and columns from 1; columns count UTF-16 code units, and the end is the first column after the place. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a span stands, as people and tools count. */
export function regionOf({ start, end }: TextSpan, { lines }: CheckedFile): Region {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return { line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}

/** How many problems of one severity there are in all these files. */
export function countOf(severity: Problem['severity'], files: readonly CheckedFile[]): number {
  return files.flatMap(({ problems }) => problems).filter((problem) => problem.severity === severity).length;
}
