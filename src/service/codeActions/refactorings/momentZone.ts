import { CodeActionKind } from 'vscode-languageserver';
import { nodesAround, withinQuotes } from '../../../document/outline';
import { shapeOf } from '../../../domain/format/shape';
import { DEFAULT_ZONE } from '../../../domain/project/resolveProject';
import { resolveMoment } from '../../../domain/time/resolveMoment';
import { DAY } from '../../../domain/time/units';
import { formatMoment, parseMoment } from '../../../domain/values/moment';
import type { Moment } from '../../../domain/values/moment';
import type { ZoneId } from '../../../domain/values/zone';
import type { ServiceContext } from '../../context';
import { byEdits } from '../fix';
import type { Refactoring } from './refactoring';

/** How many zones are offered. */
const MOST = 5;

/** Lets a moment name the zone it is read in, or writes the same instant on another clock. */
export const momentZone: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  offersAt: (context, { start }) => {
    const node = nodesAround(context.document.outline(), start).at(-1);
    const shape = node?.part && shapeOf(node.part);
    if (!node?.value || node.text === undefined || shape?.kind !== 'value' || shape.format !== 'moment') return [];
    const moment = parseMoment(node.text);
    if (!moment.ok) return [];
    const span = withinQuotes(node.value, context.document.text);
    return waysToWrite(moment.value, context).map((text) => ({
      title: `Write it as "${text}"`,
      edits: byEdits({ ...span, text }),
    }));
  },
};

/** A date means a whole day, which on another clock would be another one; it can only name the zone it has. */
function waysToWrite(moment: Moment, context: ServiceContext): readonly string[] {
  const { timezone = DEFAULT_ZONE } = context.document.agreement;
  const own = moment.kind === 'instant' ? undefined : moment.zone;
  if (moment.kind === 'date') return own === undefined ? [formatMoment({ ...moment, zone: timezone })] : [];
  const zones = new Set([timezone, ...zonesOfPeople(context), context.zone]);
  return [...zones]
    .filter((zone) => zone !== own)
    .slice(0, MOST)
    .flatMap((zone) => onClockOf(zone, moment, timezone, context));
}

function zonesOfPeople({ document }: ServiceContext): readonly ZoneId[] {
  const people = [...(document.agreement.people?.values() ?? [])];
  return people.flatMap(({ timezone }) => (timezone === undefined ? [] : [timezone]));
}

/** None for the second of two equal readings of a clock, which would be read as the first. */
function onClockOf(zone: ZoneId, moment: Moment, fileZone: ZoneId, { zones }: ServiceContext): readonly string[] {
  const instant = resolveMoment(moment, fileZone, 'end', zones);
  const wall = zones.rulesOf(zone).wallTimeAt(instant);
  const date = Math.floor(wall / DAY);
  const written: Moment = { kind: 'wall-clock', date, time: wall - date * DAY, zone };
  return resolveMoment(written, fileZone, 'end', zones) === instant ? [formatMoment(written)] : [];
}
