import type { Contacts } from '../../domain/format/definition';
import type { Person } from '../../domain/project/project';
import type { Contact } from '../../domain/values/contact';
import { formatDuration } from '../../domain/values/duration';
import { balanceText } from '../forecastBalance';
import { calendarOf, presenceIcon, presenceOf, presenceText, stateText } from '../presence';
import { sharedToday } from '../sharedTime';
import { dotted, oneLine } from '../text';
import { timeText } from '../times';
import { type Link, type Tooltip, factTable, linkTo } from '../tooltip';
import { type TreeContext, type TreeNode, nodeAt } from './treeNode';

/** Everybody who works on the project; absent while the file names nobody. */
export function peopleSection(context: TreeContext): TreeNode | undefined {
  const { project } = context.snapshot;
  if (project.people.length === 0) return undefined;
  const working = project.people.filter(
    ({ id }) => presenceOf(context.snapshot, id, context.now)?.state === 'working',
  ).length;
  return nodeAt(context, ['people'], 'section', {
    label: 'People',
    description: working === 0 ? 'nobody working now' : `${working} of ${project.people.length} working now`,
    icon: { name: 'organization' },
    open: true,
    children: () => project.people.map((person) => personRow(context, person)),
  });
}

function personRow(context: TreeContext, person: Person): TreeNode {
  const presence = presenceOf(context.snapshot, person.id, context.now);
  const label = oneLine(person.name) || person.id;
  const isMe = person.id === context.snapshot.me;
  const description = isMe
    ? `you · ${presence ? stateText(presence) : presenceText(presence)}`
    : presenceText(presence);
  return nodeAt(context, ['people', person.id], 'person', {
    label,
    description,
    ...(person.id === context.snapshot.me && { state: 'me' }),
    icon: presenceIcon(presence),
    spoken: [label, presence?.state === 'working' ? 'working' : 'not working', description].join(', '),
    tooltip: () => personTooltip(context, person),
  });
}

function personTooltip({ snapshot, now, clock }: TreeContext, person: Person): Tooltip {
  const presence = presenceOf(snapshot, person.id, now);
  const calendar = calendarOf(snapshot, person.id);
  const shared = calendar && sharedToday(snapshot, calendar, now, clock);
  const together = person.id !== snapshot.me && calendarOf(snapshot, snapshot.me) !== undefined;
  const facts = [
    ['Local time', presence && `${timeText(presence.local)} (${presence.zone})`],
    ['Now', presence ? stateText(presence) : 'nobody can tell without a time zone'],
    [together ? 'Today with you' : 'Today', shared && `${shared.amount}: ${shared.times} on your clock`],
    ['Hours', person.hours],
    ['Work', balanceText(snapshot.project, person.id)],
    ['Answers within', `${formatDuration(person.responds)} of working time`],
  ] as const;
  const role = dotted(person.role, person.client ? 'client' : undefined);
  return {
    title: oneLine(person.name) || person.id,
    ...(role !== undefined && { paragraphs: [role] }),
    table: factTable(facts),
    links: contactLinks(person.contact),
  };
}

/** What a person can be reached by. */
export function contactLinks({ email, slack, booking, call, web }: Contacts): readonly Link[] {
  return [
    contactLink('E-mail', email),
    contactLink('Slack', slack),
    contactLink('Book a meeting', booking),
    contactLink('Call', call),
    contactLink('Web', web),
  ].filter((link) => link !== undefined);
}

function contactLink(label: string, contact: Contact | undefined): Link | undefined {
  return linkTo(label, contact?.kind === 'email' ? `mailto:${contact.address}` : contact?.url);
}
