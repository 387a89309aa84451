import { longDate } from '../../domain/calendar/phrases';
import { HORIZON } from '../../domain/time/units';
import { timeIn } from '../../domain/time/whereabouts';
import type { ClockChange } from '../../domain/time/zoneRules';
import type { ZoneId } from '../../domain/values/zone';
import { dayTimeText, spanText, timeText, dateOf } from '../../views/times';
import type { Tooltip } from '../../views/tooltip';
import { offsetText } from '../../views/zoneSearch';
import type { ServiceContext } from '../context';
import { viewerTime, viewerWall, wallTimeOf } from './circumstances';

/** What the clock shows in a zone, how far that is from the clock of whoever asks, and when the zone's clock changes next. */
export function zoneFacts(context: ServiceContext, zone: ZoneId): Tooltip {
  const { now, zones } = context;
  const local = timeIn(zone, now, zones);
  const [next] = zones.rulesOf(zone).changesIn({ start: now + 1, end: now + HORIZON });
  const shown = dayTimeText(wallTimeOf(local), viewerWall(context, now));
  return {
    title: zone,
    paragraphs: [
      `${shown.replace(/^today /u, '')} now · ${offsetText(local.offset)} · ${comparedText(local.offset - viewerTime(context, now).offset)}`,
      next ? changeText(next) : 'The clock there does not change within a year.',
    ],
  };
}

function comparedText(ahead: number): string {
  if (ahead === 0) return 'the same as your clock';
  return `${spanText(Math.abs(ahead))} ${ahead > 0 ? 'ahead of' : 'behind'} your clock`;
}

/** `Sunday 29 March 2027, 02:00: clocks go forward 1h to UTC+2.` */
function changeText({ at, before, after }: ClockChange): string {
  const wall = at + before;
  const turn = `${after > before ? 'forward' : 'back'} ${spanText(Math.abs(after - before))}`;
  return `Clocks there go ${turn} to ${offsetText(after)} on ${longDate(dateOf(wall))} at ${timeText(wall)}.`;
}
