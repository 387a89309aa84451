import type { CodePlace } from '../domain/checkpoints/codePlace';
import type { Id } from '../domain/values/id';

/**
 * Notification: where reviews are asked for in the code of one folder. Sent whole, when it has changed and the folder has an agreement;
 * the last one counts.
 */
export const PLACES_CHANGED = 'collab/placesChanged';

export interface PlacesChanged {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly index: PlaceIndex;
}

/** All places of a folder, as far as they are known. */
export interface PlaceIndex {
  /** By file, then from top to bottom. */
  readonly places: readonly CodePlace[];
  /**
   * `searching` while the folder is looked through for the first time; `partial` when there are more places than are listed, or a
   * part of the folder could not be looked through.
   */
  readonly state: 'searching' | 'complete' | 'partial';
}

/** Request: the places of a folder as they are now, once nothing is being looked through any more. */
export const FIND_PLACES = 'collab/findPlaces';

export interface FindPlacesParams {
  /** URI of the workspace folder. */
  readonly folder: string;
}

export type FindPlacesResult = PlaceIndex;

/**
 * Request: the fingerprint of the code at all places of a checkpoint as it is now, to be written as `seen` when it is approved; null
 * when the checkpoint has no place in the code.
 */
export const FINGERPRINT = 'collab/fingerprint';

export interface FingerprintParams extends FindPlacesParams {
  readonly checkpoint: Id;
}

export type FingerprintResult = string | null;

/** What each request is asked with, and what comes back. */
export interface PlaceRequests {
  readonly [FIND_PLACES]: { readonly params: FindPlacesParams; readonly result: FindPlacesResult };
  readonly [FINGERPRINT]: { readonly params: FingerprintParams; readonly result: FingerprintResult };
}
