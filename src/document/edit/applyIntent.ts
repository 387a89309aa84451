import type { Intent, Step } from '../../domain/intent';
import type { Path } from '../../domain/path';
import type { AgreementDocument } from '../document';
import { editText } from './editText';
import type { EditResult } from './editText';
import { definitionOrder } from './keyOrder';
import type { TextStep } from './operations';
import { Refused } from './refusal';
import { renameId } from './renameId';
import { applyEdits, composeEdits, tighten } from './textEdit';

/**
 * Works out the least that has to change in an agreement's text so that it says what is intended. Comments, layout and all that the
 * intent does not speak of stay as they are, byte for byte. A text of which a part cannot be read is not changed.
 */
export function applyIntent(document: AgreementDocument, intent: Intent): EditResult {
  const { text, fault } = document;
  if (fault) return { ok: false, refusal: { reason: 'A part of the file cannot be read.', advice: fault.message } };
  try {
    const [first, ...others] = intent.kind === 'steps' ? intent.steps : [intent];
    if (first?.kind !== 'rename')
      return editText(text, textSteps(document, first ? [first, ...others] : []), definitionOrder);
    const renamed = renameId(document, first.path, first.to);
    const rest = editText(applyEdits(text, renamed), textSteps(document, others), definitionOrder);
    return rest.ok ? { ...rest, edits: tighten(text, composeEdits(text, renamed, rest.edits)) } : rest;
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** The steps in paths of the text, where list items that could not be read count too. */
function textSteps({ sourcePath }: AgreementDocument, steps: readonly Step[]): readonly TextStep[] {
  return steps.map((step, index) => {
    const path = sourcePath(step.path);
    const isMoved = !isSamePath(path, step.path) && steps.slice(0, index).some(shiftsItems);
    if (isMoved) {
      throw new Refused(
        'A list holds items that cannot be read, so it is not clear which one is meant.',
        'Mend them first.',
      );
    }
    if (step.kind === 'rename' && index > 0) {
      throw new Refused('An entry cannot be renamed after other changes.', 'Rename it first.');
    }
    return { ...step, path };
  });
}

function shiftsItems({ kind }: Step): boolean {
  return kind === 'add' || kind === 'remove' || kind === 'move';
}

function isSamePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
