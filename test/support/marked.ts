/** A text with the place that a `<|>` in it marks, of which there is exactly one. */
export interface Marked {
  readonly text: string;
  readonly offset: number;
}

const MARK = '<|>';

/** Takes the mark out of a text. */
export function marked(text: string): Marked {
  const [before, after, ...more] = text.split(MARK);
  if (before === undefined || after === undefined || more.length > 0) throw new Error(`Mark one place with ${MARK}.`);
  return { text: before + after, offset: before.length };
}
