import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { CodeProblemCode } from '../../domain/checkpoints/codeProblemCodes';
import type { CommentOnLine } from '../../domain/checkpoints/codePlace';
import type { ServiceContext } from '../context';
import { SOURCE } from '../diagnostics';
import { rangeOnLine } from './codeContext';
import { type CodeProblem, problemsOf } from './problems';

/** How loud each problem is. That a review has come to its end is no mistake. */
const SEVERITIES: Readonly<Record<CodeProblemCode, DiagnosticSeverity>> = {
  'unknown-checkpoint': DiagnosticSeverity.Warning,
  'unknown-person': DiagnosticSeverity.Warning,
  'self-review': DiagnosticSeverity.Warning,
  'approved-checkpoint': DiagnosticSeverity.Hint,
};

/** What is wrong with the review comments of a file. What could be removed is faded. */
export function diagnosticsInCode(context: ServiceContext, comments: readonly CommentOnLine[]): Diagnostic[] {
  return comments.flatMap((comment) => problemsOf(context, comment)).map(diagnosticOf);
}

/** A problem as LSP has it. */
export function diagnosticOf({ code, message, line, columns, suggestion }: CodeProblem): Diagnostic {
  return {
    source: SOURCE,
    code,
    severity: SEVERITIES[code],
    message,
    range: rangeOnLine(line, columns),
    ...(code === 'approved-checkpoint' && { tags: [DiagnosticTag.Unnecessary] }),
    ...(suggestion !== undefined && { data: { suggestion } }),
  };
}
