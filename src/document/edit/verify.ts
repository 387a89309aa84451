import { isSame, modelOf } from './model';
import { intended } from './intended';
import type { PlainStep } from './plainStep';
import { Refused } from './refusal';
import { Source } from './source';

/** Holds the text after a step against what was meant, and refuses to hand out anything else. */
export function verify(before: Source, step: PlainStep, text: string): void {
  const meant = intended(modelOf(before.root), step);
  const after = readAgain(text);
  if (meant && after && isSame(meant, modelOf(after.root)) && keepsComments(before, after)) return;
  throw new Refused('This place is written in a way that Collab cannot edit safely.', 'Edit the text by hand.');
}

function readAgain(text: string): Source | undefined {
  try {
    return new Source(text);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function keepsComments(before: Source, after: Source): boolean {
  const counts = new Map<string, number>();
  for (const comment of after.comments) {
    const text = after.slice(comment);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return before.comments.every((comment) => {
    const text = before.slice(comment);
    const left = counts.get(text) ?? 0;
    counts.set(text, left - 1);
    return left > 0;
  });
}
