import type { Id } from '../../domain/values/id';
import type { ShownReviews } from '../../views/reviewsTree';
import type { Services } from '../services';

const NONE: ReadonlySet<Id> = new Set();

/**
 * Every agreement that can be read, with the places in the code of its folder.
 *
 * @param changedIn the checkpoints of a folder whose code is not any more as it was approved.
 */
export function shownReviews(
  { store, places }: Pick<Services, 'store' | 'places'>,
  changedIn: (folder: string) => ReadonlySet<Id> = () => NONE,
): readonly ShownReviews[] {
  return store.readable.map(({ folder, state }) => {
    const uri = folder.uri.toString();
    return {
      folder: uri,
      folderName: folder.name,
      snapshot: state.snapshot,
      places: places.indexOf(uri)?.places ?? [],
      changed: changedIn(uri),
    };
  });
}
