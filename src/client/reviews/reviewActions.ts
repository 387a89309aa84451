import {
  CodeLens,
  type CodeLensProvider,
  Disposable,
  EventEmitter,
  Hover,
  type HoverProvider,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  type WorkspaceFolder,
  languages,
  workspace,
} from 'vscode';
import { type CommentOnLine, commentsInText } from '../../domain/checkpoints/codePlace';
import { ACTION_LABELS, type ReviewAction, actionsFor } from '../../views/reviewActions';
import { commandIds } from '../commandIds';
import type { Services } from '../services';
import type { ChangedCode } from './changedCode';
import { placedIn } from './commentChanges';
import { pathIn } from './codeSubject';

const COMMANDS: Readonly<Record<ReviewAction, string>> = {
  approve: commandIds.approveCheckpoint,
  requestChanges: commandIds.requestChanges,
  reopen: commandIds.reopenCheckpoint,
  showChanges: commandIds.showChangesSinceReview,
  remove: commandIds.removeReviewComments,
  promote: commandIds.promoteMention,
};

/** Something to do about a comment, as a command with its arguments. */
interface Offered {
  readonly title: string;
  readonly command: string;
  readonly arguments: readonly unknown[];
}

/**
 * What can be done about review comments, as lenses above them and links in their hovers. The server tells what there is to know;
 * editors are asked for this once there is a comment in the code of some folder, and in trusted folders.
 */
export class ReviewActions implements CodeLensProvider, HoverProvider, Disposable {
  readonly #services: Services;
  readonly #changedCode: ChangedCode;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #registered: Disposable | undefined;

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(services: Services, changed: ChangedCode) {
    this.#services = services;
    this.#changedCode = changed;
    const update = (): void => this.#update();
    this.#subscriptions = Disposable.from(
      this.#changed,
      services.store.onDidChange(update),
      services.places.onDidChange(update),
      changed.onDidChange(update),
    );
    this.#update();
  }

  provideCodeLenses(document: TextDocument): CodeLens[] {
    const folder = folderOf(document);
    if (folder === undefined) return [];
    return commentsInText(document.getText()).flatMap((found) =>
      this.#offersFor(folder, document, found).map(
        (offered) => new CodeLens(rangeOf(found), { ...offered, arguments: [...offered.arguments] }),
      ),
    );
  }

  provideHover(document: TextDocument, position: Position): Hover | undefined {
    const folder = folderOf(document);
    if (folder === undefined) return undefined;
    const text = document.lineAt(position.line).text;
    const found = commentsInText(text).find(
      ({ comment }) => comment.start <= position.character && position.character <= comment.end,
    );
    if (found === undefined) return undefined;
    const onLine = { ...found, line: position.line };
    const offers = this.#offersFor(folder, document, onLine);
    const links = offers.map(({ title, command, arguments: args }) => {
      return `[${title}](command:${command}?${linkArguments(args)})`;
    });
    const markdown = new MarkdownString(links.join(' · '));
    markdown.isTrusted = { enabledCommands: offers.map(({ command }) => command) };
    return new Hover(markdown, rangeOf(onLine));
  }

  dispose(): void {
    this.#registered?.dispose();
    this.#subscriptions.dispose();
  }

  #update(): void {
    const { store, places } = this.#services;
    const hasPlaces = store.readable.some(
      ({ folder }) => (places.indexOf(folder.uri.toString())?.places.length ?? 0) > 0,
    );
    if (!hasPlaces && this.#registered === undefined) return;
    // Less exact than the server's own, so that what it tells comes first.
    this.#registered ??= Disposable.from(
      languages.registerCodeLensProvider('*', this),
      languages.registerHoverProvider('*', this),
    );
    this.#changed.fire();
  }

  #offersFor(
    { uri }: WorkspaceFolder,
    document: TextDocument,
    { line, comment: { id, start } }: CommentOnLine,
  ): readonly Offered[] {
    const folder = uri.toString();
    const project = this.#services.store.readableIn(folder)?.state.snapshot.project;
    if (project === undefined) return [];
    const checkpoint = project.deliverables
      .flatMap(({ checkpoints }) => checkpoints)
      .find((known) => known.id === id?.word);
    const hasChanged = checkpoint !== undefined && this.#changedCode.in(folder).has(checkpoint.id);
    const args = checkpoint ? [folder, checkpoint.id] : [folder, pathIn(uri, document), line, start];
    return actionsFor(checkpoint, hasChanged).map((action) => ({
      title: ACTION_LABELS[action],
      command: COMMANDS[action],
      arguments: args,
    }));
  }
}

/** Arguments of a command in a link of Markdown, which a bracket in the name of a file would end. */
function linkArguments(args: readonly unknown[]): string {
  return encodeURIComponent(JSON.stringify(args)).replaceAll('(', '%28').replaceAll(')', '%29');
}

/** The folder of a document whose reviews can be settled from here. */
function folderOf(document: TextDocument): WorkspaceFolder | undefined {
  return workspace.isTrusted ? placedIn(document) : undefined;
}

function rangeOf({ line, comment: { start, end } }: CommentOnLine): Range {
  return new Range(line, start, line, end);
}
