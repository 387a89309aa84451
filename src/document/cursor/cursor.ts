import type { TSchema } from 'typebox/type';
import type { TextSpan } from '../../domain/finding';
import type { Path } from '../../domain/path';

/**
 * What stands at an offset of a text, or could. It is told from the lines around the offset alone, so that it holds for whole and
 * for broken text alike and costs no parse.
 */
export interface Cursor {
  /**
   * `key`: the name of an entry of a mapping. `value`: a single value, or the place of one behind a colon or a dash or in brackets.
   * `item`: a line of a list that has no dash yet.
   */
  readonly kind: 'key' | 'value' | 'item';
  /** The path of the value or the item, or of the entry that the key names; its last step is empty while the key has no colon. */
  readonly path: Path;
  /** What the format says about that path; undefined where it has no such place. */
  readonly part?: TSchema;
  /** What is written there on this line, quotes included; empty where nothing is. */
  readonly span: TextSpan;
  /** The text of the span without its quotes; escapes stand in it as they are written. */
  readonly text: string;
  /** The part of that text which is before the offset. */
  readonly typed: string;
  /** The quotation mark that the text begins with. */
  readonly quote?: '"' | "'";
  /** Whether it stands in brackets or braces. */
  readonly isInFlow: boolean;
  /** In block style the column of the entry; for one that is still to be written the column at which it has to begin. */
  readonly column: number;
  /** The column of entries that stand on lines of their own below a colon or a dash with nothing behind it. */
  readonly below?: number;
  /**
   * For a key, and where entries stand below, the other keys of the mapping; for an item of a list the other items, as they are
   * written on their first lines.
   */
  readonly others: readonly string[];
  /** For a key, whether a colon follows. */
  readonly hasColon: boolean;
}
