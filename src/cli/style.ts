import type { Io } from './io';

/** Colours a visible text. */
export type Paint = (text: string) => string;

/** The few colours that answers use. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
}

/** Colour only on a terminal that has it, and never where NO_COLOR asks for none (no-color.org). */
export function styleFor({ stdout, env }: Pick<Io, 'stdout' | 'env'>): Style {
  const coloured = stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const paint = (on: number, off: number): Paint => (coloured ? (text) => `\u001B[${on}m${text}\u001B[${off}m` : plain);
  return { bold: paint(1, 22), dim: paint(2, 22), red: paint(31, 39), yellow: paint(33, 39), green: paint(32, 39) };
}

/** The text as it is. */
export const plain: Paint = (text) => text;
