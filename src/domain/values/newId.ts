import { type Id, slugOf } from './id';

/**
 * An id for something new, made of its title and different from those that are taken: `demo`, then `demo-2`, `demo-3`.
 *
 * @param fallback what to begin with where no letter of the title can stand in an id.
 */
export function newId(title: string, taken: Iterable<Id>, fallback: Id): Id {
  const used = new Set(taken);
  const base = slugOf(title) ?? fallback;
  if (!used.has(base)) return base;
  // Keys that begin with `x-` are the user's own.
  const stem = base === 'x' ? base : `${base}-`;
  let number = 2;
  while (used.has(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}
