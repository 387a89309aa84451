import type { Icon } from './icon';
import type { Tooltip } from './tooltip';

/** One row of a tree, as data, above rows of type `N`. All texts are plain and on one line. */
export interface TreeRow<N> {
  /** The same for the same entry whatever else changes, and different for any two rows. */
  readonly key: string;
  /** What sort of row it is, for menus. */
  readonly kind: string;
  /** What menus go by beside the sort: the place of a section or group, such as `scope.in`, or how an entry stands. */
  readonly state?: string;
  readonly label: string;
  /** Stands after the label, less prominent. */
  readonly description?: string;
  readonly icon?: Icon;
  /** What a screen reader says, where label and description leave out what the icon shows. */
  readonly spoken?: string;
  readonly tooltip?: () => Tooltip;
  /** The rows below; a row without has none and cannot be opened. */
  readonly children?: () => readonly N[];
  /** Whether its box is ticked, for a row that has one. */
  readonly ticked?: boolean;
  /** Whether the rows below are shown until the user decides. */
  readonly open?: boolean;
}
