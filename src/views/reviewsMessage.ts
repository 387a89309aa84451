import type { Arrangement } from './reviewsTree';

/** What the Reviews view says above its rows. */
export interface ReviewsState {
  /** How far the code of each folder has been looked through; none while that has not been said. */
  readonly searches: readonly ('searching' | 'complete' | 'partial')[];
  /** Whether it is known for some agreement who is looking. */
  readonly knowsMe: boolean;
  /** How many rows there are at the top. */
  readonly rows: number;
}

/** The line above the rows; undefined where all is said by them. */
export function reviewsMessage(
  { searches, knowsMe, rows }: ReviewsState,
  { onlyMine }: Pick<Arrangement, 'onlyMine'>,
): string | undefined {
  const search = searchText(searches);
  const mine = !onlyMine || rows > 0 ? undefined : knowsMe ? 'Nothing waits for you.' : WHO_ARE_YOU;
  return [search, mine].filter((part) => part !== undefined).join(' ') || undefined;
}

const WHO_ARE_YOU = 'Nobody knows who you are here: set collab.me to your id to see what waits for you.';

function searchText(searches: ReviewsState['searches']): string | undefined {
  if (searches.includes('searching')) return 'Looking for review comments in the code…';
  if (!searches.includes('partial')) return undefined;
  return 'Some review comments may be missing: there are very many, or a part of the code could not be looked through.';
}
