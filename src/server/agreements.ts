import type { Diagnostic } from 'vscode-languageserver';
import type { ForecastCache } from '../domain/forecast/forecastCache';
import { whoIsLooking } from '../domain/project/whoIsLooking';
import type { Viewer } from '../domain/project/whoIsLooking';
import { takeSnapshot } from '../domain/project/takeSnapshot';
import { noHolidays } from '../domain/project/availabilityOf';
import type { HolidaySource } from '../domain/project/availabilityOf';
import type { Instant } from '../domain/time/instant';
import type { ZoneTables } from '../domain/time/zoneTables';
import type { ProjectState } from '../protocol/toClient';
import type { LocateParams, LocateResult } from '../protocol/toServer';
import { type DescribedAt, rangeOf } from '../service/diagnostics';
import type { ReadText } from '../service/readText';
import { unknownHolidays } from '../service/unknownHolidays';
import { diagnosticsFor } from './diagnosticsFor';
import type { EditorSettings } from './editorSettings';
import type { HolidayCalendars } from './holidayCalendars';
import { Lateness } from './lateness';
import { Pace } from './pace';
import { contextIn } from './serviceContext';
import type { OpenTexts, Source, Sources } from './sources';
import { untilNextMessage } from './turns';

/** What the agreements tell the world around them. */
export interface Audience {
  /** The version is that of an open text. */
  publish(uri: string, diagnostics: Diagnostic[], version?: number): void;
  /** Asks for `renew` at that instant, since something will be late by then. */
  wakeAt(instant: Instant): void;
  /** Resolves when the state is on its way. */
  show(folder: string, state: ProjectState): Promise<void>;
}

/** What the agreements need to know. */
export interface Surroundings {
  readonly open: OpenTexts;
  readonly sources: Sources;
  readonly zones: ZoneTables;
  readonly holidays: HolidayCalendars;
  readonly forecasts: ForecastCache;
  readonly now: () => number;
  readonly describedAt: DescribedAt;
  readonly viewerIn: (folder: string) => Promise<Viewer>;
  readonly settingsFor: (file: string) => Promise<EditorSettings>;
}

/** One reading of an agreement. */
interface Reading {
  /** Counts from 1. */
  readonly turn: number;
  readonly done: Promise<void>;
}

const ABSENT: Source = { kind: 'absent' };

/** The agreements of all folders, and of files that are open on their own: reads them when they change and tells what they hold. */
export class Agreements {
  readonly #surroundings: Surroundings;
  readonly #audience: Audience;
  /** Folders by the URI of the agreement that governs them. */
  readonly #folders = new Map<string, string>();
  /** How often each agreement was asked to be read, and what answers the last time: it answers for those it has overtaken too. */
  readonly #readings = new Map<string, Reading>();
  readonly #pace = new Pace();
  /** When something in an agreement becomes late, by its URI. */
  readonly #staleAt = new Map<string, Instant>();
  readonly #lateness = new Lateness();

  constructor(surroundings: Surroundings, audience: Audience) {
    this.#surroundings = surroundings;
    this.#audience = audience;
  }

  async addFolder(folder: string): Promise<void> {
    const file = agreementIn(folder);
    this.#folders.set(file, folder);
    await this.update(file);
  }

  /** Shows a folder no more; its agreement is still checked while it is open. */
  async removeFolder(folder: string): Promise<void> {
    const file = agreementIn(folder);
    this.#folders.delete(file);
    await this.update(file);
  }

  /**
   * Reads an agreement again and tells what it holds now: first what is wrong with it, and then, as often as there is time for it,
   * all the rest. Of changes that come in a burst only the last one is looked at, and all of them are done once that one is.
   */
  update(file: string): Promise<void> {
    const turn = (this.#readings.get(file)?.turn ?? 0) + 1;
    const done = this.#read(file, turn);
    this.#readings.set(file, { turn, done });
    return done;
  }

  /** Reads all agreements of folders again, whether they changed or not. */
  async refresh(): Promise<void> {
    await Promise.all(Array.from(this.#folders.keys(), (file) => this.update(file)));
  }

  /** Reads those agreements again of which something has become late. */
  async renew(): Promise<void> {
    const now = this.#surroundings.now();
    const stale = [...this.#staleAt].filter(([, instant]) => instant <= now);
    for (const [, instant] of this.#staleAt) if (instant > now) this.#audience.wakeAt(instant);
    await Promise.all(stale.map(([file]) => this.update(file)));
  }

  /** Where a path stands in the current text: its key, or its value where it has none. */
  async locate({ file, path }: LocateParams): Promise<LocateResult> {
    const source = await this.#surroundings.sources.read(file);
    if (source.kind !== 'text') return null;
    const location = source.document.locate(path);
    const span = location?.key ?? location?.value;
    return span ? rangeOf(source.text, span) : null;
  }

  /** The agreements of all folders, as far as they can be read. */
  async texts(): Promise<readonly ReadText[]> {
    const { sources } = this.#surroundings;
    const read = await Promise.all(Array.from(this.#folders.keys(), (file) => sources.read(file)));
    return read.filter((source) => source.kind === 'text');
  }

  async #read(file: string, turn: number): Promise<void> {
    const { open, sources } = this.#surroundings;
    await untilNextMessage();
    const later = this.#later(file, turn);
    if (later) return later;
    const isShown = this.#folders.has(file) || open.get(file) !== undefined;
    const source = isShown ? await sources.read(file) : ABSENT;
    const evenLater = this.#later(file, turn);
    if (evenLater) return evenLater;
    if (!this.#folders.has(file) || source.kind !== 'text') this.#lateness.forget(file);
    this.#publish(file, source);
    // By then what is published is on its way.
    await untilNextMessage();
    if (this.#folders.has(file)) await this.#pace.ask(file, () => this.#show(file, source, turn));
  }

  async #show(file: string, source: Source, turn: number): Promise<void> {
    const { viewerIn, settingsFor, holidays } = this.#surroundings;
    const folder = this.#folders.get(file);
    if (folder === undefined) return;
    const viewer = await viewerIn(folder);
    const hadHolidays = holidays.loaded !== undefined;
    const holidaysOf = source.kind === 'text' ? await holidays.forPeople(source.document.agreement) : noHolidays;
    if (this.#folders.get(file) !== folder) return;
    await this.#audience.show(folder, this.#stateOf(file, source, viewer, holidaysOf));
    if (source.kind !== 'text') return;
    const { lateProblems } = await settingsFor(file);
    if (this.#later(file, turn)) return;
    const context = contextIn(source, viewer, holidaysOf, this.#surroundings);
    const hasNews = !hadHolidays && unknownHolidays(source, holidaysOf, context.describedAt).length > 0;
    if (this.#lateness.renew(context, lateProblems) || hasNews) this.#publish(file, source);
  }

  #publish(file: string, source: Source): void {
    const { diagnostics, staleAt } = diagnosticsFor(file, source, this.#surroundings);
    const late = source.kind === 'text' ? this.#lateness.diagnosticsIn(source, this.#surroundings.describedAt) : [];
    this.#audience.publish(file, [...diagnostics, ...late], this.#surroundings.open.get(file)?.version);
    this.#expect(file, staleAt);
  }

  /** The reading that has overtaken a turn, if one has. */
  #later(file: string, turn: number): Promise<void> | undefined {
    const reading = this.#readings.get(file);
    return reading?.turn === turn ? undefined : reading?.done;
  }

  #expect(file: string, staleAt: Instant | undefined): void {
    if (staleAt === undefined) return void this.#staleAt.delete(file);
    this.#staleAt.set(file, staleAt);
    this.#audience.wakeAt(staleAt);
  }

  #stateOf(file: string, source: Source, viewer: Viewer, holidaysOf: HolidaySource): ProjectState {
    if (source.kind === 'absent') return { kind: 'none' };
    if (source.kind === 'refused') return { kind: 'unreadable', file, message: source.reason };
    const { agreement, problems, fault } = source.document;
    const { zones, now, forecasts } = this.#surroundings;
    const me = whoIsLooking(agreement, viewer);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return {
      kind: 'read',
      file,
      snapshot: takeSnapshot(agreement, { now: now(), zones, holidaysOf, me, forecasts }),
      ...(fault && { fault: `Line ${source.text.positionAt(fault.span.start).line + 1}: ${fault.message}` }),
      problems: { errors, warnings: problems.length - errors },
    };
  }
}

/** The URI of the agreement that governs a folder. */
function agreementIn(folder: string): string {
  return `${folder.replace(/\/$/u, '')}/.collab.yaml`;
}
