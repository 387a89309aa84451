import type { Diagnostic } from 'vscode-languageserver';
import { MAX_PROBLEMS } from '../document/limits';
import type { ServiceContext } from '../service/context';
import type { DescribedAt } from '../service/diagnostics';
import { type LateDeliverable, type LateProblems, lateDeliverables, lateDiagnostics } from '../service/lateProblems';
import type { ReadText } from '../service/readText';

/** What is told of an agreement's forecast among its problems. */
interface Told {
  readonly late: readonly LateDeliverable[];
  readonly how: LateProblems;
}

/**
 * What is forecast to be late in each agreement. A forecast comes after the other problems, so that it does not keep them waiting; until
 * it is there, what the last one said is told where it stands by now, so that nothing flickers while somebody types.
 */
export class Lateness {
  readonly #told = new Map<string, Told>();

  /** What was last forecast, at its places in that version of the text. */
  diagnosticsIn(read: ReadText, describedAt: DescribedAt): Diagnostic[] {
    const told = this.#told.get(read.text.uri);
    return told ? lateDiagnostics(read, told.late, told.how, describedAt) : [];
  }

  /** Forecasts anew; whether that says something else than before. */
  renew(context: ServiceContext, how: LateProblems): boolean {
    const { uri } = context.text;
    const before = this.#told.get(uri) ?? { late: [], how };
    // A due date that has passed already is told of as that.
    const late = how === 'off' ? [] : lateDeliverables(context).filter(({ due }) => due > context.now);
    const told = { late: late.slice(0, MAX_PROBLEMS), how };
    this.#told.set(uri, told);
    return JSON.stringify(before) !== JSON.stringify(told);
  }

  /** Forgets an agreement that is not shown any more. */
  forget(uri: string): void {
    this.#told.delete(uri);
  }
}
