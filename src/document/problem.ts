import type { TextSpan } from '../domain/finding';
import { formatPath } from '../domain/path';
import type { Path } from '../domain/path';
import { problemCodes } from '../domain/problemCodes';
import type { ProblemCode, Severity } from '../domain/problemCodes';

/** Something wrong with the file, with the exact range of text that it is about. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  /** Where it stands in the agreement, such as `deliverables.auth.due`; empty for the whole file. */
  readonly path: string;
  readonly span: TextSpan;
  readonly related: readonly RelatedSpan[];
  /** A text that would be right in place of the span, when one is likely to be meant. */
  readonly suggestion?: string;
}

/** Another place that explains a problem. */
export interface RelatedSpan {
  readonly span: TextSpan;
  readonly message: string;
}

/** What a problem may have beside its code, its message and its place. */
export interface ProblemDetails {
  readonly path?: Path;
  readonly related?: readonly RelatedSpan[];
  readonly suggestion?: string | undefined;
}

/** A problem as severe as its code is. */
export function problemAt(
  span: TextSpan,
  code: ProblemCode,
  message: string,
  { path = [], related = [], suggestion }: ProblemDetails = {},
): Problem {
  const { severity } = problemCodes[code];
  const problem = { code, severity, message, path: formatPath(path), span, related };
  return suggestion === undefined ? problem : { ...problem, suggestion };
}
