import type { Agreement } from '../domain/format/definition';
import type { Path } from '../domain/path';
import { checkMeaning, checkLeaks } from './check';
import type { CheckContext } from './check';
import { findConflicts } from './conflictMarkers';
import { ParsedContent } from './content';
import type { Content } from './content';
import { faultIn, standsBeside } from './faults';
import type { Fault } from './faults';
import { MAX_BYTES, MAX_PROBLEMS } from './limits';
import { Locator } from './locator';
import type { Location } from './locator';
import type { OutlineNode } from './outline';
import { problemAt } from './problem';
import type { Problem } from './problem';
import { readAgreement } from './reading/readAgreement';
import { Reporter } from './reading/reporter';
import { parseSyntax } from './syntax';

/** One version of an agreement's text, and all that follows from it. */
export interface AgreementDocument {
  readonly text: string;
  /** What is valid of it. */
  readonly agreement: Agreement;
  /** What is wrong with it, in the order of the text. When there is more than is listed, the last one says so. */
  readonly problems: readonly Problem[];
  /** What keeps a part of the text from being read, if anything does: it is among the problems too. */
  readonly fault?: Problem;
  /** Where a path of the agreement stands in the text; undefined when nothing does. */
  readonly locate: (path: Path) => Location | undefined;
  /** A path of the agreement as the text counts: list items that could not be read count too. */
  readonly sourcePath: (path: Path) => Path;
  /** Everything that is written, whether it is valid or not; made when first asked for. */
  readonly outline: () => OutlineNode;
}

/** Reads and checks a text. Whatever it holds: depth, expansion and problems are bounded, and nothing is thrown. */
export function parseDocument(text: string, context: CheckContext): AgreementDocument {
  const isTooLarge = text.length > MAX_BYTES;
  const conflicts = findConflicts(text);
  const readable = isTooLarge ? '' : withLineFeeds(conflicts?.ours ?? text);

  const syntax = parseSyntax(readable);
  const fault = faultIn({ isTooLarge, conflicts, text: readable, syntax });
  const reporter = new Reporter((problem) => !fault || standsBeside(problem, fault));
  const { agreement, origins } = readAgreement(readable, syntax, reporter);
  const content = new ParsedContent(syntax);
  const locator = new Locator(content, agreement, origins, fault?.doubt);
  if (!fault || fault.beside === 'all') checkMeaning(agreement, locator, context, reporter);
  if (!isTooLarge) checkLeaks(text, reporter);

  return documentFrom({ text, agreement, content, locator, reporter, fault });
}

/** All that was found out about a text. */
export interface DocumentParts {
  readonly text: string;
  readonly agreement: Agreement;
  readonly content: Content;
  readonly locator: Locator;
  /** What is wrong, except for the fault. */
  readonly reporter: Reporter;
  readonly fault: Fault | undefined;
}

/** What those who look at a text are shown of what was found out about it. */
export function documentFrom(parts: DocumentParts): AgreementDocument {
  const { text, agreement, content, locator, reporter } = parts;
  const fault = parts.fault && problemAt(parts.fault.span, parts.fault.code, parts.fault.message, parts.fault);
  let outline: OutlineNode | undefined;
  const problems = [...(fault ? [fault] : []), ...reporter.problems].sort(inTextOrder);
  return {
    text,
    agreement,
    problems: reporter.isOverfull ? [...problems, tooManyProblems(text)] : problems,
    ...(fault && { fault }),
    locate: (path) => locator.locate(path),
    sourcePath: (path) => locator.sourcePath(path),
    outline: () => (outline ??= content.outline()),
  };
}

/** YAML and editors end a line at a lone carriage return too (YAML 1.2, section 5.4); the parser does not. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r(?!\n)/gu, '\n') : text;
}

function inTextOrder(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function tooManyProblems({ length }: string): Problem {
  const message = `Only ${MAX_PROBLEMS} problems are listed, and there are more. They show up as these are mended.`;
  return problemAt({ start: length, end: length }, 'too-many-problems', message);
}
