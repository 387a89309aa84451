import type { TemplateFacts } from '../template';
import type { EpochDay } from '../values/calendarDate';
import type { WeeklyHours } from '../values/hours';

/** What somebody has said of a project that is about to start. */
export interface StartFacts extends TemplateFacts {
  /** The name of the client. */
  readonly client?: string;
  /** When the person works. */
  readonly hours?: WeeklyHours;
  /** The names of the others: of the client's side, or of the team, as the template asks. */
  readonly others: readonly string[];
  /** The date on which the project starts. */
  readonly today: EpochDay;
}
