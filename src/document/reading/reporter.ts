import type { TextSpan } from '../../domain/finding';
import { formatPath } from '../../domain/path';
import type { Path } from '../../domain/path';
import { problemCodes } from '../../domain/problemCodes';
import type { ProblemCode } from '../../domain/problemCodes';
import type { Problem, RelatedSpan } from '../problem';

/** Collects the problems of one text. */
export class Reporter {
  readonly #problems: Problem[] = [];

  /** All problems so far, in the order in which they were found. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  report(
    code: ProblemCode,
    message: string,
    span: TextSpan,
    path: Path,
    more: { readonly related?: readonly RelatedSpan[]; readonly suggestion?: string | undefined } = {},
  ): void {
    const { related = [], suggestion } = more;
    const { severity } = problemCodes[code];
    const problem = { code, severity, message, path: formatPath(path), span, related };
    this.#problems.push(suggestion === undefined ? problem : { ...problem, suggestion });
  }
}
