import type { TextSpan } from '../../domain/finding';
import type { Path } from '../../domain/path';
import type { ProblemCode } from '../../domain/problemCodes';
import { MAX_PROBLEMS } from '../limits';
import { problemAt } from '../problem';
import type { Problem, ProblemDetails } from '../problem';

/** Collects the problems of one text, up to the limit. */
export class Reporter {
  readonly #isWorthTelling: (problem: Problem) => boolean;
  readonly #problems: Problem[] = [];
  /** What was told already: aliases lead to one place many times. */
  readonly #told = new Set<string>();
  #isOverfull = false;

  /** Whatever is not worth telling is dropped. */
  constructor(isWorthTelling: (problem: Problem) => boolean) {
    this.#isWorthTelling = isWorthTelling;
  }

  /** Whether there are more problems than are kept, so that looking for others is in vain. */
  get isOverfull(): boolean {
    return this.#isOverfull;
  }

  /** What was reported, in no particular order. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  report(
    code: ProblemCode,
    message: string,
    span: TextSpan,
    path: Path,
    more: Omit<ProblemDetails, 'path'> = {},
  ): void {
    this.add(problemAt(span, code, message, { ...more, path }));
  }

  /** Reports what was found before. */
  add(problem: Problem): void {
    const { code, span, message } = problem;
    const identity = `${code} ${span.start} ${span.end} ${message}`;
    if (this.#told.has(identity) || !this.#isWorthTelling(problem)) return;
    this.#isOverfull ||= this.#problems.length === MAX_PROBLEMS;
    if (this.#isOverfull) return;
    this.#told.add(identity);
    this.#problems.push(problem);
  }
}
