import { KEYWORD } from '../../domain/checkpoints/reviewComment';
import type { FolderEntry } from '../../domain/code/folderEntry';
import type { CodeContext, CodeText } from '../../service/code/codeContext';
import type { ServiceContext } from '../../service/context';
import type { Surroundings } from '../agreements';
import { AGREEMENT_NAME } from '../kindOfText';
import { type AgreementSurroundings, serviceContextOf } from '../serviceContext';
import type { Source } from '../sources';
import { type CodePlaces, uriOf } from './codePlaces';

/** Knows what answers about code depend on. */
export class CodeContexts {
  readonly #places: CodePlaces;
  readonly #surroundings: AgreementSurroundings;
  /** Agreements that are not open, by their URI, as they were read since they last changed. */
  readonly #closed = new Map<string, Promise<Source>>();

  constructor(places: CodePlaces, surroundings: Surroundings) {
    const { open, sources } = surroundings;
    const read = (uri: string): Promise<Source> => {
      if (open.get(uri)) return sources.read(uri);
      const known = this.#closed.get(uri) ?? sources.read(uri);
      this.#closed.set(uri, known);
      return known;
    };
    this.#places = places;
    this.#surroundings = { ...surroundings, sources: { read } };
  }

  /** The agreement of a folder has changed, or may have. */
  agreementChanged(folder: string): void {
    this.#closed.delete(uriOf({ folder, file: AGREEMENT_NAME }));
  }

  /** For an open text of code; undefined at once where it holds no keyword, or belongs to no folder with an agreement. */
  async of(uri: string): Promise<CodeText | undefined> {
    const text = this.#surroundings.open.get(uri);
    if (!text?.getText().includes(KEYWORD)) return undefined;
    const [place] = this.#places.filesAt(uri);
    const context = place && (await this.inFolder(place.folder));
    return context && { ...context, text, file: place.file };
  }

  /** For the code that an agreement governs; undefined for an agreement of no folder. */
  async around(agreement: ServiceContext): Promise<CodeContext | undefined> {
    const { uri } = agreement.text;
    const [place] = this.#places.filesAt(uri);
    return place?.file === AGREEMENT_NAME ? this.#contextIn(place.folder, agreement) : undefined;
  }

  /** What a folder beside an agreement holds, by its path from there; nothing where the code is not looked through. */
  async entriesBeside(agreement: string, folder: string): Promise<readonly FolderEntry[]> {
    const [place] = this.#places.filesAt(agreement);
    const index = place?.file === AGREEMENT_NAME ? await this.#places.indexOf(place.folder) : undefined;
    return index?.entriesIn(folder) ?? [];
  }

  /** For a folder, with its agreement as it is now. */
  async inFolder(folder: string): Promise<CodeContext | undefined> {
    const agreement = await serviceContextOf(uriOf({ folder, file: AGREEMENT_NAME }), this.#surroundings);
    return agreement && this.#contextIn(folder, agreement);
  }

  async #contextIn(folder: string, agreement: ServiceContext): Promise<CodeContext | undefined> {
    const index = await this.#places.indexOf(folder);
    return index && { agreement, comments: index.comments(), uriOf: (file) => uriOf({ folder, file }) };
  }
}
