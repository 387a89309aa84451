import { Disposable, EventEmitter, type FileDecoration, ThemeColor, Uri, window } from 'vscode';
import { mineOf, reviewsOf } from '../../views/reviewsTree';
import { counted } from '../../views/text';
import type { Services } from '../services';
import { shownReviews } from './shownReviews';

/** More than this does not fit into a badge. */
const MOST = 9;

/** Marks files in the explorer in which reviews wait for whoever is looking. VS Code is told of it once there are any. */
export class ReviewDecorations implements Disposable {
  readonly #services: Services;
  readonly #changed = new EventEmitter<Uri[]>();
  readonly #subscriptions: Disposable;
  #registered: Disposable | undefined;
  /** How many wait in a file, by its URI. */
  #waiting: ReadonlyMap<string, number> = new Map();

  constructor(services: Services) {
    this.#services = services;
    this.#subscriptions = Disposable.from(
      this.#changed,
      services.store.onDidChange(() => this.#update()),
      services.places.onDidChange(() => this.#update()),
    );
    this.#update();
  }

  /** How a file is marked; undefined where nothing waits in it. */
  decorationOf(file: Uri): FileDecoration | undefined {
    const count = this.#waiting.get(file.toString());
    if (count === undefined) return undefined;
    return {
      badge: count > MOST ? `${MOST}+` : String(count),
      tooltip: `${counted(count, 'review waits', 'reviews wait')} for you`,
      color: new ThemeColor('charts.blue'),
      propagate: true,
    };
  }

  dispose(): void {
    this.#registered?.dispose();
    this.#subscriptions.dispose();
  }

  #update(): void {
    const before = this.#waiting;
    this.#waiting = this.#count();
    if (this.#waiting.size > 0) {
      this.#registered ??= window.registerFileDecorationProvider({
        onDidChangeFileDecorations: this.#changed.event,
        provideFileDecoration: (file) => this.decorationOf(file),
      });
    }
    const files = new Set([...before.keys(), ...this.#waiting.keys()]);
    const changed = [...files].filter((file) => before.get(file) !== this.#waiting.get(file));
    if (changed.length > 0) this.#changed.fire(changed.map((file) => Uri.parse(file)));
  }

  #count(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const project of shownReviews(this.#services)) {
      const { checkpoints, unknown, mentions } = mineOf(reviewsOf(project), project.snapshot.me);
      const perCheckpoint = checkpoints.flatMap(({ places }) => [...new Set(places.map(({ file }) => file))]);
      for (const file of [...perCheckpoint, ...[...unknown, ...mentions].map((place) => place.file)]) {
        const uri = Uri.joinPath(Uri.parse(project.folder), file).toString();
        counts.set(uri, (counts.get(uri) ?? 0) + 1);
      }
    }
    return counts;
  }
}
