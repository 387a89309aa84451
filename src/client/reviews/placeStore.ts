import { type Disposable, EventEmitter, Uri } from 'vscode';
import type { PlaceIndex, PlacesChanged } from '../../protocol/places';

/** Where reviews are asked for in code, as the server last said it for each folder. */
export class PlaceStore implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #indexes = new Map<string, PlaceIndex>();

  /** Fires after the places of a folder have changed. */
  readonly onDidChange = this.#changed.event;

  /** Takes over what the server says of a folder. */
  take({ folder, index }: PlacesChanged): void {
    this.#indexes.set(keyOf(folder), index);
    this.#changed.fire();
  }

  /** The places of a folder, by its URI; undefined while nothing has been said of it. */
  indexOf(folder: string): PlaceIndex | undefined {
    return this.#indexes.get(keyOf(folder));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** The same for the same folder however client and server escape it. */
function keyOf(folder: string): string {
  return Uri.parse(folder).toString().replace(/\/$/, '');
}
