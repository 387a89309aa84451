import type { FromPage } from '../protocol/panel';
import type { PanelModel } from '../views/panel/panel';

/** A stretch of the day that is shown, in minutes since it began. */
export interface MinuteRange {
  readonly from: number;
  readonly until: number;
}

/** All that the page is drawn from. */
export interface PageState {
  /** What the extension has sent so far; undefined while it has sent nothing, or has nothing to show. */
  readonly model: PanelModel | undefined;
  /** Why there is nothing to show. */
  readonly nothing: string;
  /** The minute of the day that is looked at; null while none is. */
  readonly minute: number | null;
  /** Where a meeting that is being dragged began; null while none is. */
  readonly anchor: number | null;
  /** The meeting that is picked. */
  readonly range: MinuteRange | null;
  /** Whose clock stands below the lanes; somebody else's than mine until one is chosen. */
  readonly opposite: string | undefined;
}

export const initialState: PageState = {
  model: undefined,
  nothing: '',
  minute: null,
  anchor: null,
  range: null,
  opposite: undefined,
};

/** What the parts of the page may do beside drawing themselves. */
export interface PageActions {
  readonly say: (message: FromPage) => void;
  readonly set: (change: Partial<PageState>) => void;
}
