import { isSame, modelOf } from '../edit/model';
import { Refused } from '../edit/refusal';
import { Source } from '../edit/source';
import { applyEdits, composeEdits, tighten } from '../edit/textEdit';
import type { TextEdit } from '../edit/textEdit';
import type { OutlineNode } from '../outline';
import { indentation } from './indentation';
import { spacing } from './spacing';

/** One way to make a text neater. It may be wrong in rare cases, as it is held against what the text says. */
export type Tidying = (text: string, outline: OutlineNode) => readonly TextEdit[];

const TIDYINGS: readonly Tidying[] = [spacing, indentation];

/**
 * The changes that make a text neater without changing what it says: no value, no comment, no quotes, no order. Whatever cannot be
 * shown to leave the text's meaning alone is left out, and a text that is no valid YAML is left as it is.
 *
 * @param outlineOf reads the outline of a text: each tidying looks at what the one before it left.
 */
export function tidied(text: string, outlineOf: (text: string) => OutlineNode): readonly TextEdit[] {
  let edits: readonly TextEdit[] = [];
  let current = text;
  for (const tidying of TIDYINGS) {
    const next = tidying(current, outlineOf(current));
    const after = applyEdits(current, next);
    if (!saysTheSame(current, after)) continue;
    edits = composeEdits(text, edits, next);
    current = after;
  }
  return tighten(text, edits);
}

function saysTheSame(before: string, after: string): boolean {
  try {
    const [one, other] = [new Source(before), new Source(after)];
    const hasSameComments = commentsOf(one) === commentsOf(other);
    return hasSameComments && isSame(modelOf(one.root), modelOf(other.root));
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

function commentsOf(source: Source): string {
  return source.comments.map((comment) => source.slice(comment).trimEnd()).join('\n');
}
