import type { Obstacle } from './forecast';

/**
 * Says of deliverables which all wait for others among them how they wait for themselves: each is part of a circle, or comes
 * after one that leads to a circle.
 *
 * @param after what each of them comes after; at least one of that is among them.
 */
export function* circlesAmong(after: ReadonlyMap<string, readonly string[]>): Generator<[string, Obstacle], undefined> {
  const visited = new Set<string>();
  for (const start of after.keys()) {
    const path: string[] = [];
    let id = start;
    while (!visited.has(id)) {
      visited.add(id);
      path.push(id);
      id = nextOf(id);
    }
    // The walk ended at one it had met before. Where that is on the path itself, a circle begins there.
    const first = path.indexOf(id);
    for (const [place, member] of path.entries()) {
      const kind = first >= 0 && place >= first ? 'circle' : 'dependency';
      yield [member, { kind, deliverable: nextOf(member) }];
    }
  }

  function nextOf(id: string): string {
    return after.get(id)?.find((other) => after.has(other)) ?? id;
  }
}
