import { type Disposable, EventEmitter, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import type { ProjectChanged, ProjectState, ReadProject } from '../protocol/toClient';
import type { ServerStatus } from '../views/projectMessage';

/** A workspace folder and what the server knows of its agreement. */
export interface FolderProject<S extends ProjectState = ProjectState> {
  readonly folder: WorkspaceFolder;
  readonly state: S;
}

/** What every view shows: the last state that the server sent for each folder, and how the server itself is. */
export class ProjectStore implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #states = new Map<string, ProjectState>();
  readonly #folders = workspace.onDidChangeWorkspaceFolders(() => this.#changed.fire());
  #server: ServerStatus = 'starting';

  /** Fires after a state, the server's status or the folders of the workspace have changed. */
  readonly onDidChange = this.#changed.event;

  /** Takes over what the server says of a folder. */
  take({ folder, state }: ProjectChanged): void {
    this.#states.set(keyOf(Uri.parse(folder)), state);
    this.#changed.fire();
  }

  get server(): ServerStatus {
    return this.#server;
  }

  set server(status: ServerStatus) {
    if (status === this.#server) return;
    this.#server = status;
    this.#changed.fire();
  }

  /** Whether the server has spoken of every folder, so that one without an agreement is known to have none. */
  get isComplete(): boolean {
    return folders().every(({ uri }) => this.#states.has(keyOf(uri)));
  }

  /** The folders that have an agreement, readable or not, in the order of the workspace. */
  get projects(): readonly FolderProject[] {
    return folders().flatMap((folder) => {
      const state = this.#states.get(keyOf(folder.uri));
      return state === undefined || state.kind === 'none' ? [] : [{ folder, state }];
    });
  }

  /** Those whose agreement could be read, at least in part. */
  get readable(): readonly FolderProject<ReadProject>[] {
    return this.projects.flatMap(({ folder, state }) => (state.kind === 'read' ? [{ folder, state }] : []));
  }

  /** The project of a folder; undefined where its agreement cannot be read. */
  readableIn(folder: string): FolderProject<ReadProject> | undefined {
    const key = keyOf(Uri.parse(folder));
    return this.readable.find((project) => keyOf(project.folder.uri) === key);
  }

  /** The project that the user works on: that of the active editor, else the first. */
  get current(): FolderProject<ReadProject> | undefined {
    const edited = window.activeTextEditor?.document.uri;
    const folder = edited && workspace.getWorkspaceFolder(edited);
    return this.readable.find((project) => project.folder.index === folder?.index) ?? this.readable[0];
  }

  /** URI of the agreement in a folder; undefined where there is none. */
  fileIn(folder: string): Uri | undefined {
    const key = keyOf(Uri.parse(folder));
    const project = this.projects.find(({ folder: { uri } }) => keyOf(uri) === key);
    return project && 'file' in project.state ? Uri.parse(project.state.file) : undefined;
  }

  dispose(): void {
    this.#folders.dispose();
    this.#changed.dispose();
  }
}

function folders(): readonly WorkspaceFolder[] {
  return workspace.workspaceFolders ?? [];
}

/** The same for the same folder however client and server escape it, and whether or not it ends in a slash. */
function keyOf(uri: Uri): string {
  return uri.toString().replace(/\/$/, '');
}
