import type { Checkin } from '../../domain/project/project';
import type { Instant } from '../../domain/time/instant';
import { MINUTE } from '../../domain/time/units';
import { withoutAbsent } from '../../domain/project/withoutAbsent';
import { formatDuration } from '../../domain/values/duration';
import { formatSchedule } from '../../domain/values/schedule';
import { cityOf } from '../../domain/values/zoneName';
import { dotted, oneLine } from '../text';
import { dateOf, dayTimeText, timeText } from '../times';
import { type Tooltip, factTable, linkTo } from '../tooltip';
import { type TreeContext, type TreeNode, nameOf, nodeAt } from './treeNode';

/** Meetings that come round; absent while the file names none. */
export function checkinsSection(context: TreeContext): TreeNode | undefined {
  const { project, me } = context.snapshot;
  const { checkins } = project;
  if (checkins.length === 0) return undefined;
  const mine = checkins.filter(({ who }) => me === undefined || who.includes(me));
  const [first] = mine
    .map((checkin) => nextOf(context, checkin))
    .filter((next) => next !== undefined)
    .sort(byTime);
  return nodeAt(context, ['communication', 'checkins'], 'section', {
    label: 'Check-ins',
    description: first ? nextText(context, first) : String(checkins.length),
    icon: { name: 'calendar' },
    children: () => checkins.map((checkin) => checkinRow(context, checkin)),
  });
}

/** One of the times at which a check-in takes place. */
interface Meeting {
  readonly start: Instant;
  readonly end: Instant;
}

/** The one that is under way or comes next; undefined when none does. */
function nextOf({ snapshot, now }: TreeContext, { id, duration }: Checkin): Meeting | undefined {
  const times = snapshot.checkins.find(({ checkin }) => checkin === id)?.upcoming ?? [];
  return times.map((start) => ({ start, end: start + duration * MINUTE })).find(({ end }) => end > now);
}

function byTime(one: Meeting, other: Meeting): number {
  return one.start - other.start;
}

/** `now until 13:30`, `today 13:00` or `next Fri 13:00`, on my clock. */
function nextText({ clock, now }: TreeContext, { start, end }: Meeting): string {
  if (start <= now) return `now until ${timeText(clock.wallTimeAt(end))}`;
  const [begins, today] = [clock.wallTimeAt(start), clock.wallTimeAt(now)];
  return `${dateOf(begins) === dateOf(today) ? '' : 'next '}${dayTimeText(begins, today)}`;
}

function checkinRow(context: TreeContext, checkin: Checkin): TreeNode {
  const { id, title, every, duration } = checkin;
  const label = oneLine(title) || id;
  const next = nextOf(context, checkin);
  const when = next ? nextText(context, next) : every && formatSchedule(every);
  return nodeAt(
    context,
    ['communication', 'checkins', id],
    'checkin',
    withoutAbsent({
      label,
      description: dotted(when, formatDuration(duration)),
      icon: { name: 'comment-discussion' },
      tooltip: () => checkinTooltip(context, checkin, next),
    }),
  );
}

function checkinTooltip(context: TreeContext, checkin: Checkin, next: Meeting | undefined): Tooltip {
  const { title, id, every, duration, who, link, timezone } = checkin;
  const everyone = context.snapshot.project.people.every((person) => who.includes(person.id));
  const facts = [
    ['On your clock', next && nextText(context, next)],
    ['Schedule', every && `${formatSchedule(every)}, ${cityOf(timezone)} time`],
    ['Length', formatDuration(duration)],
    ['With', everyone ? 'everyone' : who.map((person) => nameOf(context, person)).join(', ')],
  ] as const;
  const join = linkTo('Join', link);
  return {
    title: oneLine(title) || id,
    table: factTable(facts),
    links: join ? [join] : [],
  };
}
