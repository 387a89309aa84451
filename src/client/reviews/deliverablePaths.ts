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

/** Whether patterns as in `.gitignore` name a file. */
function holds(paths: readonly string[], file: string): boolean {
  try {
    return (
      paths.length > 0 &&
      ignore()
        .add([...paths])
        .ignores(file)
    );
  } catch {
    // A path that leaves the folder belongs to nothing in it.
    return false;
  }
}
