import { commands, type Disposable } from 'vscode';
import type { Change, Concern, Project } from '../domain/project/project';
import type { ProjectStore } from './projectStore';

/** Keeps the keys true that menus, command enablement and welcome content depend on. */
export function keepContextKeys(store: ProjectStore): Disposable {
  const sent = new Map<string, string | boolean>();
  const set = (key: string, value: string | boolean): void => {
    if (sent.get(key) === value) return;
    sent.set(key, value);
    void commands.executeCommand('setContext', key, value);
  };
  return store.onDidChange(() => {
    const projects = store.readable.map(({ state }) => state.snapshot.project);
    set('collab.hasAgreement', store.projects.length > 0);
    set(
      'collab.hasPeople',
      projects.some(({ people }) => people.length > 0),
    );
    set(
      'collab.hasTeam',
      projects.some(({ people }) => people.length > 1),
    );
    set(
      'collab.hasProposedChanges',
      projects.some(({ scope }) => scope.changes.some(isProposed)),
    );
    set(
      'collab.hasOpenConcerns',
      projects.some(({ concerns }) => concerns.some(isOpen)),
    );
    set(
      'collab.hasResolvedConcerns',
      projects.some(({ concerns }) => !concerns.every(isOpen)),
    );
    set('collab.hasEntries', projects.some(hasEntries));
    set(
      'collab.hasDeliverables',
      projects.some(({ deliverables }) => deliverables.length > 0),
    );
    set(
      'collab.hasCriteria',
      projects.some(({ deliverables }) => deliverables.some(({ acceptance }) => acceptance.length > 0)),
    );
    set(
      'collab.hasCheckpoints',
      projects.some(({ deliverables }) => deliverables.some(({ checkpoints }) => checkpoints.length > 0)),
    );
    set('collab.lookedEverywhere', store.isComplete);
    set('collab.server', store.server);
  });
}

/** Whether there is anything that can be renamed or removed. */
function hasEntries({ people, scope, deliverables, checkins, concerns }: Project): boolean {
  const lists = [people, ...Object.values(scope), deliverables, checkins, concerns];
  return lists.some(({ length }) => length > 0);
}

function isProposed({ status }: Change): boolean {
  return status === 'proposed';
}

function isOpen({ status }: Concern): boolean {
  return status === 'open';
}
