import type { Checkin } from '../../domain/project/project';
import { formatDuration } from '../../domain/values/duration';
import { formatSchedule } from '../../domain/values/schedule';
import type { ZoneId } from '../../domain/values/zone';
import { cityOf } from '../../domain/values/zoneName';
import { calendarOf } from '../presence';
import { counted, dotted, oneLine } from '../text';
import { type Link, linkTo } from '../tooltip';
import { stretchAt } from '../wallClock';
import { type TreeContext, type TreeNode, nameOf, nodeAt } from './treeNode';

/** Meetings that come round; absent while the file names none. */
export function checkinsSection(context: TreeContext): TreeNode | undefined {
  const { checkins } = context.snapshot.project;
  if (checkins.length === 0) return undefined;
  return nodeAt(context, ['communication', 'checkins'], 'section', {
    label: 'Check-ins',
    description: String(checkins.length),
    icon: { name: 'calendar' },
    children: () => checkins.map((checkin) => checkinRow(context, checkin)),
  });
}

function checkinRow(context: TreeContext, { id, title, every, duration, who, link, timezone }: Checkin): TreeNode {
  const label = oneLine(title) || id;
  const when = every && `${formatSchedule(every)}${zoneText(context, timezone)}`;
  const length = formatDuration(duration);
  const join: Link | undefined = linkTo('Join', link);
  return nodeAt(context, ['communication', 'checkins', id], 'checkin', {
    label,
    description: dotted(when, length) ?? length,
    icon: { name: 'comment-discussion' },
    tooltip: () => ({
      title: label,
      paragraphs: [
        every ? `${formatSchedule(every)} in ${timezone}, for ${length}` : `For ${length}`,
        who.length === context.snapshot.project.people.length
          ? `Everyone, ${counted(who.length, 'person', 'people')}`
          : `With ${who.map((person) => nameOf(context, person)).join(', ')}`,
      ],
      links: join ? [join] : [],
    }),
  });
}

/** The city whose clock a check-in follows, unless that is my own. */
function zoneText({ snapshot, now }: TreeContext, zone: ZoneId): string {
  const mine = calendarOf(snapshot, snapshot.me);
  return mine && stretchAt(mine, now)?.zone === zone ? '' : ` ${cityOf(zone)}`;
}
