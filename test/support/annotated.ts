import type { Problem } from '../../src/document/problem';
import type { TextSpan } from '../../src/domain/finding';

/**
 * What a fixture says about the line above, in a comment: carets under the exact range, then a severity and a code, and after a
 * colon, where it matters, how the message begins. `related` and a code marks another place that explains a problem of that code.
 *
 *         owner: bob
 *         #      ^^^ error unknown-person: "bob" is not
 *
 * An arrow as long as the range stands for the carets where the range begins with the first word of its line, which leaves no
 * room for the `#` before it: `# <------- error missing-key`.
 */
export interface Annotation {
  readonly span: TextSpan;
  /** `error unknown-person`, `related unknown-person`. */
  readonly label: string;
  /** How the message begins; the empty text where the fixture does not care. */
  readonly message: string;
}

const ANNOTATION =
  /^(?<before>[ \t]*#[ \t]*)(?:(?<carets>\^+)|<(?<arrow>-+)) (?<label>(?:error|warning|related) [a-z0-9-]+)(?:: (?<message>.*))?$/u;

/** The annotations of a fixture, in the order of their places. */
export function annotationsIn(text: string): readonly Annotation[] {
  const annotations: Annotation[] = [];
  let offset = 0;
  let above = { start: 0, text: '' };
  for (const line of text.split(/(?<=\n)/u)) {
    const groups = ANNOTATION.exec(line.trimEnd())?.groups;
    if (groups) {
      const { before = '', carets, arrow = '', label = '', message = '' } = groups;
      const column = carets === undefined ? above.text.search(/\S/u) : before.length;
      const start = above.start + column;
      annotations.push({ span: { start, end: start + (carets ?? arrow).length }, label, message });
    } else above = { start: offset, text: line };
    offset += line.length;
  }
  return annotations.sort(byPlace);
}

/** What a fixture would have to say about these problems, in the order of their places. */
export function annotationsFor(problems: readonly Problem[]): readonly Annotation[] {
  return problems
    .flatMap(({ span, severity, code, message, related }) => [
      { span, label: `${severity} ${code}`, message },
      ...related.map((other) => ({ span: other.span, label: `related ${code}`, message: other.message })),
    ])
    .sort(byPlace);
}

function byPlace(a: Annotation, b: Annotation): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || a.label.localeCompare(b.label);
}
