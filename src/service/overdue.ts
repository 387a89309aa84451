import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { MAX_PROBLEMS } from '../document/limits';
import type { AgreedDeliverable } from '../domain/format/definition';
import { DEFAULT_ZONE } from '../domain/project/resolveProject';
import type { Instant } from '../domain/time/instant';
import { resolveMoment } from '../domain/time/resolveMoment';
import type { ZoneTables } from '../domain/time/zoneTables';
import { type DescribedAt, SOURCE, descriptionOf } from './diagnostics';
import { type ReadText, rangeIn } from './readText';

/** What is said of deliverables that are late, and when the next one will be; undefined while none will. */
export interface Overdue {
  readonly diagnostics: Diagnostic[];
  readonly staleAt?: Instant;
}

/** The name by which the README explains it. It is no problem of the file, which says the same before and after. */
export const OVERDUE = 'overdue';

/** Points at the due dates that have passed of deliverables that are neither accepted nor dropped. */
export function overdueIn(read: ReadText, now: Instant, zones: ZoneTables, describedAt: DescribedAt): Overdue {
  const { agreement } = read.document;
  const diagnostics: Diagnostic[] = [];
  let staleAt = Number.POSITIVE_INFINITY;
  for (const [id, { due, status }] of agreement.deliverables ?? []) {
    if (due === undefined || isDone(status)) continue;
    const instant = resolveMoment(due, agreement.timezone ?? DEFAULT_ZONE, 'end', zones);
    if (instant > now) {
      staleAt = Math.min(staleAt, instant);
      continue;
    }
    const span = read.document.locate(['deliverables', id, 'due'])?.value;
    if (span && diagnostics.length < MAX_PROBLEMS) {
      diagnostics.push({
        source: SOURCE,
        code: OVERDUE,
        ...descriptionOf(OVERDUE, describedAt),
        severity: DiagnosticSeverity.Information,
        message: 'The due date has passed. Move it, or say that this is accepted or dropped.',
        range: rangeIn(read, span),
      });
    }
  }
  return Number.isFinite(staleAt) ? { diagnostics, staleAt } : { diagnostics };
}

function isDone(status: AgreedDeliverable['status']): boolean {
  return status === 'accepted' || status === 'dropped';
}
