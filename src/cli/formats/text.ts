import type { Problem, RelatedSpan } from '../../document/problem';
import type { TextSpan } from '../../domain/finding';
import { counted } from '../../views/text';
import type { Style } from '../style';
import { oneLine, visible, widthOf } from '../terminal';
import { type CheckedFile, countOf, regionOf } from './checkedFile';

/** For people: a line for each problem, with the line of the file where there is a terminal to show it on, and a summary. */
export function formatText(files: readonly CheckedFile[], style: Style, withExcerpts: boolean): string {
  const show = (span: TextSpan, file: CheckedFile) => (withExcerpts ? excerpt(span, file, style) : '');
  const problems = files.flatMap((file) =>
    file.problems.map((problem) => {
      const notes = problem.related.map((related) => noteOn(related, file, style) + show(related.span, file));
      return lineOf(problem, file, style) + show(problem.span, file) + notes.join('');
    }),
  );
  return problems.join('') + summaryOf(files);
}

function lineOf({ severity, code, message, span }: Problem, file: CheckedFile, style: Style): string {
  const paint = severity === 'error' ? style.red : style.yellow;
  return `${style.bold(placeOf(span, file))} ${paint(severity)} ${style.dim(code)} ${oneLine(message)}\n`;
}

function noteOn({ span, message }: RelatedSpan, file: CheckedFile, style: Style): string {
  return `  ${placeOf(span, file)} ${style.dim('note')} ${oneLine(message)}\n`;
}

function placeOf(span: TextSpan, file: CheckedFile): string {
  const { line, column } = regionOf(span, file);
  return `${oneLine(file.name)}:${line}:${column}`;
}

function summaryOf(files: readonly CheckedFile[]): string {
  const where = files.length === 1 ? oneLine(files[0]?.name ?? '') : counted(files.length, 'file');
  const counts = [
    { count: countOf('error', files), word: 'error' },
    { count: countOf('warning', files), word: 'warning' },
  ].filter(({ count }) => count > 0);
  if (counts.length === 0) return `No problems in ${where}.\n`;
  return `${counts.map(({ count, word }) => counted(count, word)).join(' and ')} in ${where}.\n`;
}

/** How much of a line is shown before and after the start of the place, in UTF-16 code units. */
const SHOWN_BEFORE = 60;
const SHOWN_AFTER = 60;

/** The line that a place begins on, as much of it as fits, with the place underlined. */
function excerpt(span: TextSpan, { text, lines }: CheckedFile, style: Style): string {
  const { line } = lines.positionAt(span.start);
  const whole = lines.spanOf(line);
  const from = Math.max(whole.start, span.start - SHOWN_BEFORE);
  const to = Math.min(whole.end, span.start + SHOWN_AFTER);
  const before = (from > whole.start ? '…' : '') + shown(text.slice(from, span.start));
  const marked = shown(text.slice(span.start, Math.min(span.end, to)));
  const after = shown(text.slice(Math.min(span.end, to), to)) + (to < whole.end ? '…' : '');
  const number = String(line + 1);
  const gutter = (label: string) => style.dim(`  ${label.padStart(number.length)} |`);
  const underline = ' '.repeat(widthOf(before)) + style.red('^'.repeat(Math.max(1, widthOf(marked))));
  return `${gutter(number)} ${before}${marked}${after}\n${gutter('')} ${underline}\n`;
}

/** A tab takes one column here, so that what stands below lines up. */
function shown(text: string): string {
  return visible(text.replaceAll('\t', ' '));
}
