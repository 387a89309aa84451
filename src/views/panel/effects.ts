import { enumerated } from '../../domain/calendar/phrases';
import type { ForecastChange } from '../../domain/forecast/whatIf';
import type { Change, Person } from '../../domain/project/project';
import type { Snapshot } from '../../domain/project/snapshot';
import { type ForecastWords, landsText } from '../forecast';
import { movedDates } from '../forecastChanges';
import { counted, shorten } from '../text';

/** A change that is not decided on, and somebody who might do it. */
export interface Supposition {
  readonly change: Change;
  readonly owner: Person;
}

/** What accepting a change would do to the dates. */
export interface SupposedEffect {
  /** The change's id. */
  readonly change: string;
  /** The id of who would do it. */
  readonly owner: string;
  readonly changes: readonly ForecastChange[];
}

/** More suppositions than this nobody compares, and each is a forecast of its own. */
const MOST_CHANGES = 8;
const MOST_OWNERS = 6;

/** More names than this do not fit on a line. */
const MOST_NAMES = 3;

/** What to ask of the forecast: each change that waits for a decision, done by each of those who do work already. */
export function suppositions({ project }: Snapshot): readonly Supposition[] {
  const owning = new Set(project.deliverables.map(({ owner }) => owner));
  const owners = project.people.filter(({ id }) => owning.has(id)).slice(0, MOST_OWNERS);
  return project.scope.changes
    .filter(({ status, effort }) => status === 'proposed' && effort !== undefined)
    .slice(0, MOST_CHANGES)
    .flatMap((change) => owners.map((owner) => ({ change, owner })));
}

/** `If Ana does it, it lands Thu 11:00, moves Cart and Launch, and makes Launch late.` */
export function effectText({ owner, changes }: SupposedEffect, words: ForecastWords): string {
  const moved = movedDates(changes);
  const added = moved.find(({ before }) => before === undefined)?.after;
  const others = moved.filter(({ before }) => before !== undefined);
  const late = others.filter(({ before, after }) => after?.risk === 'late' && before?.risk !== 'late');
  const parts = [
    ...(added ? [`it ${landsText(added, words)}`] : []),
    others.length === 0 ? 'moves no date' : `moves ${named(others)}`,
    ...(late.length === 0 ? [] : [`makes ${named(late)} late`]),
  ];
  return `If ${words.person(owner)} does it, ${enumerated(parts)}.`;
}

function named(changes: readonly ForecastChange[]): string {
  if (changes.length > MOST_NAMES) return counted(changes.length, 'date');
  return enumerated(changes.map(({ title }) => shorten(title, 40)));
}
