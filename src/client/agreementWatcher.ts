import { Disposable, EventEmitter, type FileSystemWatcher, RelativePattern, type Uri, workspace } from 'vscode';

/** The name of an agreement in its folder. */
export const AGREEMENT = '.collab.yaml';

/** Watches the one file in each workspace folder, also in folders that are added later. Nothing below them is looked at. */
export class AgreementWatcher implements FileSystemWatcher {
  readonly ignoreCreateEvents = false;
  readonly ignoreChangeEvents = false;
  readonly ignoreDeleteEvents = false;
  readonly #created = new EventEmitter<Uri>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #deleted = new EventEmitter<Uri>();
  readonly #folders: Disposable;
  #watchers = Disposable.from();

  readonly onDidCreate = this.#created.event;
  readonly onDidChange = this.#changed.event;
  readonly onDidDelete = this.#deleted.event;

  constructor() {
    this.#watchFolders();
    this.#folders = workspace.onDidChangeWorkspaceFolders(() => this.#watchFolders());
  }

  dispose(): void {
    Disposable.from(this.#folders, this.#watchers, this.#created, this.#changed, this.#deleted).dispose();
  }

  #watchFolders(): void {
    this.#watchers.dispose();
    const folders = workspace.workspaceFolders ?? [];
    this.#watchers = Disposable.from(
      ...folders.flatMap((folder) => {
        const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, AGREEMENT));
        return [
          watcher,
          watcher.onDidCreate((uri) => this.#created.fire(uri)),
          watcher.onDidChange((uri) => this.#changed.fire(uri)),
          watcher.onDidDelete((uri) => this.#deleted.fire(uri)),
        ];
      }),
    );
  }
}
