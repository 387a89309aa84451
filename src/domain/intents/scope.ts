import type { Intent } from '../intent';
import type { Change, Project } from '../project/project';
import { type EpochDay, formatDate } from '../values/calendarDate';
import { writeDuration } from '../values/duration';
import type { Id } from '../values/id';
import { newId } from '../values/newId';
import { addDeliverable } from './deliverables';

/** The lists that say what is part of the project. */
export type ScopePart = 'in' | 'out' | 'assumptions';

/** Adds a line to the scope. */
export function addToScope(part: ScopePart, text: string): Intent {
  return { kind: 'add', path: ['scope', part], value: text };
}

/** A wish that was not agreed on before. */
export interface NewChange {
  readonly title: string;
  readonly asked: EpochDay;
  /** Who asks for it. */
  readonly by?: Id | undefined;
  /** The working time it would take, in the file's words. */
  readonly effort?: string | undefined;
}

/** Records a wish, to be decided on. */
export function recordChange({ title, asked, by, effort }: NewChange, { scope }: Project): Intent {
  const taken = scope.changes.map(({ id }) => id);
  return {
    kind: 'add',
    path: ['scope', 'changes'],
    key: newId(title, taken, 'change'),
    value: {
      title,
      asked: formatDate(asked),
      ...(by !== undefined && { by }),
      ...(effort !== undefined && { effort }),
      status: 'proposed',
    },
  };
}

/** Decides on a wish. */
export function decideOnChange({ id }: Change, status: 'accepted' | 'declined'): Intent {
  return { kind: 'set', path: ['scope', 'changes', id, 'status'], value: status };
}

/** Accepts a wish and plans it as a deliverable with its title and its effort, and with an owner if it has one already. */
export function acceptAsDeliverable({ id, title, effort }: Change, project: Project, owner?: Id): Intent {
  const estimate = effort === undefined ? undefined : writeDuration(effort);
  return {
    kind: 'steps',
    steps: [
      { kind: 'set', path: ['scope', 'changes', id, 'status'], value: 'accepted' },
      addDeliverable({ title, owner, estimate }, project),
    ],
  };
}
