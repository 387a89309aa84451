import type { Reading } from './reading';

/** A row of a list in which one can also type what is not in it. */
export interface Offer<V> {
  /** Undefined for a row that only says what is wrong. */
  readonly value?: V;
  readonly label: string;
  readonly description?: string;
  /** Whether it comes of what was typed, so that it is shown whatever the filter makes of its label. */
  readonly typed: boolean;
}

/**
 * What can be chosen: first what the typed text stands for, or is likely to, or what is wrong with it, then the usual answers.
 *
 * @param read what a text stands for.
 * @param write a value as the list names it.
 */
export function offersFor<V>(
  typed: string,
  read: (text: string) => Reading<V>,
  write: (value: V) => string,
  usual: readonly V[],
): readonly Offer<V>[] {
  const own = typed.trim() === '' ? [] : typedOffers(typed.trim(), read, write);
  const taken = new Set(own.map(({ label }) => label));
  const others = usual.map((value) => valueOffer(value, read(write(value)), write, false));
  return [...own, ...others.filter(({ label }) => !taken.has(label))];
}

function typedOffers<V>(
  typed: string,
  read: (text: string) => Reading<V>,
  write: (value: V) => string,
): readonly Offer<V>[] {
  const reading = read(typed);
  if ('value' in reading) return [valueOffer(reading.value, reading, write, true)];
  const mistake = { label: reading.mistake, typed: true };
  if (reading.suggestion === undefined) return [mistake];
  const meant = read(reading.suggestion);
  return 'value' in meant ? [valueOffer(meant.value, meant, write, true)] : [mistake];
}

function valueOffer<V>(value: V, reading: Reading<V>, write: (value: V) => string, typed: boolean): Offer<V> {
  const description = 'value' in reading ? reading.hint : undefined;
  return { value, label: write(value), ...(description !== undefined && { description }), typed };
}
