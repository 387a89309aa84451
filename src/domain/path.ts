/** Where something stands in an agreement: mapping keys and list indices from the top, such as `['deliverables', 'auth', 'after', 0]`. */
export type Path = readonly (string | number)[];

/** The path as people and the command line write it: `deliverables.auth.after.0`. The top is the empty text. */
export function formatPath(path: Path): string {
  return path.join('.');
}

/** What one step of a path leads to; undefined where nothing is. To follow a whole path, reduce it with this. */
export function stepInto(container: unknown, step: string | number): unknown {
  if (container instanceof Map) return (container as ReadonlyMap<unknown, unknown>).get(step);
  if (typeof container !== 'object' || container === null || !Object.hasOwn(container, step)) return undefined;
  return (container as Readonly<Record<string | number, unknown>>)[step];
}
