import type { Finding } from '../finding';
import type { Agreement } from '../format/definition';
import type { Reference } from '../format/values';
import type { Path } from '../path';
import type { ZoneTables } from '../time/zoneTables';

/** One rule of meaning: it speaks in paths and knows nothing of how the file is written. */
export type Rule = (context: RuleContext) => Iterable<Finding>;

/** What rules look at. */
export interface RuleContext {
  readonly agreement: Agreement;
  /** Every reference in it, found once for all rules. */
  readonly references: () => readonly Reference[];
  readonly zones: ZoneTables;
  /**
   * Whether the file has more at a path than could be read: an invalid value, or invalid items of a list. Nobody is told that
   * something is missing where it only has to be put right.
   */
  readonly hasUnread: (path: Path) => boolean;
}
