import * as path from 'node:path';
import type { Problem } from '../../document/problem';
import { visible } from '../terminal';
import { type CheckedFile, regionOf } from './checkedFile';

/** Workflow commands, from which GitHub Actions makes annotations beside the lines of a pull request. */
export function formatGithub(files: readonly CheckedFile[]): string {
  return files.flatMap((file) => file.problems.map((problem) => workflowCommand(problem, file))).join('');
}

function workflowCommand({ severity, code, message, span }: Problem, file: CheckedFile): string {
  const { line, column, endLine, endColumn } = regionOf(span, file);
  const properties = {
    file: file.name.replaceAll(path.sep, '/'),
    line,
    endLine,
    // GitHub takes columns only for what stands on one line.
    ...(line === endLine && { col: column, endColumn }),
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${list.join(',')}::${escapeData(message)}\n`;
}

/** Line ends and the sign of escape itself would end or change a command. */
function escapeData(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return visible(escaped);
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
