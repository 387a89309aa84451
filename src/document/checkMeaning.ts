import type { Agreement } from '../domain/format/definition';
import { rules } from '../domain/rules/rules';
import type { ZoneTables } from '../domain/time/zoneTables';
import type { Locator } from './locator';
import type { Reporter } from './reading/reporter';

/** What the text alone does not tell. */
export interface CheckContext {
  readonly zones: ZoneTables;
}

/** Applies every rule of meaning to what was read, and reports what they find in ranges of the text. */
export function checkMeaning(
  text: string,
  agreement: Agreement,
  locator: Locator,
  context: CheckContext,
  reporter: Reporter,
): void {
  for (const rule of rules) {
    for (const { code, message, place, related = [], suggestion } of rule({ text, agreement, ...context })) {
      const path = place.at === 'text' ? [] : locator.sourcePath(place.path);
      const others = related.map((other) => ({ span: locator.spanOf(other.place), message: other.message }));
      reporter.report(code, message, locator.spanOf(place), path, { related: others, suggestion });
    }
  }
}
