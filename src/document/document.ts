import type { Agreement } from '../domain/format/definition';
import type { Path } from '../domain/path';
import { problemCodes } from '../domain/problemCodes';
import { checkMeaning } from './checkMeaning';
import type { CheckContext } from './checkMeaning';
import { findConflicts } from './conflictMarkers';
import { faultOfConflicts, faultOfDecoding, faultOfSize, faultOfSyntax } from './faults';
import type { Fault } from './faults';
import { Locator } from './locator';
import type { Location } from './locator';
import type { Problem } from './problem';
import { readAgreement } from './reading/readAgreement';
import { Reporter } from './reading/reporter';
import { parseSyntax } from './syntax';

/** One version of an agreement's text, and all that follows from it. */
export interface AgreementDocument {
  readonly text: string;
  /** What is valid of it. */
  readonly agreement: Agreement;
  /** All that is wrong with it, in the order of the text. */
  readonly problems: readonly Problem[];
  /** What keeps a part of the text from being read, if anything does: it is among the problems too. */
  readonly fault?: Problem;
  /** Where a path of the agreement stands in the text; undefined when nothing does. */
  locate(path: Path): Location | undefined;
}

/** Reads and checks a text. Whatever it holds: depth and expansion are bounded, and nothing is thrown. */
export function parseDocument(text: string, context: CheckContext): AgreementDocument {
  const tooLarge = faultOfSize(text);
  const conflicts = findConflicts(text);
  const readable = tooLarge ? '' : (conflicts?.ours ?? text);

  const reporter = new Reporter();
  const syntax = parseSyntax(readable);
  const { agreement, origins } = readAgreement(readable, syntax, reporter);
  const locator = new Locator(readable, syntax, agreement, origins);

  const fault =
    tooLarge ??
    (conflicts && faultOfConflicts(conflicts)) ??
    faultOfDecoding(readable) ??
    faultOfSyntax(syntax.fault) ??
    undefined;
  if (!fault || fault.beside === 'all') checkMeaning(readable, agreement, locator, context, reporter);
  const beside = fault ? reporter.problems.filter((problem) => standsBeside(problem, fault)) : reporter.problems;
  const own = fault && problemOf(fault);
  return {
    text,
    agreement,
    problems: (own ? [...beside, own] : [...beside]).sort(inTextOrder),
    ...(own && { fault: own }),
    locate: (path) => locator.locate(path),
  };
}

function standsBeside({ code, span }: Problem, { beside, span: { start } }: Fault): boolean {
  if (beside !== 'before') return beside === 'all';
  // What is missing may well stand in the part that cannot be read.
  return code !== 'missing-key' && code !== 'empty-value' && span.end <= start;
}

function problemOf({ code, message, span, related = [] }: Fault): Problem {
  return { code, severity: problemCodes[code].severity, message, path: '', span, related };
}

function inTextOrder(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
