import type { Agreement } from './format/definition';
import { type Path, stepInto } from './path';

/** The text of an item of a list, as somebody saw it when they decided to change it: a number alone may mean another one by now. */
export interface Sighting {
  readonly path: Path;
  readonly text: string;
}

/** Whether the agreement still has that item in that place. */
export function isStillThere(agreement: Agreement, { path, text }: Sighting): boolean {
  const item = path.reduce<unknown>(stepInto, agreement);
  return typeof item === 'object' && item !== null && 'text' in item ? item.text === text : item === text;
}
