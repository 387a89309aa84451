import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import { type Problem, problemAt } from '../document/problem';
import type { Instant } from '../domain/time/instant';
import { landsText, whySentence } from '../views/forecast';
import type { ServiceContext } from './context';
import { type DescribedAt, diagnosticsOf } from './diagnostics';
import { forecastIn } from './facts/forecast';
import type { ReadText } from './readText';

/** How it is told that something is forecast to be late. */
export type LateProblems = 'warning' | 'information' | 'off';

/** A deliverable that is forecast to miss its due date. */
export interface LateDeliverable {
  /** Its id. */
  readonly id: string;
  readonly due: Instant;
  /** What is told about it, in sentences. */
  readonly message: string;
}

/** What is forecast to be late. It depends on the time of day, so no check of a file tells it. */
export function lateDeliverables(context: ServiceContext): readonly LateDeliverable[] {
  const { forecast, words, why } = forecastIn(context);
  return forecast.deliverables.flatMap((one) => {
    if (one.risk !== 'late' || one.due === null) return [];
    const reason = whySentence(why(one), words);
    const message = `By the forecast this ${landsText(one, words)}.${reason === undefined ? '' : ` ${reason}`}`;
    return [{ id: one.id, due: one.due, message }];
  });
}

/** The same as problems with the due dates in a text, as far as they stand in it. */
export function lateProblems({ document }: ReadText, late: readonly LateDeliverable[]): readonly Problem[] {
  return late.flatMap(({ id, message }) => {
    const path = ['deliverables', id, 'due'];
    const span = document.locate(path)?.value;
    return span ? [problemAt(span, 'forecast-late', message, { path })] : [];
  });
}

/** The same as an editor lists them. */
export function lateDiagnostics(
  read: ReadText,
  late: readonly LateDeliverable[],
  how: LateProblems,
  describedAt: DescribedAt,
): Diagnostic[] {
  if (how === 'off') return [];
  const severity = how === 'warning' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information;
  return diagnosticsOf(lateProblems(read, late), read.text, describedAt).map((diagnostic) => ({
    ...diagnostic,
    severity,
  }));
}
