import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextSpan } from '../domain/finding';
import type { ProblemCode } from '../domain/problemCodes';
import type { Problem } from '../document/problem';

/** The name under which editors list what this server reports. */
export const SOURCE = 'collab';

/** Where a code of a problem is described: the address of a page, and the place in it. Undefined where there is no such page. */
export type DescribedAt = (code: string) => string | undefined;

/** Problems of text that has no effect and could as well not be there; editors fade it. */
const UNNECESSARY: ReadonlySet<ProblemCode> = new Set([
  'unknown-key',
  'duplicate-key',
  'duplicate-entry',
  'empty-value',
]);

/** Problems of text that was fine in YAML 1.1 and means nothing any more; editors strike it through. */
const DEPRECATED: ReadonlySet<ProblemCode> = new Set(['merge-key']);

/** Problems as LSP has them. The suggestion travels in `data`, for the fix that will want it. */
export function diagnosticsOf(
  problems: readonly Problem[],
  text: TextDocument,
  describedAt: DescribedAt,
): Diagnostic[] {
  return problems.map(({ code, severity, message, span, related, suggestion }) => ({
    source: SOURCE,
    code,
    ...descriptionOf(code, describedAt),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    message,
    range: rangeOf(text, span),
    ...tagsOf(code),
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => ({
        location: { uri: text.uri, range: rangeOf(text, other.span) },
        message: other.message,
      })),
    }),
    ...(suggestion !== undefined && { data: { suggestion } }),
  }));
}

/** The link to what a code stands for. */
export function descriptionOf(code: string, describedAt: DescribedAt): Pick<Diagnostic, 'codeDescription'> {
  const href = describedAt(code);
  return href === undefined ? {} : { codeDescription: { href } };
}

function tagsOf(code: ProblemCode): Pick<Diagnostic, 'tags'> {
  if (UNNECESSARY.has(code)) return { tags: [DiagnosticTag.Unnecessary] };
  return DEPRECATED.has(code) ? { tags: [DiagnosticTag.Deprecated] } : {};
}

/** A span of the text in LSP's zero-based lines and UTF-16 columns. */
export function rangeOf(text: TextDocument, { start, end }: TextSpan): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}
