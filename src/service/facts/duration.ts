import type { Path } from '../../domain/path';
import { addWorkingTime, describeNever } from '../../domain/time/shiftWorkingTime';
import { type Minutes, formatDuration } from '../../domain/values/duration';
import { dayTimeText } from '../../views/times';
import type { Tooltip } from '../../views/tooltip';
import type { ServiceContext } from '../context';
import { availabilityIn, deliverableIn, nameIn, viewerWall } from './circumstances';

/** How many hours a duration is, and where somebody's working time decides it, when it would be over if it began now. */
export function durationFacts(context: ServiceContext, minutes: Minutes, path: Path): Tooltip {
  const [top, id = ''] = path;
  const isAnswer = path.at(-1) === 'responds';
  const worker = isAnswer ? String(id) : top === 'deliverables' ? deliverableIn(context, String(id))?.owner : undefined;
  const availability = availabilityIn(context, worker);
  const title = `${formatDuration(minutes)}${path.at(-1) === 'for' ? '' : ' of working time'}`;
  if (worker === undefined || !availability) return { title };
  const { now, zones } = context;
  const end = addWorkingTime(availability, now, minutes, zones);
  const name = nameIn(context, worker);
  if (end.kind === 'never') return { title, paragraphs: [describeNever(end, name)] };
  const when = dayTimeText(viewerWall(context, end.instant), viewerWall(context, now));
  return {
    title,
    paragraphs: [
      isAnswer
        ? `Asked now, ${name} answers by ${when} on your clock.`
        : `Done without a break from now on, ${name} would finish ${when} on your clock.`,
    ],
  };
}
