import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { placeOf } from '../../domain/checkpoints/codePlace';
import type { PlaceIndex } from '../../protocol/places';
import type { OpenTexts } from '../sources';
import { Pace } from '../pace';
import { FolderIndex } from './placeIndex';
import type { Code } from './ports';

/** What the places of folders depend on. */
export interface CodeSurroundings {
  readonly code: Code;
  readonly open: OpenTexts & { all(): readonly TextDocument[] };
  /** Patterns of what an editor leaves out of searches in a folder. */
  readonly excludesIn: (folder: string) => Promise<readonly string[]>;
}

/** Whom the places of folders are told. */
export interface CodeAudience {
  /** Called with all places of a folder after they have changed; at a pace that leaves time for other work. */
  readonly show: (folder: string, index: PlaceIndex) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** A file of a folder that is looked through. */
export interface CodeFile {
  /** URI of the folder. */
  readonly folder: string;
  /** The path from the folder, with slashes. */
  readonly file: string;
}

/** The review comments of all folders that have an agreement. Others are not looked at. */
export class CodePlaces {
  readonly #surroundings: CodeSurroundings;
  readonly #audience: CodeAudience;
  readonly #indices = new Map<string, Promise<FolderIndex | undefined>>();
  /** The patterns that each index was made with, as one text. */
  readonly #excludes = new Map<string, string>();
  readonly #pace = new Pace();

  constructor(surroundings: CodeSurroundings, audience: CodeAudience) {
    this.#surroundings = surroundings;
    this.#audience = audience;
  }

  /** The folders that are looked through. */
  get folders(): readonly string[] {
    return [...this.#indices.keys()];
  }

  /** Looks through a folder from now on. Settles when that is done for the first time. */
  async follow(folder: string): Promise<void> {
    if (this.#indices.has(folder)) return;
    await this.#begin(folder);
  }

  /** Forgets a folder. */
  async leave(folder: string): Promise<void> {
    const index = this.#indices.get(folder);
    this.#indices.delete(folder);
    this.#excludes.delete(folder);
    (await index)?.stop();
  }

  /** Looks through all folders again. Settles when that is done. */
  async refresh(): Promise<void> {
    await Promise.all(Array.from(this.#indices.values(), async (index) => (await index)?.refresh()));
  }

  /** Looks again through folders in which the editor leaves out something else now. Settles when that is done. */
  async settingsChanged(): Promise<void> {
    await Promise.all(
      this.folders.map(async (folder) => {
        const before = this.#excludes.get(folder);
        const now = await this.#surroundings.excludesIn(folder);
        const index = this.#indices.get(folder);
        if (before === undefined || before === now.join('\n') || index === undefined) return;
        const after = this.#begin(folder);
        (await index)?.stop();
        await after;
      }),
    );
  }

  /** Takes note of files and folders that have changed on disk, came or went. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    const byFolder = new Map<string, string[]>();
    for (const { folder, file } of uris.flatMap((uri) => this.filesAt(uri))) {
      const files = byFolder.get(folder);
      if (files) files.push(file);
      else byFolder.set(folder, [file]);
    }
    await Promise.all(
      Array.from(byFolder, async ([folder, files]) => (await this.#indices.get(folder))?.filesChanged(files)),
    );
  }

  /** Takes note that an open text was opened, has changed, or was closed. */
  async textChanged(uri: string): Promise<void> {
    await Promise.all(
      this.filesAt(uri).map(async ({ folder, file }) => {
        const index = await this.#indices.get(folder);
        const textNow = (): string | undefined => this.#surroundings.open.get(uri)?.getText();
        await (textNow() === undefined ? index?.closed(file) : index?.opened(file, textNow));
      }),
    );
  }

  /** The places of a folder once nothing is left to be looked at; undefined for one that is not looked through. */
  async settledIn(folder: string): Promise<FolderIndex | undefined> {
    const index = await this.#indices.get(folder);
    await index?.settled();
    return index;
  }

  /** The places of a folder as far as they are known; undefined for one that is not looked through. */
  async indexOf(folder: string): Promise<FolderIndex | undefined> {
    return this.#indices.get(folder);
  }

  /** Which file of which folders a URI names; of several when folders lie in each other, the nearest first. */
  filesAt(uri: string): readonly CodeFile[] {
    const { scheme, path } = URI.parse(uri);
    return this.folders
      .map((folder) => ({ folder, root: URI.parse(folder) }))
      .filter(({ root }) => root.scheme === scheme && path.startsWith(`${withoutSlash(root.path)}/`))
      .sort((a, b) => b.root.path.length - a.root.path.length)
      .map(({ folder, root }) => ({ folder, file: path.slice(withoutSlash(root.path).length + 1) }));
  }

  async #begin(folder: string): Promise<void> {
    const begun = this.#create(folder);
    this.#indices.set(folder, begun);
    const index = await begun;
    if (!index || this.#indices.get(folder) !== begun) return index?.stop();
    for (const { uri } of this.#surroundings.open.all()) await this.textChanged(uri);
    await index.settled();
  }

  async #create(folder: string): Promise<FolderIndex | undefined> {
    const { code, excludesIn } = this.#surroundings;
    const excludes = await excludesIn(folder);
    this.#excludes.set(folder, excludes.join('\n'));
    const codeOfFolder = code.inFolder({ folder, excludes });
    if (!codeOfFolder) return undefined;
    const { onError } = this.#audience;
    const index = new FolderIndex(codeOfFolder, {
      onError,
      onChange: () => void this.#show(folder, index).catch(onError),
    });
    return index;
  }

  #show(folder: string, index: FolderIndex): Promise<void> {
    return this.#pace.ask(folder, async () => {
      if ((await this.#indices.get(folder)) === index) await this.#audience.show(folder, indexToShow(index));
    });
  }
}

/** What is known of a folder, as plain data. */
export function indexToShow(index: FolderIndex): PlaceIndex {
  return { places: index.comments().map(placeOf), state: index.state };
}

/** URI of a file of a folder. */
export function uriOf({ folder, file }: CodeFile): string {
  const root = URI.parse(folder);
  return root.with({ path: `${withoutSlash(root.path)}/${file}` }).toString();
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/u, '');
}
