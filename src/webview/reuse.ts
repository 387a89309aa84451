/**
 * The next value, made of as much of the last one as is the same: what has not changed keeps its identity, and so is not drawn again.
 * Both are plain data without circles.
 */
export function reuse<T>(last: unknown, next: T): T {
  if (Object.is(last, next)) return next;
  if (Array.isArray(next)) {
    if (!Array.isArray(last)) return next;
    const items = next.map((item, index) => reuse<unknown>(last[index], item));
    return (items.length === last.length && items.every((item, index) => item === last[index]) ? last : items) as T;
  }
  if (!isRecord(next) || !isRecord(last) || Array.isArray(last)) return next;
  const keys = Object.keys(next);
  const entries = keys.map((key) => [key, reuse(last[key], next[key])] as const);
  const isSame = keys.length === Object.keys(last).length && entries.every(([key, value]) => value === last[key]);
  return (isSame ? last : Object.fromEntries(entries)) as T;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
