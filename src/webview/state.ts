import type { FromPage } from '../protocol/panel';
import type { MeetingModel } from '../views/panel/meeting';
import type { PanelModel } from '../views/panel/panel';

/** A stretch of the day that is shown, in minutes since it began. */
export interface MinuteRange {
  readonly from: number;
  readonly until: number;
}

/** Which deliverables are shown; an empty text shows all. */
export interface Filters {
  /** A person's id. */
  readonly owner: string;
  /** A status, or `open` for all but those that are done. */
  readonly status: string;
  readonly risk: string;
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
  /** What the extension says of it. */
  readonly meeting: MeetingModel | undefined;
  /** Whose clock stands below the lanes; somebody else's than mine until one is chosen. */
  readonly opposite: string | undefined;
  readonly filters: Filters;
  readonly form: 'timeline' | 'table';
  /** The deliverables whose details are shown, by their ids. */
  readonly opened: readonly string[];
  /** The long lists that are shown whole. */
  readonly whole: readonly ('lanes' | 'people' | 'reviewers')[];
  /** How many deliverables are drawn so far: many are drawn little by little. */
  readonly shownRows: number;
}

export const initialState: PageState = {
  model: undefined,
  nothing: '',
  minute: null,
  anchor: null,
  range: null,
  meeting: undefined,
  opposite: undefined,
  filters: { owner: '', status: '', risk: '' },
  form: 'timeline',
  opened: [],
  whole: [],
  shownRows: 40,
};

/** What the parts of the page may do beside drawing themselves. */
export interface PageActions {
  readonly say: (message: FromPage) => void;
  /** Changes the state; a function is given the state as it is, which may be newer than what is drawn. */
  readonly set: (change: Partial<PageState> | ((state: PageState) => Partial<PageState>)) => void;
}
