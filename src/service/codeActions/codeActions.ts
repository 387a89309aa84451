import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../../document/problem';
import type { TextSpan } from '../../domain/finding';
import type { ProblemCode } from '../../domain/problemCodes';
import type { ServiceContext } from '../context';
import { diagnosticsOf } from '../diagnostics';
import { lateDeliverables, lateProblems } from '../lateProblems';
import { OVERDUE } from '../overdue';
import { spanIn, textEditsIn } from '../readText';
import type { Fix } from './fix';
import { FIX_ALL, fixAll } from './fixAll';
import { quickFixes } from './quickFixes';
import { refactorings } from './refactorings/refactorings';

/** The kinds of actions there are. */
export const CODE_ACTION_KINDS: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorRewrite,
  FIX_ALL,
];

/** What an action's `data` says, so that its edit can be worked out once it is chosen. */
export interface CodeActionData {
  readonly uri: string;
  /** The version of the text it was offered for. */
  readonly version: number;
  readonly range: CodeActionParams['range'];
}

/** An action before its edit is worked out. */
interface Offer extends Fix {
  readonly kind: string;
  readonly problem?: Problem;
}

/** What can be done about the range: mend problems that touch it, rewrite what stands there. Edits are worked out on demand. */
export function codeActions(
  context: ServiceContext,
  { range, context: { only, diagnostics } }: CodeActionParams,
): CodeAction[] {
  const { uri, version } = context.text;
  const data: CodeActionData = { uri, version, range };
  const asked = { span: spanIn(context, range), only, late: diagnostics.some(isAboutLateness) };
  return offersFor(context, asked).map(({ title, kind, problem, isPreferred }) => ({
    title,
    kind,
    data,
    ...(isPreferred === true && { isPreferred }),
    ...(problem && { diagnostics: diagnosticsOf([problem], context.text, context.describedAt) }),
  }));
}

/** The action with its edit; without one where the text cannot be changed safely, or is another one by now. */
export function resolveCodeAction(context: ServiceContext, action: CodeAction): CodeAction {
  const { version, range } = action.data as CodeActionData;
  if (version !== context.text.version) return action;
  const only = action.kind === undefined ? undefined : [action.kind];
  const asked = { span: spanIn(context, range), only, late: action.diagnostics?.some(isAboutLateness) ?? false };
  const offer = offersFor(context, asked).find(
    ({ title, kind, problem }) =>
      title === action.title && kind === action.kind && problem?.code === action.diagnostics?.[0]?.code,
  );
  const edits = offer?.edits();
  return edits ? { ...action, edit: { changes: { [context.text.uri]: textEditsIn(context, edits) } } } : action;
}

/** What actions are asked for. */
interface Asked {
  readonly span: TextSpan;
  readonly only: readonly string[] | undefined;
  /** Whether the editor shows that something is forecast to be late; where it does not, nobody forecasts. */
  readonly late: boolean;
}

function isAboutLateness({ code }: Diagnostic): boolean {
  return code === OVERDUE || code === ('forecast-late' satisfies ProblemCode);
}

function offersFor(context: ServiceContext, { span, only, late }: Asked): readonly Offer[] {
  const wanted = (kind: string): boolean =>
    only?.some((asked) => kind === asked || kind.startsWith(`${asked}.`)) ?? kind !== FIX_ALL;
  return [
    ...(wanted(CodeActionKind.QuickFix) ? quickFixOffers(context, span, late) : []),
    ...refactorings.flatMap(({ kind, offersAt }) =>
      wanted(kind) ? possible(offersAt(context, span), context).map((fix) => ({ ...fix, kind })) : [],
    ),
    ...(wanted(FIX_ALL) ? [{ ...fixAll(context), kind: FIX_ALL }] : []),
  ];
}

function quickFixOffers(context: ServiceContext, span: TextSpan, late: boolean): readonly Offer[] {
  const { problems } = context.document;
  const all = late ? [...problems, ...lateProblems(context, lateDeliverables(context))] : problems;
  const offers = new Map<string, Offer>();
  for (const problem of problemsAt(all, context, span)) {
    for (const fix of fixesFor(problem, context)) {
      // What mends two problems of one place is offered once.
      const key = JSON.stringify([fix.title, problem.span]);
      if (!offers.has(key)) offers.set(key, { ...fix, kind: CodeActionKind.QuickFix, problem });
    }
  }
  return [...offers.values()];
}

/** The problems that a selection touches; a cursor that is on none of them means those of its line. */
function problemsAt(
  problems: readonly Problem[],
  { text }: ServiceContext,
  { start, end }: TextSpan,
): readonly Problem[] {
  const touched = problems.filter(({ span }) => span.start <= end && start <= span.end);
  if (touched.length > 0 || start !== end) return touched;
  const { line } = text.positionAt(start);
  return problems.filter(({ span }) => text.positionAt(span.start).line === line);
}

/** Every way to mend one problem. */
function fixesFor(problem: Problem, context: ServiceContext): readonly Fix[] {
  const fixes = quickFixes
    .filter(({ codes }) => codes.includes(problem.code))
    .flatMap((quickFix) => quickFix.fixesFor(problem, context));
  return possible(fixes, context);
}

/** In a text that cannot be read whole, most changes cannot be made safely, and those are not offered. */
function possible(fixes: readonly Fix[], { document }: ServiceContext): readonly Fix[] {
  return document.fault ? fixes.filter(({ edits }) => edits() !== undefined) : fixes;
}
