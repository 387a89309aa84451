import type { InlayHint, Range } from 'vscode-languageserver';
import { shortDate } from '../domain/calendar/phrases';
import type { TextSpan } from '../domain/finding';
import { type DeliverableForecast, freshUntil } from '../domain/forecast/forecast';
import type { AgreedCheckin, AgreedDeliverable } from '../domain/format/definition';
import type { Path } from '../domain/path';
import type { Instant } from '../domain/time/instant';
import { nextOccurrences } from '../domain/time/occurrences';
import { resolveMoment } from '../domain/time/resolveMoment';
import { DAY, MINUTE } from '../domain/time/units';
import { localTimeAt } from '../domain/time/whereabouts';
import { formatDuration } from '../domain/values/duration';
import { cityOf } from '../domain/values/zoneName';
import { landsText, whySentence } from '../views/forecast';
import { dotted } from '../views/text';
import { dateOf, dayTimeText, roughSpanText, timeText } from '../views/times';
import type { ServiceContext } from './context';
import { availabilityIn, daysIn, fileZone, nameIn, viewerTime, viewerWall, wallTimeOf } from './facts/circumstances';
import { type ToldForecast, forecastIn } from './facts/forecast';
import { nowText } from './facts/person';
import { workLeft } from './facts/workLeft';
import { spanIn } from './readText';

/** Which inlay hints somebody wants to see. */
export interface InlayHintKinds {
  /** Behind a due date: when that is on the clock of who asks, and the working time that its owner has until then. */
  readonly dueDates: boolean;
  /** Behind a person's zone: what their clock shows. */
  readonly localTimes: boolean;
  /** Behind a schedule: when it comes round next. */
  readonly occurrences: boolean;
  /** Behind the title of a deliverable: when it is forecast to be accepted. */
  readonly forecast: boolean;
}

/** Inlay hints, and when the first of them will say something else; undefined while there are none. */
export interface InlayHints {
  readonly hints: InlayHint[];
  readonly staleAt?: Instant;
}

interface Hint {
  readonly label: string;
  readonly tooltip: string;
  readonly staleAt: Instant;
}

/** A place that can have a hint, which is worked out only where somebody looks. */
interface HintPlace {
  readonly path: Path;
  readonly hint: () => Hint | undefined;
}

/** The hints of those kinds for what stands in a range of the text. */
export function inlayHintsIn(context: ServiceContext, range: Range, kinds: InlayHintKinds): InlayHints {
  const { text, document } = context;
  const visible = spanIn(context, range);
  const isVisible = ({ end }: TextSpan): boolean => visible.start <= end && end <= visible.end;
  const found = [...placesIn(context, kinds)].flatMap(({ path, hint }) => {
    const span = document.locate(path)?.value;
    const made = span && isVisible(span) ? hint() : undefined;
    return span && made ? [{ ...made, position: text.positionAt(span.end) }] : [];
  });
  const hints = found.map(({ position, label, tooltip }) => ({ position, label, tooltip, paddingLeft: true }));
  return found.length === 0 ? { hints } : { hints, staleAt: Math.min(...found.map(({ staleAt }) => staleAt)) };
}

function* placesIn(context: ServiceContext, kinds: InlayHintKinds): Generator<HintPlace, undefined> {
  const { people, communication, deliverables } = context.document.agreement;
  if (kinds.localTimes) {
    for (const id of people?.keys() ?? []) {
      yield { path: ['people', id, 'timezone'], hint: () => localTimeHint(context, id) };
    }
  }
  if (kinds.dueDates) {
    for (const [id, deliverable] of deliverables ?? []) {
      yield { path: ['deliverables', id, 'due'], hint: () => dueHint(context, deliverable) };
    }
  }
  if (kinds.forecast && deliverables) {
    const told = forecastIn(context);
    for (const one of told.forecast.deliverables) {
      yield { path: ['deliverables', one.id, 'title'], hint: () => forecastHint(context, one, told) };
    }
  }
  if (kinds.occurrences) {
    for (const [id, checkin] of communication?.checkins ?? []) {
      yield { path: ['communication', 'checkins', id, 'every'], hint: () => occurrenceHint(context, checkin) };
    }
  }
}

/** `18:42`; on another date than that of who asks with the weekday; on a journey with the place. */
function localTimeHint(context: ServiceContext, id: string): Hint | undefined {
  const availability = availabilityIn(context, id);
  if (!availability) return undefined;
  const local = localTimeAt(availability, context.now, context.zones);
  const isOtherDay = local.date !== viewerTime(context, context.now).date;
  const time = timeText(wallTimeOf(local));
  const place = local.zone === availability.timezone ? '' : ` in ${cityOf(local.zone)}`;
  return {
    label: `${isOtherDay ? `${shortDate(local.date)} ` : ''}${time}${place}`,
    tooltip: `${nameIn(context, id)}: ${nowText(context, availability)}`,
    staleAt: nextMinute(context),
  };
}

/**
 * `Tue 1 Dec 13:00 · 12h working time`: the time where the file has another clock, what its owner still works while it is open. VS Code
 * cuts off what is longer than 43 characters.
 */
function dueHint(context: ServiceContext, deliverable: AgreedDeliverable): Hint | undefined {
  const { due, owner, status } = deliverable;
  if (due === undefined) return undefined;
  const { now, zones } = context;
  const instant = resolveMoment(due, fileZone(context), 'end', zones);
  const wall = viewerWall(context, instant);
  const written =
    due.kind === 'date' ? (due.date + 1) * DAY : due.kind === 'wall-clock' ? due.date * DAY + due.time : NaN;
  const day = shortDate(dateOf(due.kind === 'date' && wall === written ? wall - DAY : wall));
  const isOpen = status !== 'accepted' && status !== 'dropped';
  const left = isOpen ? workLeft(context, owner, instant) : undefined;
  const leftText = left === undefined ? undefined : `${formatDuration(Math.floor(left))} working time`;
  const overdue = isOpen && instant <= now ? `overdue ${roughSpanText(now - instant)}` : undefined;
  const name = owner === undefined ? '' : nameIn(context, owner);
  const until = `${day} ${timeText(wall)} on your clock.`;
  return {
    label: dotted(wall === written ? day : `${day} ${timeText(wall)}`, leftText, overdue) ?? day,
    tooltip:
      left === undefined
        ? until
        : `${until} ${name} has ${formatDuration(Math.floor(left))} of working time until then.`,
    staleAt: isOpen ? nextMinute(context) : nextMidnight(context),
  };
}

/** `lands Thu 11:00, 2h late`; nothing where nobody can tell. */
function forecastHint(context: ServiceContext, one: DeliverableForecast, told: ToldForecast): Hint | undefined {
  if (one.accepted === null) return undefined;
  const label = landsText(one, told.words);
  return {
    label,
    tooltip: whySentence(told.why(one), told.words) ?? label,
    staleAt: Math.min(freshUntil(told.forecast), nextMidnight(context)),
  };
}

/** `next Fri 13:00`. */
function occurrenceHint(
  context: ServiceContext,
  { every, timezone = fileZone(context) }: AgreedCheckin,
): Hint | undefined {
  const { now, zones } = context;
  const [next] = every ? nextOccurrences(every, timezone, now, 1, zones) : [];
  if (next === undefined) return undefined;
  const wall = viewerWall(context, next);
  return {
    label: `next ${dayTimeText(wall, viewerWall(context, now))}`,
    tooltip: `${shortDate(dateOf(wall))} ${timeText(wall)} on your clock.`,
    staleAt: Math.min(next + 1, nextMidnight(context)),
  };
}

function nextMinute({ now }: ServiceContext): Instant {
  return (Math.floor(now / MINUTE) + 1) * MINUTE;
}

/** When the date changes for who asks. */
function nextMidnight(context: ServiceContext): Instant {
  const { zone, date } = viewerTime(context, context.now);
  return daysIn(zone, date, date, context).end;
}
