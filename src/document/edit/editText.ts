import { namesIn } from './anchors';
import { anyOrder } from './keyOrder';
import type { KeyOrder } from './keyOrder';
import { narrow } from './narrow';
import { editsOf } from './operations';
import type { TextStep } from './operations';
import { plainStep } from './plainStep';
import { Refused } from './refusal';
import type { Refusal } from './refusal';
import { Source } from './source';
import { applyEdits, composeEdits, tighten } from './textEdit';
import type { TextEdit } from './textEdit';
import { unfold } from './unfold';
import { verify } from './verify';

/** What became of an edit: the least that has to change in the text, or why nothing may. */
export type EditResult =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly text: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** Carries out steps one after the other, all of them or none, and joins their edits. `order` says where new keys go. */
export function editText(text: string, steps: readonly TextStep[], order: KeyOrder = anyOrder): EditResult {
  try {
    const edits = tighten(text, editsOfAll(text, steps, order));
    return { ok: true, edits, text: applyEdits(text, edits) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function editsOfAll(text: string, steps: readonly TextStep[], order: KeyOrder): readonly TextEdit[] {
  let edits: readonly TextEdit[] = [];
  let current = text;
  for (const step of steps) {
    const next = editsOfOne(current, step, order);
    edits = composeEdits(text, edits, next);
    current = applyEdits(current, next);
  }
  return edits;
}

function editsOfOne(text: string, step: TextStep, order: KeyOrder): readonly TextEdit[] {
  if (text.startsWith(BYTE_ORDER_MARK)) return shifted(editsOfOne(text.slice(1), step, order), 1);
  return (text.length > SHORT ? editsOfNarrow(text, step, order) : undefined) ?? editsOfWhole(text, step, order);
}

/** Up to this length, in UTF-16 code units, a text is parsed as a whole. */
const SHORT = 4000;

/** The edits as they follow from a few lines of the text; undefined where these do not tell enough. */
function editsOfNarrow(text: string, step: TextStep, order: KeyOrder): readonly TextEdit[] | undefined {
  const narrowed = narrow(text, step, order);
  if (!narrowed) return undefined;
  try {
    const source = new Source(narrowed.text);
    const { anchors, aliases } = namesIn([source.root]);
    // What they lead to may be among the lines that were left out.
    if (anchors.size > 0 || aliases.length > 0) return undefined;
    return narrowed.widen(editsIn(narrowed.text, source, narrowed.step, order));
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function editsOfWhole(text: string, step: TextStep, order: KeyOrder): readonly TextEdit[] {
  return editsIn(text, new Source(text), step, order);
}

function editsIn(text: string, source: Source, step: TextStep, order: KeyOrder): readonly TextEdit[] {
  const parts = step.kind === 'set' ? unfold(source, step) : undefined;
  if (parts) return editsOfAll(text, parts, order);
  const plain = plainStep(source, step, order);
  const edits = editsOf(source, plain);
  verify(source, plain, applyEdits(text, edits));
  return edits;
}

/** It belongs to no line, and the parser cannot deal with it in front of a dash. */
const BYTE_ORDER_MARK = '\uFEFF';

function shifted(edits: readonly TextEdit[], by: number): readonly TextEdit[] {
  return edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}
