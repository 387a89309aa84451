import { Disposable, type Event, type Webview, commands, workspace } from 'vscode';
import type { PersonCalendar, Snapshot } from '../../domain/project/snapshot';
import { type EpochDay, parseDate } from '../../domain/values/calendarDate';
import { readFromPage } from '../../protocol/panelReading';
import type { FromPage, ToPage } from '../../protocol/panel';
import type { ReadProject } from '../../protocol/toClient';
import { type PanelModel, panelModel } from '../../views/panel/panel';
import { dayOn } from '../../views/panel/ruler';
import { contextOf } from '../../views/projectTree';
import { dateOf } from '../../views/times';
import { viewerClock } from '../../views/wallClock';
import { commandIds } from '../commandIds';
import { revealPath } from '../commands/revealPath';
import { machineClock } from '../display';
import type { FolderProject } from '../projectStore';
import type { Services } from '../services';

/** Where a page is: in an editor or in the side bar. */
export interface PagePlace {
  readonly webview: Webview;
  readonly isVisible: () => boolean;
  readonly onDidChangeVisibility: Event<unknown>;
}

/** One page of the panel: keeps it true while it is in sight, and does what its user asks for. */
export class PanelPage implements Disposable {
  readonly #services: Services;
  readonly #place: PagePlace;
  readonly #project: () => FolderProject<ReadProject> | undefined;
  readonly #subscriptions: Disposable;
  /** The parts of the panel as they were last sent. */
  readonly #sent = new Map<string, string>();
  #ticking: Disposable | undefined;
  #isThere = false;
  /** The day that is shown; today, whenever that is, while it is absent. */
  #date: EpochDay | undefined;

  /** @param project whose panel it is; undefined while it has no agreement that can be read. */
  constructor(services: Services, place: PagePlace, project: () => FolderProject<ReadProject> | undefined) {
    this.#services = services;
    this.#place = place;
    this.#project = project;
    this.#subscriptions = Disposable.from(
      place.webview.onDidReceiveMessage((message: unknown) => this.#hear(message)),
      place.onDidChangeVisibility(() => this.#followVisibility()),
      services.store.onDidChange(() => this.#render()),
      workspace.onDidGrantWorkspaceTrust(() => this.#render()),
    );
    this.#followVisibility();
  }

  dispose(): void {
    this.#ticking?.dispose();
    this.#subscriptions.dispose();
  }

  /** A page that is out of sight may be gone: it says when it is there again. */
  #followVisibility(): void {
    const isVisible = this.#place.isVisible();
    if (isVisible === (this.#ticking !== undefined)) return;
    this.#ticking?.dispose();
    this.#ticking = isVisible ? this.#services.ticker.every(() => this.#render()) : undefined;
    this.#render();
  }

  #hear(message: unknown): void {
    const said = readFromPage(message);
    if (said) void this.#answer(said);
  }

  async #answer(said: FromPage): Promise<void> {
    switch (said.kind) {
      case 'ready':
        this.#isThere = true;
        this.#sent.clear();
        this.#date = dateIn(said.date);
        return this.#render();
      case 'showDay':
        this.#date = dateIn(said.date);
        return this.#render();
      case 'reveal':
        return this.#withFolder((folder) => revealPath(this.#services, { folder, path: said.path }));
      case 'setStatus':
        return;
      case 'run':
        await commands.executeCommand(commandIds[said.command]);
    }
  }

  async #withFolder(act: (folder: string) => Promise<unknown>): Promise<void> {
    const folder = this.#project()?.folder.uri.toString();
    if (folder !== undefined) await act(folder);
  }

  #render(): void {
    if (!this.#isThere || this.#ticking === undefined) return;
    const project = this.#project();
    if (project === undefined) return this.#sayNothing();
    const { fault = '', snapshot } = project.state;
    const now = Date.now();
    const { uri, name } = project.folder;
    const context = contextOf({ folder: uri.toString(), folderName: name, snapshot }, now, machineClock);
    const date = this.#date ?? dateOf(context.clock.wallTimeAt(now));
    this.#show(
      context.folder,
      panelModel(context, {
        canEdit: workspace.isTrusted && fault === '',
        trouble: fault,
        date,
        calendars: this.#calendarsOn(date, snapshot),
      }),
    );
  }

  #calendarsOn(date: EpochDay, snapshot: Snapshot): readonly PersonCalendar[] {
    const day = dayOn(viewerClock(snapshot, machineClock), date);
    return snapshot.window.start <= day.start && day.end <= snapshot.window.end ? snapshot.calendars : [];
  }

  #show(folder: string, model: PanelModel): void {
    const changed = Object.entries(model).filter(([part, value]) => {
      const text = JSON.stringify(value);
      if (this.#sent.get(part) === text) return false;
      this.#sent.set(part, text);
      return true;
    });
    if (changed.length > 0) this.#send({ kind: 'show', folder, model: Object.fromEntries(changed) });
  }

  #sayNothing(): void {
    this.#sent.clear();
    const { isComplete } = this.#services.store;
    const reason = isComplete ? 'There is no agreement here that can be read.' : 'Reading the agreement…';
    this.#send({ kind: 'nothing', reason });
  }

  #send(message: ToPage): void {
    void this.#place.webview.postMessage(message);
  }
}

function dateIn(text: string | undefined): EpochDay | undefined {
  const parsed = text === undefined ? undefined : parseDate(text);
  return parsed?.ok ? parsed.value : undefined;
}
