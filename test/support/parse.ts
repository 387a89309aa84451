import { parseDocument } from '../../src/document/document';
import type { AgreementDocument } from '../../src/document/document';
import type { Problem } from '../../src/document/problem';
import { ZoneTables } from '../../src/domain/time/zoneTables';

/** One for all tests: what it knows of zones is the same for everybody. */
const zones = new ZoneTables();

/** Reads and checks a text. */
export function parse(text: string): AgreementDocument {
  return parseDocument(text, { zones });
}

/** The codes of all problems of a text, in order. */
export function codesOf(text: string): readonly string[] {
  return parse(text).problems.map(({ code }) => code);
}

/** What problems are about, as `code: text`. */
export function pointedOutIn(text: string): readonly string[] {
  return parse(text).problems.map((problem) => pointedOut(problem, text));
}

export function pointedOut({ code, span }: Problem, text: string): string {
  return `${code}: ${text.slice(span.start, span.end)}`;
}
