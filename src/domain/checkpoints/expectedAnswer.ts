import type { HolidaySource } from '../project/availabilityOf';
import { availabilityOf } from '../project/availabilityOf';
import type { AgreedPerson } from '../format/definition';
import type { Checkpoint, Project } from '../project/project';
import type { Instant } from '../time/instant';
import { addWorkingTime } from '../time/shiftWorkingTime';
import type { ZoneTables } from '../time/zoneTables';
import type { Id } from '../values/id';

/** When a reviewer who was asked is expected to have answered; the review is overdue from then on. */
export interface ExpectedAnswer {
  /** The id of the checkpoint. */
  readonly checkpoint: Id;
  /** The id of the reviewer. */
  readonly person: Id;
  /** The request and then as much of the reviewer's working time as they may take; null when that is not within 366 days. */
  readonly by: Instant | null;
}

/** What expectations are worked out from. */
export interface ReviewersTime {
  readonly people: ReadonlyMap<Id, AgreedPerson> | undefined;
  readonly holidaysOf: HolidaySource;
  readonly zones: ZoneTables;
}

/** The answers that are waited for: one for each reviewer of a checkpoint that is open and has been requested, in file order. */
export function expectedAnswers(project: Project, time: ReviewersTime): readonly ExpectedAnswer[] {
  const allowed = new Map(project.people.map(({ id, responds }) => [id, responds]));
  return project.deliverables.flatMap(({ checkpoints }) =>
    checkpoints.flatMap((checkpoint) => {
      const { id, requested } = checkpoint;
      if (requested === undefined) return [];
      return askedOf(checkpoint).flatMap((person) => {
        const agreed = time.people?.get(person);
        const availability = agreed && availabilityOf(agreed, time.holidaysOf);
        if (!availability) return [];
        const answer = addWorkingTime(availability, requested, allowed.get(person) ?? 0, time.zones);
        return [{ checkpoint: id, person, by: answer.kind === 'reached' ? answer.instant : null }];
      });
    }),
  );
}

/** Whose answer a checkpoint waits for; nobody's once it is approved, or changes were asked for. */
export function askedOf({ status, reviewers }: Checkpoint): readonly Id[] {
  return status === 'open' ? [...new Set(reviewers)] : [];
}
