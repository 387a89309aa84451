import { Disposable, StatusBarAlignment, type StatusBarItem, commands, window, workspace } from 'vscode';
import type { Instant } from '../domain/time/instant';
import type { ReadProject } from '../protocol/toClient';
import {
  type HandOver,
  type HandOverReminder,
  handOverReminder,
  handOversAhead,
  nearHandOvers,
} from '../views/handOver';
import type { Target } from '../views/projectTree/treeNode';
import { viewerClock } from '../views/wallClock';
import { commandIds } from './commandIds';
import { machineClock, withoutIcons } from './display';
import type { MinuteTicker } from './minuteTicker';
import type { FolderProject, ProjectStore } from './projectStore';
import type { ToldHandOvers } from './toldHandOvers';

/**
 * Says in the status bar when something of mine has to be handed over within two hours, and nothing at any other time. It ticks only while
 * something of mine is yet to be handed over. Whoever asks for it in the settings is notified too, once for each hand-over.
 */
export class HandOverItem implements Disposable {
  readonly #store: ProjectStore;
  readonly #ticker: MinuteTicker;
  readonly #told: ToldHandOvers;
  readonly #item: StatusBarItem;
  readonly #subscriptions: Disposable;
  #ticking: Disposable | undefined;
  #shown: string | undefined;

  constructor(store: ProjectStore, ticker: MinuteTicker, told: ToldHandOvers) {
    this.#store = store;
    this.#ticker = ticker;
    this.#told = told;
    this.#item = window.createStatusBarItem('collab.handOver', StatusBarAlignment.Right, 99);
    this.#item.name = 'Collab: Next Hand-Over';
    this.#subscriptions = Disposable.from(
      this.#item,
      store.onDidChange(() => this.#render()),
      window.onDidChangeActiveTextEditor(() => this.#render()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('collab.forecast.remind')) this.#render();
      }),
    );
  }

  /** What the item shows; undefined while it is hidden. */
  get text(): string | undefined {
    return this.#shown;
  }

  dispose(): void {
    Disposable.from(this.#subscriptions, ...(this.#ticking ? [this.#ticking] : [])).dispose();
  }

  #render(): void {
    const project = this.#store.current;
    const now = Date.now();
    this.#tickWhile(project !== undefined && handOversAhead(project.state.snapshot, now).length > 0);
    this.#shown = project && this.#show(project, now);
    if (this.#shown === undefined) this.#item.hide();
  }

  #tickWhile(isNeeded: boolean): void {
    if (isNeeded === (this.#ticking !== undefined)) return;
    this.#ticking?.dispose();
    this.#ticking = isNeeded ? this.#ticker.every(() => this.#render()) : undefined;
  }

  /** Shows what is near, if there is anything, and gives the text. */
  #show(project: FolderProject<ReadProject>, now: Instant): string | undefined {
    const near = nearHandOvers(project.state.snapshot, now);
    const reminder = reminderOf(near, project, now);
    const [target] = targetsOf(near, project);
    if (reminder === undefined || target === undefined) return undefined;
    this.#item.text = `$(git-pull-request-go-to-changes) ${withoutIcons(reminder.text)}`;
    this.#item.tooltip = reminder.sentence;
    this.#item.accessibilityInformation = { label: reminder.sentence, role: 'button' };
    this.#item.command = { title: 'Show in File', command: commandIds.revealPath, arguments: [target] };
    this.#item.show();
    if (workspace.getConfiguration('collab.forecast', project.folder).get<boolean>('remind', false)) {
      void this.#notify(near, project, now);
    }
    return this.#item.text;
  }

  /** Tells those that were never told before, all in one notification. */
  async #notify(near: readonly HandOver[], project: FolderProject<ReadProject>, now: Instant): Promise<void> {
    const folder = project.folder.uri.toString();
    const news = near.filter(({ deliverable, by }) => this.#told.isNews(JSON.stringify([folder, deliverable]), by));
    const reminder = reminderOf(news, project, now);
    if (reminder === undefined) return;
    const show = 'Show';
    const chosen = await window.showInformationMessage(reminder.sentence, show);
    if (chosen === show) await commands.executeCommand(commandIds.revealPath, targetsOf(news, project)[0]);
  }
}

function reminderOf(
  handOvers: readonly HandOver[],
  { state: { snapshot } }: FolderProject<ReadProject>,
  now: Instant,
): HandOverReminder | undefined {
  return handOverReminder(handOvers, snapshot, now, viewerClock(snapshot, machineClock));
}

/** Where they stand in the file. */
function targetsOf(handOvers: readonly HandOver[], { folder }: FolderProject): readonly Target[] {
  return handOvers.map(({ deliverable }) => ({ folder: folder.uri.toString(), path: ['deliverables', deliverable] }));
}
