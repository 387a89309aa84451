import type { Person } from '../domain/project/project';
import { firstCharacter, oneLine } from './text';

/**
 * What people are called where there is little room, by their id: the first word of their name, with the initial of the last
 * where two share it, and the whole name where even that is shared.
 */
export function shortNames(people: readonly Pick<Person, 'id' | 'name'>[]): ReadonlyMap<string, string> {
  const whole = new Map(people.map(({ id, name }) => [id, oneLine(name) || id]));
  const first = new Map(Array.from(whole, ([id, name]) => [id, firstWord(name)]));
  const initialed = new Map(Array.from(whole, ([id, name]) => [id, withInitial(name)]));
  const [timesFirst, timesInitialed] = [tally(first.values()), tally(initialed.values())];
  return new Map(
    Array.from(whole, ([id, name]) => {
      const [short = name, longer = name] = [first.get(id), initialed.get(id)];
      if (timesFirst.get(short) === 1) return [id, short];
      return [id, timesInitialed.get(longer) === 1 ? longer : name];
    }),
  );
}

function firstWord(name: string): string {
  return name.split(' ', 1)[0] ?? name;
}

function withInitial(name: string): string {
  const words = name.split(' ');
  const last = words.length > 1 ? words.at(-1) : undefined;
  return last === undefined ? name : `${firstWord(name)} ${firstCharacter(last)}.`;
}

function tally(names: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
