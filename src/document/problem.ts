import type { TextSpan } from '../domain/finding';
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
