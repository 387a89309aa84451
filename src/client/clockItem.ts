import { Disposable, StatusBarAlignment, type StatusBarItem, window, workspace } from 'vscode';
import { overlapClock } from '../views/clock';
import { clockTooltip } from '../views/clockTooltip';
import { serverText } from '../views/projectMessage';
import type { Link, Tooltip } from '../views/tooltip';
import { viewerClock } from '../views/wallClock';
import { commandIds } from './commandIds';
import { machineClock, markdownTooltip, withoutIcons } from './display';
import type { MinuteTicker } from './minuteTicker';
import type { ProjectStore } from './projectStore';

/** The overlap clock in the status bar. It is there while a project has somebody to share time with, and ticks only then. */
export class ClockItem implements Disposable {
  readonly #store: ProjectStore;
  readonly #ticker: MinuteTicker;
  readonly #item: StatusBarItem;
  readonly #subscriptions: Disposable;
  #ticking: Disposable | undefined;

  constructor(store: ProjectStore, ticker: MinuteTicker) {
    this.#store = store;
    this.#ticker = ticker;
    this.#item = window.createStatusBarItem('collab.clock', StatusBarAlignment.Right, 100);
    this.#item.name = 'Collab: Overlap Clock';
    this.#item.command = commandIds.showWorkingHours;
    this.#subscriptions = Disposable.from(
      store.onDidChange(() => this.#render()),
      window.onDidChangeActiveTextEditor(() => this.#render()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('collab.clock')) this.#render();
      }),
    );
  }

  /** What the item shows; undefined while it is hidden. */
  get text(): string | undefined {
    return this.#ticking && this.#item.text;
  }

  dispose(): void {
    Disposable.from(this.#subscriptions, this.#item, ...(this.#ticking ? [this.#ticking] : [])).dispose();
  }

  #render(): void {
    const shown = this.#show();
    if (shown === (this.#ticking !== undefined)) return;
    this.#ticking?.dispose();
    this.#ticking = shown ? this.#ticker.every(() => this.#render()) : undefined;
    if (!shown) this.#item.hide();
  }

  /** Shows the clock, if there is anything to show. */
  #show(): boolean {
    const project = this.#store.current;
    const settings = workspace.getConfiguration('collab.clock', project?.folder);
    if (project === undefined || !settings.get<boolean>('enabled', true)) return false;
    const now = Date.now();
    const { snapshot } = project.state;
    const clock = overlapClock(snapshot, now, settings.get<readonly string[]>('people', []));
    if (clock === undefined) return false;
    const tooltip = clockTooltip(snapshot, now, viewerClock(snapshot, machineClock), this.#links());
    this.#item.text = `$(clock) ${withoutIcons(clock.text)}`;
    this.#item.tooltip = markdownTooltip(this.#withServer(tooltip));
    this.#item.accessibilityInformation = { label: clock.spoken, role: 'button' };
    this.#item.show();
    return true;
  }

  #links(): readonly Link[] {
    return [
      { kind: 'command', label: 'Show working hours', command: commandIds.showWorkingHours },
      { kind: 'command', label: 'Plan a meeting', command: commandIds.planMeeting },
      { kind: 'command', label: 'Open project panel', command: commandIds.openPanel },
      { kind: 'command', label: 'Open agreement', command: commandIds.openAgreement },
      ...(this.#store.server === 'stopped'
        ? [{ kind: 'command', label: 'Restart language server', command: commandIds.restartServer } as const]
        : []),
    ];
  }

  #withServer(tooltip: Tooltip): Tooltip {
    const state = serverText(this.#store.server);
    return state === undefined ? tooltip : { ...tooltip, paragraphs: [state, ...(tooltip.paragraphs ?? [])] };
  }
}
