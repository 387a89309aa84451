import { commands, type Disposable } from 'vscode';
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
    set('collab.hasAgreement', store.projects.length > 0);
    set('collab.lookedEverywhere', store.isComplete);
    set('collab.server', store.server);
  });
}
