import { Disposable, StatusBarAlignment, type StatusBarItem, commands, window, workspace } from 'vscode';
import { forecastWords } from '../views/forecastWords';
import { type HandOverReminder, handOverReminder } from '../views/handOver';
import type { Target } from '../views/projectTree/treeNode';
import { viewerClock } from '../views/wallClock';
import { commandIds } from './commandIds';
import { machineClock, withoutIcons } from './display';
import type { MinuteTicker } from './minuteTicker';
import type { ProjectStore } from './projectStore';

/**
 * Says in the status bar when something of mine has to be handed over within two hours, and nothing at any other time. It ticks only with
 * what ticks anyway. Whoever asks for it in the settings is notified too, once for each hand-over.
 */
export class HandOverItem implements Disposable {
  readonly #store: ProjectStore;
  readonly #item: StatusBarItem;
  readonly #subscriptions: Disposable;
  /** Hand-overs that were notified of. */
  readonly #told = new Set<string>();
  #shown: string | undefined;

  constructor(store: ProjectStore, ticker: MinuteTicker) {
    this.#store = store;
    this.#item = window.createStatusBarItem('collab.handOver', StatusBarAlignment.Right, 99);
    this.#item.name = 'Collab: Next Hand-Over';
    this.#subscriptions = Disposable.from(
      this.#item,
      store.onDidChange(() => this.#render()),
      ticker.whenever(() => this.#render()),
    );
  }

  /** What the item shows; undefined while it is hidden. */
  get text(): string | undefined {
    return this.#shown;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #render(): void {
    const project = this.#store.current;
    const now = Date.now();
    const snapshot = project?.state.snapshot;
    const reminder =
      snapshot && handOverReminder(snapshot, now, forecastWords(snapshot, now, viewerClock(snapshot, machineClock)));
    this.#shown = reminder && `$(git-pull-request-go-to-changes) ${withoutIcons(reminder.text)}`;
    if (project === undefined || reminder === undefined || this.#shown === undefined) {
      this.#item.hide();
      return;
    }
    const target: Target = { folder: project.folder.uri.toString(), path: ['deliverables', reminder.deliverable] };
    this.#item.text = this.#shown;
    this.#item.tooltip = reminder.sentence;
    this.#item.accessibilityInformation = { label: reminder.sentence, role: 'button' };
    this.#item.command = { title: 'Show in File', command: commandIds.revealPath, arguments: [target] };
    this.#item.show();
    if (workspace.getConfiguration('collab.forecast', project.folder).get<boolean>('remind', false)) {
      void this.#notify(reminder, target);
    }
  }

  async #notify({ sentence, by }: HandOverReminder, target: Target): Promise<void> {
    const key = JSON.stringify([target, by]);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const show = 'Show';
    const chosen = await window.showInformationMessage(sentence, show);
    if (chosen === show) await commands.executeCommand(commandIds.revealPath, target);
  }
}
