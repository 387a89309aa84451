import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextSpan } from '../domain/finding';
import type { ProblemCode } from '../domain/problemCodes';
import type { Problem } from '../document/problem';

/** The name under which editors list what this server reports. */
const SOURCE = 'collab';

/** Problems of text that has no effect and could as well not be there; editors fade it. */
const UNNECESSARY: ReadonlySet<ProblemCode> = new Set([
  'unknown-key',
  'duplicate-key',
  'duplicate-entry',
  'empty-value',
]);

/** Problems as LSP has them. The suggestion travels in `data`, for the fix that will want it. */
export function diagnosticsOf(problems: readonly Problem[], text: TextDocument): Diagnostic[] {
  return problems.map(({ code, severity, message, span, related, suggestion }) => ({
    source: SOURCE,
    code,
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    message,
    range: rangeOf(text, span),
    ...(UNNECESSARY.has(code) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => ({
        location: { uri: text.uri, range: rangeOf(text, other.span) },
        message: other.message,
      })),
    }),
    ...(suggestion !== undefined && { data: { suggestion } }),
  }));
}

/** A span of the text in LSP's zero-based lines and UTF-16 columns. */
export function rangeOf(text: TextDocument, { start, end }: TextSpan): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}
