import { Disposable, EventEmitter, window, workspace } from 'vscode';
import { joinReviews } from '../../domain/checkpoints/reviews';
import type { Id } from '../../domain/values/id';
import { FINGERPRINT } from '../../protocol/places';
import type { Services } from '../services';
import { fileIn } from './codeSubject';

/** How long after a change of code it is looked at, in milliseconds, so that not every key is. */
const PAUSE = 400;

/** An approved checkpoint that says what its code was like, and is still named by code. */
interface Approved {
  readonly folder: string;
  readonly checkpoint: Id;
  readonly seen: string;
  /** URIs. */
  readonly files: readonly string[];
}

/** Follows which approved checkpoints stand over code that is not any more as it was approved. */
export class ChangedCode implements Disposable {
  readonly #services: Services;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  /** By folder. */
  #ids: ReadonlyMap<string, ReadonlySet<Id>> = new Map();
  /** URIs of the files whose changes matter. */
  #files: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | undefined;
  #round = 0;

  /** Fires after other checkpoints than before have changed code. */
  readonly onDidChange = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    const { store, places } = services;
    this.#subscriptions = Disposable.from(
      this.#changed,
      store.onDidChange(() => this.#look()),
      places.onDidChange(() => this.#look()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#files.has(document.uri.toString())) this.#soon();
      }),
      workspace.onDidSaveTextDocument((document) => {
        if (this.#files.has(document.uri.toString())) this.#soon();
      }),
      // Git may have changed files while the user was elsewhere.
      window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.#files.size > 0) this.#soon();
      }),
    );
    this.#look();
  }

  /** The checkpoints of a folder whose code has changed since it was approved, as they were when it was last looked at. */
  in(folder: string): ReadonlySet<Id> {
    const found = this.#ids.get(folder);
    if (found === undefined) return new Set();
    const project = this.#services.store.readableIn(folder)?.state.snapshot.project;
    const checkpoints = project?.deliverables.flatMap((deliverable) => deliverable.checkpoints) ?? [];
    // One that was reopened meanwhile is not approved any more.
    return new Set(checkpoints.flatMap(({ id, status }) => (status === 'approved' && found.has(id) ? [id] : [])));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#round++;
    this.#subscriptions.dispose();
  }

  /** Nothing is asked while no checkpoint says what its code was like. */
  #look(): void {
    const approved = this.#approved();
    this.#files = new Set(approved.flatMap(({ files }) => files));
    if (approved.length > 0 || this.#ids.size > 0) this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#compare(), PAUSE);
  }

  async #compare(): Promise<void> {
    const round = ++this.#round;
    const compared = await Promise.all(
      this.#approved().map(async ({ folder, checkpoint, seen }) => {
        const now = await this.#services.server.ask(FINGERPRINT, { folder, checkpoint });
        return typeof now === 'string' && now !== seen ? [{ folder, checkpoint }] : [];
      }),
    );
    if (round !== this.#round) return;
    const ids = new Map<string, Set<Id>>();
    for (const { folder, checkpoint } of compared.flat()) {
      ids.set(folder, (ids.get(folder) ?? new Set()).add(checkpoint));
    }
    if (textOf(ids) === textOf(this.#ids)) return;
    this.#ids = ids;
    this.#changed.fire();
  }

  #approved(): readonly Approved[] {
    const { store, places } = this.#services;
    return store.readable.flatMap(({ folder, state }) => {
      const uri = folder.uri.toString();
      const { checkpoints } = joinReviews(state.snapshot.project, places.indexOf(uri)?.places ?? []);
      return checkpoints.flatMap(({ checkpoint: { id, seen }, isStillInCode, places: found }) =>
        isStillInCode && seen !== undefined
          ? [{ folder: uri, checkpoint: id, seen, files: found.map(({ file }) => fileIn(folder.uri, file).toString()) }]
          : [],
      );
    });
  }
}

function textOf(ids: ReadonlyMap<string, ReadonlySet<Id>>): string {
  return JSON.stringify(Array.from(ids, ([folder, own]) => [folder, ...own]));
}
