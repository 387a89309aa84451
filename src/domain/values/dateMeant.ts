import { worthAGuess } from './wording';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The date in the format's form that a text in another form names: `1.12.2026`, `2026/12/1`, `1 December 2026`. Undefined when
 * there is none, and for `01/12/2026`, which is December to some and January to others.
 */
export function dateMeant(text: string): string | undefined {
  if (!worthAGuess(text)) return undefined;
  const parts = text.toLowerCase().match(/\d+|[a-z]+/g) ?? [];
  const [first, second, third] = parts;
  if (first === undefined || second === undefined || third === undefined || parts.length > 3) return undefined;
  if (monthNamed(second) !== undefined)
    return write(third, monthNamed(second), first) ?? write(first, monthNamed(second), third);
  if (monthNamed(first) !== undefined) return write(third, monthNamed(first), second);
  if (first.length === 4) return write(first, Number(second), third);
  if (text.includes('.') || Number(first) > 12 || first === second) return write(third, Number(second), first);
  return Number(second) > 12 ? write(third, Number(first), second) : undefined;
}

function monthNamed(word: string): number | undefined {
  const index = word.length < 3 ? -1 : MONTHS.indexOf(word.slice(0, 3));
  return index < 0 ? undefined : index + 1;
}

function write(year: string, month: number | undefined, day: string): string | undefined {
  const dayNumber = Number.parseInt(day, 10);
  const known =
    year.length === 4 && month !== undefined && month >= 1 && month <= 12 && dayNumber >= 1 && dayNumber <= 31;
  return known ? `${year}-${String(month).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}` : undefined;
}
