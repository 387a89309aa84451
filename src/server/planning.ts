import type { Connection } from 'vscode-languageserver';
import { removalOf } from '../domain/removal';
import {
  EXPORT_CALENDAR,
  FIND_SLOTS,
  FREE_DAYS,
  PLAN_REMOVAL,
  PREPARE_MEETING,
  SHOW_CALENDARS,
  WEIGH_MEETING,
} from '../protocol/planning';
import type {
  AboutAgreement,
  Answer,
  ExportCalendarParams,
  ExportCalendarResult,
  FindSlotsParams,
  FindSlotsResult,
  FreeDaysParams,
  FreeDaysResult,
  PlanRemovalParams,
  PlanRemovalResult,
  PrepareMeetingParams,
  PrepareMeetingResult,
  ShowCalendarsParams,
  ShowCalendarsResult,
  WeighMeetingParams,
  WeighMeetingResult,
} from '../protocol/planning';
import {
  type PlanningContext,
  exportCalendar,
  findSlots,
  prepareMeeting,
  showCalendars,
  showFreeDays,
  weighPicked,
} from '../service/planning';
import type { Surroundings } from './agreements';

/** Answers questions about meetings, calendars and removals from the current text of an agreement, open or on disk. */
export function servePlanning(
  connection: Connection,
  { sources, zones, holidays, now }: Pick<Surroundings, 'sources' | 'zones' | 'holidays' | 'now'>,
): void {
  connection.onRequest<FindSlotsResult, void>(FIND_SLOTS, (params: FindSlotsParams) =>
    answer(params, (context) => findSlots(context, params)),
  );
  connection.onRequest<PrepareMeetingResult, void>(PREPARE_MEETING, (params: PrepareMeetingParams) =>
    answer(params, (context) => prepareMeeting(context, params)),
  );
  connection.onRequest<ExportCalendarResult, void>(EXPORT_CALENDAR, (params: ExportCalendarParams) =>
    answer(params, exportCalendar),
  );
  connection.onRequest<PlanRemovalResult, void>(PLAN_REMOVAL, (params: PlanRemovalParams) =>
    answer(params, ({ agreement }) => removalOf(agreement, params.paths)),
  );

  connection.onRequest<WeighMeetingResult, void>(WEIGH_MEETING, (params: WeighMeetingParams) =>
    answer(params, (context) => weighPicked(context, params)),
  );
  connection.onRequest<ShowCalendarsResult, void>(SHOW_CALENDARS, (params: ShowCalendarsParams) =>
    answer(params, (context) => showCalendars(context, params.window)),
  );
  connection.onRequest<FreeDaysResult, void>(FREE_DAYS, (params: FreeDaysParams) =>
    answer(params, (context) => showFreeDays(context, params.span)),
  );

  async function answer<T>({ file }: AboutAgreement, answerFrom: (context: PlanningContext) => T): Promise<Answer<T>> {
    const source = await sources.read(file);
    if (source.kind === 'absent') return { kind: 'refused', reason: 'The agreement is not there any more.' };
    if (source.kind === 'refused') return { kind: 'refused', reason: source.reason };
    const { agreement } = source.document;
    const holidaysOf = await holidays.forPeople(agreement);
    return { kind: 'answered', answer: answerFrom({ agreement, zones, holidaysOf, now: now() }) };
  }
}
