import ignore from 'ignore';
import type { Deliverable } from '../../domain/project/project';

/**
 * Deliverables, those first whose paths hold a file; what is over comes last.
 *
 * @param file the path from the folder of the agreement, with slashes.
 */
export function deliverablesFor(
  deliverables: readonly Deliverable[],
  file: string,
): readonly { readonly deliverable: Deliverable; readonly holds: boolean }[] {
  return deliverables
    .map((deliverable) => ({ deliverable, holds: holds(deliverable.paths, file) }))
    .toSorted((one, other) => rank(one) - rank(other));
}

function rank({
  deliverable: { status },
  holds,
}: {
  readonly deliverable: Deliverable;
  readonly holds: boolean;
}): number {
  return (status === 'accepted' || status === 'dropped' ? 2 : 0) + (holds ? 0 : 1);
}

/**
 * Whether patterns as in `.gitignore` name a file, or a folder that it is in; of several that do, the last one counts. So `!` takes out
 * what is in a folder, although what is in it is named one by one by a pattern before.
 */
function holds(paths: readonly string[], file: string): boolean {
  if (!ignore.isPathValid(file)) return false;
  const last = paths.findLast((path) => ignore().add(path.replace(/^!/u, '')).ignores(file));
  return last !== undefined && !last.startsWith('!');
}
