import { type Balance, balanceOf } from '../../domain/forecast/balance';
import type { Person } from '../../domain/project/project';
import { clip, totalOf } from '../../domain/time/intervals';
import { DAY } from '../../domain/time/units';
import { formatDuration } from '../../domain/values/duration';
import { calendarOf, presenceOf, stateText } from '../presence';
import { contactLinks } from '../projectTree/people';
import type { TreeContext } from '../projectTree/treeNode';
import { dotted, oneLine } from '../text';
import { sharedTime } from '../sharedTime';
import { timeText } from '../times';
import type { Link } from '../tooltip';
import { titleOf, workText } from './words';

/** Everybody in the agreement, in file order. */
export interface PeopleModel {
  readonly people: readonly PersonRow[];
}

/** One person. Texts that are empty say that there is nothing to say. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly isMe: boolean;
  /** `product owner · client`. */
  readonly role: string;
  /** `14:20`, on their clock. */
  readonly time: string;
  /** `until 16:00`. */
  readonly state: string;
  readonly isWorking: boolean;
  /** In the words of the file. */
  readonly hours: string;
  /** `answers within 4h`. */
  readonly responds: string;
  /** `works 36h in the next 7 days, 12h with you`. */
  readonly week: string;
  /** `10h of 64h left to do, 40% of all work`, for those who own some. */
  readonly load: string;
  /** How much of their work is done, from 0 to 1. */
  readonly done: number;
  readonly links: readonly Link[];
}

/** The people of the panel. */
export function peopleModel(context: TreeContext): PeopleModel {
  const { project } = context.snapshot;
  const balances = new Map(balanceOf(project).map((balance) => [balance.person, balance]));
  return { people: project.people.map((person) => personRow(context, person, balances.get(person.id))) };
}

function personRow(context: TreeContext, person: Person, balance: Balance | undefined): PersonRow {
  const { snapshot, now } = context;
  const { id, name, role, client, hours, responds, contact } = person;
  const presence = presenceOf(snapshot, id, now);
  return {
    id,
    name: titleOf({ id, title: name }),
    isMe: id === snapshot.me,
    role: dotted(oneLine(role ?? ''), client ? 'client' : undefined) ?? '',
    time: presence ? timeText(presence.local) : '',
    state: presence ? stateText(presence) : 'no time zone',
    isWorking: presence?.state === 'working',
    hours,
    responds: `answers within ${formatDuration(responds)}`,
    week: weekText(context, id),
    load: loadText(balance),
    done: doneOf(balance),
    links: contactLinks(contact),
  };
}

/** What they work in the next seven days, and how much of that while I do. */
function weekText({ snapshot, now }: TreeContext, person: string): string {
  const calendar = calendarOf(snapshot, person);
  if (calendar === undefined) return '';
  const week = { start: now, end: now + 7 * DAY };
  const works = totalOf(clip(calendar.working, week));
  if (works === 0) return 'does not work in the next 7 days';
  const alone = person === snapshot.me || calendarOf(snapshot, snapshot.me) === undefined;
  const together = alone ? 0 : totalOf(clip(sharedTime(snapshot, calendar), week));
  const text = `works ${workText(works)} in the next 7 days`;
  return alone ? text : `${text}, ${together === 0 ? 'none' : workText(together)} with you`;
}

function loadText(balance: Balance | undefined): string {
  if (balance === undefined || balance.planned === 0) return '';
  const { remaining, planned, share } = balance;
  const left = `${formatDuration(remaining)} of ${formatDuration(planned)} left to do`;
  return `${left}, ${Math.round(100 * share)}% of all work`;
}

/** More may remain than was planned. */
function doneOf(balance: Balance | undefined): number {
  if (balance === undefined || balance.planned === 0) return 0;
  return Math.max(0, Math.round((1 - balance.remaining / balance.planned) * 1000) / 1000);
}
