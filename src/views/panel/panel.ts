import type { FreeDays } from '../../domain/project/planning';
import type { PersonCalendar } from '../../domain/project/snapshot';
import type { EpochDay } from '../../domain/values/calendarDate';
import type { TreeContext } from '../projectTree/treeNode';
import { type DayModel, dayModel } from './day';
import { axisSpan } from './axis';
import { type DeliverablesModel, deliverablesModel } from './deliverables';
import type { SupposedEffect } from './effects';
import { type HeadingModel, headingModel } from './heading';
import { type PeopleModel, peopleModel } from './people';
import { type ReviewsModel, reviewsModel } from './reviews';
import { type ScopeModel, scopeModel } from './scope';

/**
 * The project panel as plain data: every text is ready to be shown, plain and on one line, and every position is a number. Its
 * parts stand for themselves, so that only those that change have to be sent and drawn again.
 */
export interface PanelModel {
  /** Whether the agreement can be changed from here; not in Restricted Mode or while a part of the file cannot be read. */
  readonly canEdit: boolean;
  /** What keeps a part of the agreement from being shown; empty where all is well. */
  readonly trouble: string;
  readonly heading: HeadingModel;
  readonly day: DayModel;
  readonly deliverables: DeliverablesModel;
  readonly reviews: ReviewsModel;
  readonly scope: ScopeModel;
  readonly people: PeopleModel;
}

/** What the page says beside what the agreement does. */
export interface PanelCircumstances extends Pick<PanelModel, 'canEdit' | 'trouble'> {
  /** The day that is shown, and when everybody works on it. */
  readonly date: EpochDay;
  readonly calendars: readonly PersonCalendar[];
  /** On which days people do not work, as far as that has been asked. */
  readonly freeDays: readonly FreeDays[];
  /** What accepting changes would do, as far as that has been asked. */
  readonly effects: readonly SupposedEffect[];
}

/** Everything that the panel shows. */
export function panelModel(context: TreeContext, circumstances: PanelCircumstances): PanelModel {
  const { canEdit, trouble, date, calendars, freeDays, effects } = circumstances;
  return {
    canEdit,
    trouble,
    heading: headingModel(context),
    day: dayModel(context, date, calendars),
    deliverables: deliverablesModel(context, { span: axisSpan(context), freeDays }),
    reviews: reviewsModel(context),
    scope: scopeModel(context, effects),
    people: peopleModel(context),
  };
}
