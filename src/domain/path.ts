/** Where something stands in an agreement: mapping keys and list indices from the top, such as `['deliverables', 'auth', 'after', 0]`. */
export type Path = readonly (string | number)[];

/** The path as people and the command line write it: `deliverables.auth.after.0`. The top is the empty text. */
export function formatPath(path: Path): string {
  return path.join('.');
}
