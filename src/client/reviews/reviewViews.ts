import { Disposable, type EventEmitter, type Memento, type TreeView, type Uri } from 'vscode';
import type { Services } from '../services';
import { ChangedCode } from './changedCode';
import { ReviewActions } from './reviewActions';
import { ReviewDecorations } from './reviewDecorations';
import { ReviewMarks } from './reviewMarks';
import { ReviewsTree } from './reviewsTree';

/** What VS Code has given us for showing reviews. */
export interface ReviewStage {
  readonly view: TreeView<string>;
  /** Has VS Code ask for rows again: those with the keys, or all of them. */
  readonly redraw: EventEmitter<string[] | undefined>;
  /** Where we are installed. */
  readonly extensionUri: Uri;
  /** Keeps what is opened and closed. */
  readonly workspaceState: Memento;
}

/** Everything that shows reviews. */
export class ReviewViews implements Disposable {
  readonly changed: ChangedCode;
  readonly tree: ReviewsTree;
  readonly marks: ReviewMarks;
  readonly decorations: ReviewDecorations;
  readonly actions: ReviewActions;

  constructor(services: Services, stage: ReviewStage) {
    this.changed = new ChangedCode(services);
    this.tree = new ReviewsTree(services, this.changed, stage);
    this.marks = new ReviewMarks(services, this.changed, stage.extensionUri);
    this.decorations = new ReviewDecorations(services);
    this.actions = new ReviewActions(services, this.changed);
  }

  dispose(): void {
    Disposable.from(this.tree, this.marks, this.decorations, this.actions, this.changed).dispose();
  }
}
