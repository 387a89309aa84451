import type { DeliverableStatus } from '../domain/project/project';
import type { Path } from '../domain/path';
import type { MeetingModel } from '../views/panel/meeting';
import type { PanelModel } from '../views/panel/panel';

/*
 * What the extension and the page of the panel say to each other. The page shows what it is told and says what its user wants; it
 * works nothing out.
 */

/** To the page. */
export type ToPage =
  /** The parts of the panel that have changed, at first all of them, and the folder it belongs to. */
  | { readonly kind: 'show'; readonly folder: string; readonly model: Partial<PanelModel> }
  /** What the meeting that was picked asks of people; undefined when nobody can come. */
  | { readonly kind: 'weighed'; readonly meeting: MeetingModel | undefined }
  /** There is nothing to show, in a sentence that says why. */
  | { readonly kind: 'nothing'; readonly reason: string };

/** From the page. Minutes are those of the day that is shown. */
export type FromPage =
  /** The page is there and shows nothing yet; the date is that of the day it showed before it was loaded again. */
  | { readonly kind: 'ready'; readonly date?: string }
  /** Show another day; today without a date. */
  | { readonly kind: 'showDay'; readonly date?: string }
  /** Open the agreement where something stands in it; with an empty path as it was left. */
  | { readonly kind: 'reveal'; readonly path: Path }
  /** Say of a deliverable where it stands. */
  | { readonly kind: 'setStatus'; readonly deliverable: string; readonly status: DeliverableStatus }
  /** Say of an acceptance criterion whether it is met. The text is what the user saw in that place. */
  | {
      readonly kind: 'tick';
      readonly deliverable: string;
      readonly criterion: number;
      readonly text: string;
      readonly met: boolean;
    }
  /** Decide on a change. */
  | { readonly kind: 'decide'; readonly change: string; readonly decision: 'acceptChange' | 'declineChange' }
  /** Say what a meeting at that time asks of people. */
  | { readonly kind: 'weigh'; readonly from: number; readonly until: number }
  | { readonly kind: 'copyInvitation'; readonly from: number; readonly until: number }
  | { readonly kind: 'saveMeeting'; readonly from: number; readonly until: number }
  /** Run one of the commands that the page has buttons for. */
  | { readonly kind: 'run'; readonly command: PageCommand };

/** The commands that the page has buttons for, by their names in `commandIds`. */
export const PAGE_COMMANDS = [
  'planMeeting',
  'shareProject',
  'addDeliverable',
  'addPerson',
  'addToScope',
  'recordChange',
  'raiseConcern',
] as const;

export type PageCommand = (typeof PAGE_COMMANDS)[number];
