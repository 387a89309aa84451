import { formatPath } from '../../domain/path';
import type { Project } from '../../domain/project/project';
import { proposedChanges } from '../openMatters';
import type { TreeContext } from '../projectTree/treeNode';
import { counted, oneLine } from '../text';
import { reviewsModel } from './reviews';
import { titleOf } from './words';

/** What the project is about and how it stands. */
export interface HeadingModel {
  readonly name: string;
  /** `for Nordlys AS`; empty without a client. */
  readonly client: string;
  readonly goal: string;
  /** Deliverables that are accepted, of those that are not dropped. */
  readonly accepted: number;
  readonly kept: number;
  /** `2 of 15 accepted`; empty while nothing is to be delivered. */
  readonly progress: string;
  /** What waits for somebody, most pressing first. */
  readonly matters: readonly Matter[];
  /** Whether nothing has been agreed yet but that there is a project. */
  readonly isEmpty: boolean;
}

/** Something that waits, and the part of the page that tells more. */
export interface Matter {
  readonly text: string;
  readonly section: 'deliverables' | 'reviews' | 'scope' | 'concerns';
  readonly tone: 'problem' | 'plain';
}

/** The top of the page. */
export function headingModel(context: TreeContext): HeadingModel {
  const { name, client, goal, people, scope, deliverables, concerns } = context.snapshot.project;
  const kept = deliverables.filter(({ status }) => status !== 'dropped');
  const accepted = kept.filter(({ status }) => status === 'accepted').length;
  return {
    name: titleOf({ id: 'Project', title: name ?? '' }),
    client: client === undefined ? '' : `for ${titleOf({ id: '', title: client })}`,
    goal: oneLine(goal ?? ''),
    accepted,
    kept: kept.length,
    progress: kept.length === 0 ? '' : `${accepted} of ${kept.length} accepted`,
    matters: mattersOf(context),
    isEmpty: people.length + deliverables.length + concerns.length + scopeLength(scope) === 0,
  };
}

function scopeLength({ in: inside, out, assumptions, changes }: Project['scope']): number {
  return inside.length + out.length + assumptions.length + changes.length;
}

function mattersOf(context: TreeContext): readonly Matter[] {
  const { snapshot, now } = context;
  const { deliverables, concerns } = snapshot.project;
  const open = deliverables.filter(({ status }) => status !== 'accepted' && status !== 'dropped');
  const overdue = open.filter(({ due }) => due !== undefined && due.instant <= now).length;
  const blocked = open.filter(({ status }) => status === 'blocked').length;
  const waiting = reviewsWaiting(context);
  const proposed = proposedChanges(snapshot).length;
  const worries = concerns.filter(({ status }) => status === 'open').length;
  const matters: readonly (Matter & { readonly count: number })[] = [
    { count: overdue, text: `${overdue} overdue`, section: 'deliverables', tone: 'problem' },
    { count: blocked, text: `${blocked} blocked`, section: 'deliverables', tone: 'problem' },
    { count: waiting, text: `${counted(waiting, 'review')} waiting`, section: 'reviews', tone: 'plain' },
    { count: proposed, text: `${counted(proposed, 'change')} proposed`, section: 'scope', tone: 'plain' },
    { count: worries, text: counted(worries, 'open concern'), section: 'concerns', tone: 'plain' },
  ];
  return matters.flatMap(({ count, ...matter }) => (count > 0 ? [matter] : []));
}

/** How many reviews are waited for, each counted once however many people are to answer. */
function reviewsWaiting(context: TreeContext): number {
  const { people } = reviewsModel(context);
  return new Set(people.flatMap(({ reviews }) => reviews.map(({ path }) => formatPath(path)))).size;
}
