import { type Command, Disposable } from 'vscode';
import { reviewsMessage } from '../../views/reviewsMessage';
import { reviewsTree, waitingOnMe } from '../../views/reviewsTree';
import type { ReviewNode } from '../../views/reviewsTree/reviewNode';
import { counted } from '../../views/text';
import { commandIds } from '../commandIds';
import { machineClock } from '../display';
import { OpenRows } from '../openRows';
import type { Services } from '../services';
import { RowTree } from '../rowTree';
import { setIfOther } from '../treeItem';
import type { ChangedCode } from './changedCode';
import type { ReviewStage } from './reviewViews';
import { shownReviews } from './shownReviews';

/** The Reviews view. */
export class ReviewsTree extends RowTree<ReviewNode> {
  readonly #services: Services;
  readonly #changedCode: ChangedCode;
  readonly #stage: ReviewStage;
  readonly #subscriptions: Disposable;

  constructor(services: Services, changed: ChangedCode, stage: ReviewStage) {
    super(new OpenRows(stage.workspaceState, 'collab.openReviews'));
    this.#services = services;
    this.#changedCode = changed;
    this.#stage = stage;
    const render = (): void => this.render();
    this.#subscriptions = Disposable.from(
      services.store.onDidChange(render),
      services.places.onDidChange(render),
      services.arrangement.onDidChange(render),
      changed.onDidChange(render),
      this.follow(stage.view, services.ticker),
    );
    this.render();
  }

  /** The line above the rows; empty where they say it all. */
  get message(): string {
    return this.#stage.view.message ?? '';
  }

  /** How much waits for whoever is looking, as the badge says it. */
  get badge(): number {
    return this.#stage.view.badge?.value ?? 0;
  }

  override dispose(): void {
    super.dispose();
    this.#subscriptions.dispose();
  }

  protected override commandOf({ target }: ReviewNode): Command | undefined {
    if (!target.checkpoint && !target.place) return undefined;
    return { title: 'Show in Code', command: commandIds.revealPlace, arguments: [target] };
  }

  protected override render(): void {
    const { places, arrangement } = this.#services;
    const { view, redraw } = this.#stage;
    const shown = shownReviews(this.#services, (folder) => this.#changedCode.in(folder));
    const rows = reviewsTree(shown, arrangement.current, Date.now(), machineClock);
    const changed = this.shown.replace(rows);
    if (changed === 'everything') redraw.fire(undefined);
    else if (changed.length > 0) redraw.fire([...changed]);
    const searches = shown.flatMap(({ folder }) => places.indexOf(folder)?.state ?? []);
    const knowsMe = shown.some(({ snapshot }) => snapshot.me !== undefined);
    setIfOther(view, 'message', reviewsMessage({ searches, knowsMe, rows: rows.length }, arrangement.current) ?? '');
    setIfOther(view, 'description', arrangement.current.onlyMine ? 'waiting on me' : '');
    this.#count(waitingOnMe(shown));
  }

  #count(waiting: number): void {
    const { view } = this.#stage;
    if ((view.badge?.value ?? 0) === waiting) return;
    const tooltip = `${counted(waiting, 'review waits', 'reviews wait')} for you`;
    view.badge = waiting === 0 ? undefined : { value: waiting, tooltip };
  }
}
