import type { Finding } from '../finding';
import type { Agreement } from '../format/definition';
import type { ZoneTables } from '../time/zoneTables';

/** One rule of meaning: it speaks in paths and knows nothing of how the file is written. */
export type Rule = (context: RuleContext) => Iterable<Finding>;

/** What rules look at. */
export interface RuleContext {
  readonly agreement: Agreement;
  /** The raw text, for what may stand nowhere in it, comments included. */
  readonly text: string;
  readonly zones: ZoneTables;
}
