import type { Path } from '../domain/path';
import type {
  FreeDays,
  MeetingPapers,
  MeetingQuestion,
  PlannedSlot,
  SlotQuestion,
  WeighQuestion,
} from '../domain/project/planning';
import type { PersonCalendar } from '../domain/project/snapshot';
import type { Removal } from '../domain/removal';
import type { Interval } from '../domain/time/instant';
import type { Span } from '../domain/values/span';

/** Names the agreement that a question is about. */
export interface AboutAgreement {
  /** URI of the agreement. */
  readonly file: string;
}

/** The answer to a question about an agreement, or why there is none. */
export type Answer<T> = { readonly kind: 'answered'; readonly answer: T } | Refusal;

/** Why there is no answer, in a sentence for the user. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
}

/** Request: times for a meeting, least burden first. None when nobody who was named can come. */
export const FIND_SLOTS = 'collab/findSlots';

export type FindSlotsParams = SlotQuestion & AboutAgreement;
export type FindSlotsResult = Answer<readonly PlannedSlot[]>;

/** Request: what to send to those who are asked to a meeting. */
export const PREPARE_MEETING = 'collab/prepareMeeting';

export type PrepareMeetingParams = MeetingQuestion & AboutAgreement;
export type PrepareMeetingResult = Answer<MeetingPapers>;

/** Request: due dates and check-ins as the text of an `.ics` file; null when the agreement names none. */
export const EXPORT_CALENDAR = 'collab/exportCalendar';

export type ExportCalendarParams = AboutAgreement;
export type ExportCalendarResult = Answer<string | null>;

/** Request: how entries would be taken away, and what refers to them. */
export const PLAN_REMOVAL = 'collab/planRemoval';

export interface PlanRemovalParams extends AboutAgreement {
  readonly paths: readonly Path[];
}

export type PlanRemovalResult = Answer<Removal>;

/** Request: what a meeting at a time that was picked would mean to those who come; null when nobody who was named can. */
export const WEIGH_MEETING = 'collab/weighMeeting';

export type WeighMeetingParams = WeighQuestion & AboutAgreement;
export type WeighMeetingResult = Answer<PlannedSlot | null>;

/** Request: when everybody works in a time that the snapshot does not cover. */
export const SHOW_CALENDARS = 'collab/showCalendars';

export interface ShowCalendarsParams extends AboutAgreement {
  readonly window: Interval;
}

export type ShowCalendarsResult = Answer<readonly PersonCalendar[]>;

/** Request: on which dates people do not work, for everybody with a time zone. */
export const FREE_DAYS = 'collab/freeDays';

export interface FreeDaysParams extends AboutAgreement {
  readonly span: Span;
}

export type FreeDaysResult = Answer<readonly FreeDays[]>;

/** What each request is asked with, and what comes back. */
export interface PlanningRequests {
  readonly [FIND_SLOTS]: { readonly params: FindSlotsParams; readonly result: FindSlotsResult };
  readonly [PREPARE_MEETING]: { readonly params: PrepareMeetingParams; readonly result: PrepareMeetingResult };
  readonly [EXPORT_CALENDAR]: { readonly params: ExportCalendarParams; readonly result: ExportCalendarResult };
  readonly [PLAN_REMOVAL]: { readonly params: PlanRemovalParams; readonly result: PlanRemovalResult };
  readonly [WEIGH_MEETING]: { readonly params: WeighMeetingParams; readonly result: WeighMeetingResult };
  readonly [SHOW_CALENDARS]: { readonly params: ShowCalendarsParams; readonly result: ShowCalendarsResult };
  readonly [FREE_DAYS]: { readonly params: FreeDaysParams; readonly result: FreeDaysResult };
}
