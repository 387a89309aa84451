import type { Agreement } from '../domain/format/definition';
import { References } from '../domain/format/references';
import type { Reference } from '../domain/format/values';
import { leakRules, rules } from '../domain/rules/rules';
import type { ZoneTables } from '../domain/time/zoneTables';
import type { Locator } from './locator';
import type { Reporter } from './reading/reporter';

/** What the text alone does not tell. */
export interface CheckContext {
  readonly zones: ZoneTables;
  /** Knows the references of what was read before, where versions of one text are read one after the other. */
  readonly references?: References;
}

/** Applies every rule of meaning to what was read, and reports what they find in ranges of the text. */
export function checkMeaning(
  agreement: Agreement,
  locator: Locator,
  { zones, references: known = new References() }: CheckContext,
  reporter: Reporter,
): void {
  const hasUnread = locator.hasUnread.bind(locator);
  let found: readonly Reference[] | undefined;
  const references = (): readonly Reference[] => (found ??= known.in(agreement));
  const context = { agreement, references, zones, hasUnread };
  for (const rule of rules) {
    for (const { code, message, place, related = [], suggestion } of rule(context)) {
      const others = related.map((other) => ({ span: locator.spanOf(other.place), message: other.message }));
      reporter.report(code, message, locator.spanOf(place), locator.sourcePath(place.path), {
        related: others,
        suggestion,
      });
      if (reporter.isOverfull) return;
    }
  }
}

/** Looks for what may stand nowhere in the raw text, whether it can be read or not. */
export function checkLeaks(text: string, reporter: Reporter): void {
  for (const rule of leakRules) {
    for (const { code, message, span } of rule(text)) reporter.report(code, message, span, []);
  }
}
