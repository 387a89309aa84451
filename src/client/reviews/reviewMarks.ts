import {
  Disposable,
  OverviewRulerLane,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type ReviewMark, markedPlaces } from '../../views/reviewMarks';
import type { Services } from '../services';
import type { ChangedCode } from './changedCode';
import { fileIn, pathIn } from './codeSubject';
import { shownReviews } from './shownReviews';

const COLOURS: Readonly<Record<ReviewMark, string>> = {
  open: 'charts.blue',
  attention: 'problemsWarningIcon.foreground',
  approved: 'charts.green',
};

/** The setting that shows the marks. */
const SETTING = 'collab.reviews.marks';

/** Marks review comments in the gutter and the overview ruler of editors. Nothing is made before there is a comment to mark. */
export class ReviewMarks implements Disposable {
  readonly #services: Services;
  readonly #changedCode: ChangedCode;
  readonly #extension: Uri;
  readonly #subscriptions: Disposable;
  #types: ReadonlyMap<ReviewMark, TextEditorDecorationType> | undefined;

  constructor(services: Services, changed: ChangedCode, extension: Uri) {
    this.#services = services;
    this.#changedCode = changed;
    this.#extension = extension;
    const draw = (): void => this.#draw();
    this.#subscriptions = Disposable.from(
      services.store.onDidChange(draw),
      services.places.onDidChange(draw),
      changed.onDidChange(draw),
      window.onDidChangeVisibleTextEditors(draw),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTING)) draw();
      }),
    );
    draw();
  }

  /** The marked lines of a file, counted from zero. */
  linesOf(file: Uri): Readonly<Record<ReviewMark, readonly number[]>> {
    const lines: Record<ReviewMark, number[]> = { open: [], attention: [], approved: [] };
    if (!workspace.getConfiguration('collab.reviews', file).get('marks', true)) return lines;
    for (const project of shownReviews(this.#services, (folder) => this.#changedCode.in(folder))) {
      const folder = Uri.parse(project.folder);
      const own = pathIn(folder, { uri: file });
      // A file of another folder may have the same path from there.
      if (fileIn(folder, own).toString() !== file.toString()) continue;
      const places = project.places.filter((place) => place.file === own);
      for (const { place, mark } of markedPlaces({ ...project, places })) lines[mark].push(place.line);
    }
    return lines;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    Disposable.from(...(this.#types?.values() ?? [])).dispose();
  }

  #draw(): void {
    for (const editor of window.visibleTextEditors) this.#mark(editor);
  }

  #mark(editor: TextEditor): void {
    const lines = this.linesOf(editor.document.uri);
    if (this.#types === undefined && Object.values(lines).every(({ length }) => length === 0)) return;
    this.#types ??= this.#makeTypes();
    for (const [mark, type] of this.#types) {
      editor.setDecorations(
        type,
        lines[mark].map((line) => new Range(line, 0, line, 0)),
      );
    }
  }

  #makeTypes(): ReadonlyMap<ReviewMark, TextEditorDecorationType> {
    return new Map(
      Object.entries(COLOURS).map(([mark, colour]) => [
        mark as ReviewMark,
        window.createTextEditorDecorationType({
          isWholeLine: true,
          gutterIconPath: Uri.joinPath(this.#extension, 'media', `review-${mark}.svg`),
          gutterIconSize: 'contain',
          overviewRulerColor: new ThemeColor(colour),
          overviewRulerLane: OverviewRulerLane.Right,
        }),
      ]),
    );
  }
}
