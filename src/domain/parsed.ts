/**
 * What a value parser returns: the value, or the reason why there is none. Parsers never throw on what a person typed.
 */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly invalid: Invalid };

/** Why a text is not a value, in words for the person who wrote it. */
export interface Invalid {
  /** One short clause without a full stop, such as `"EST" is an abbreviation, not a time zone`. */
  readonly reason: string;
  /** One sentence that says what to write instead. */
  readonly explanation: string;
  /** A text that would be accepted in place of the part at fault, when one is likely to be meant. */
  readonly suggestion?: string;
  /** The part at fault, as UTF-16 offsets into the parsed text; the whole text when absent. */
  readonly part?: { readonly start: number; readonly end: number };
}

export function valid<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function invalid(
  reason: string,
  explanation: string,
  more: Pick<Invalid, 'suggestion' | 'part'> = {},
): Parsed<never> {
  return { ok: false, invalid: { reason, explanation, ...more } };
}
