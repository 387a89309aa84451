import { Disposable, type Event, type ViewColumn, type Webview, workspace } from 'vscode';
import { acceptAsDeliverable } from '../../domain/intents/scope';
import type { FreeDays } from '../../domain/project/planning';
import type { PersonCalendar } from '../../domain/project/snapshot';
import type { Interval } from '../../domain/time/instant';
import { DAY, MINUTE } from '../../domain/time/units';
import { type EpochDay, parseDate } from '../../domain/values/calendarDate';
import type { FromPage, ToPage } from '../../protocol/panel';
import { FREE_DAYS, SHOW_CALENDARS, WEIGH_MEETING } from '../../protocol/planning';
import type { ReadProject } from '../../protocol/toClient';
import type { WhatIf } from '../../protocol/whatIf';
import { axisSpan } from '../../views/panel/axis';
import { type SupposedEffect, suppositions } from '../../views/panel/effects';
import { meetingModel } from '../../views/panel/meeting';
import { panelModel } from '../../views/panel/panel';
import { dayOn } from '../../views/panel/ruler';
import { contextOf } from '../../views/projectTree';
import type { TreeContext } from '../../views/projectTree/treeNode';
import { dateOf } from '../../views/times';
import { machineClock } from '../display';
import type { FolderProject } from '../projectStore';
import type { Services } from '../services';
import { Asked } from './asked';
import { carryOut } from './pageDeeds';
import { readFromPage } from './pageReading';

/** Where a page is: in an editor or in the side bar. */
export interface PagePlace {
  readonly webview: Webview;
  readonly isVisible: () => boolean;
  readonly onDidChangeVisibility: Event<unknown>;
  /** Where files are opened from it, so that it stays in sight; undefined leaves that to VS Code. */
  readonly column: () => ViewColumn | undefined;
}

/** One page of the panel: keeps it true while it is in sight, and does what its user asks for. */
export class PanelPage implements Disposable {
  readonly #services: Services;
  readonly #place: PagePlace;
  readonly #project: () => FolderProject<ReadProject> | undefined;
  readonly #subscriptions: Disposable;
  /** The parts of the panel as they were last sent. */
  readonly #sent = new Map<string, string>();
  /** What the snapshot does not hold and was asked of the server. */
  readonly #calendars = new Asked<readonly PersonCalendar[]>(() => this.#render());
  readonly #freeDays = new Asked<readonly FreeDays[]>(() => this.#render());
  readonly #effects = new Asked<readonly WhatIf[]>(() => this.#render());
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
    const project = this.#project();
    if (said.kind === 'ready') {
      this.#isThere = true;
      this.#sent.clear();
      this.#show(said.date);
    } else if (said.kind === 'showDay') {
      this.#show(said.date);
    } else if (project && said.kind === 'weigh') {
      await this.#weigh(project, said);
    } else if (project && said.kind !== 'weigh') {
      const column = this.#place.column();
      const intervalOf = (from: number, until: number): Interval => this.#intervalOf(project, from, until);
      await carryOut(said, { services: this.#services, project, column, intervalOf });
    }
  }

  /** Shows a day; today for a text that is no date. */
  #show(text: string | undefined): void {
    const parsed = text === undefined ? undefined : parseDate(text);
    this.#date = parsed?.ok ? parsed.value : undefined;
    this.#render();
  }

  #render(): void {
    if (!this.#isThere || this.#ticking === undefined) return;
    const project = this.#project();
    if (project === undefined) return this.#sayNothing();
    const context = contextFor(project);
    const { fault = '' } = project.state;
    const date = this.#dateIn(context);
    const model = panelModel(context, {
      canEdit: workspace.isTrusted && fault === '',
      trouble: fault,
      date,
      calendars: this.#calendarsOn(date, context, project.state),
      freeDays: this.#freeDaysIn(context, project.state),
      effects: this.#effectsIn(context, project.state),
    });
    const changed = Object.entries(model).filter(([part, value]) => {
      const text = JSON.stringify(value);
      if (this.#sent.get(part) === text) return false;
      this.#sent.set(part, text);
      return true;
    });
    if (changed.length > 0) this.#send({ kind: 'show', folder: context.folder, model: Object.fromEntries(changed) });
  }

  /** The day that is shown. My clock is known for some years only; what lies outside of them is brought back to their edge. */
  #dateIn({ clock, now }: TreeContext): EpochDay {
    const today = dateOf(clock.wallTimeAt(now));
    return Math.min(today + LATEST, Math.max(today - EARLIEST, this.#date ?? today));
  }

  #calendarsOn(date: EpochDay, { clock, snapshot }: TreeContext, { file }: ReadProject): readonly PersonCalendar[] {
    const day = dayOn(clock, date);
    const { window, calendars } = snapshot;
    if (window.start <= day.start && day.end <= window.end) return calendars;
    const around = { start: day.start - DAY, end: day.end + DAY };
    const answer = this.#calendars.about(snapshot, String(date), () =>
      this.#services.server.plan(SHOW_CALENDARS, { file, window: around }),
    );
    return answer ?? [];
  }

  #freeDaysIn(context: TreeContext, { file }: ReadProject): readonly FreeDays[] {
    const span = axisSpan(context);
    const answer = this.#freeDays.about(context.snapshot, `${span.first}–${span.last}`, () =>
      this.#services.server.plan(FREE_DAYS, { file, span }),
    );
    return answer ?? [];
  }

  /** What changes that wait for a decision would do to the dates, whoever does them. */
  #effectsIn({ snapshot }: TreeContext, { file }: ReadProject): readonly SupposedEffect[] {
    const supposed = suppositions(snapshot);
    if (supposed.length === 0) return [];
    const question = supposed.map(({ change, owner }) => `${change.id} by ${owner.id}`).join();
    const answers = this.#effects.about(snapshot, question, () =>
      this.#services.server.whatIf({
        file,
        intents: supposed.map(({ change, owner }) => acceptAsDeliverable(change, snapshot.project, owner.id)),
      }),
    );
    return supposed.flatMap(({ change, owner }, index) => {
      const answer = answers?.[index];
      return answer?.kind === 'changes' ? [{ change: change.id, owner: owner.id, changes: answer.changes }] : [];
    });
  }

  async #weigh(
    project: FolderProject<ReadProject>,
    range: { readonly from: number; readonly until: number },
  ): Promise<void> {
    const { file, snapshot } = project.state;
    const people = snapshot.calendars.map(({ person }) => person);
    const weighed = await this.#services.server.plan(WEIGH_MEETING, {
      file,
      people,
      ...this.#intervalOf(project, range.from, range.until),
    });
    const slot = weighed.kind === 'answered' ? weighed.answer : null;
    this.#send({ kind: 'weighed', meeting: slot ? meetingModel(contextFor(project), range, slot) : undefined });
  }

  #intervalOf(project: FolderProject<ReadProject>, from: number, until: number): Interval {
    const context = contextFor(project);
    const { start } = dayOn(context.clock, this.#dateIn(context));
    return { start: start + from * MINUTE, end: start + until * MINUTE };
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

/** How many days back and ahead can be looked at. */
const EARLIEST = 360;
const LATEST = 5 * 365;

function contextFor({ folder: { uri, name }, state: { snapshot } }: FolderProject<ReadProject>): TreeContext {
  return contextOf({ folder: uri.toString(), folderName: name, snapshot }, Date.now(), machineClock);
}
