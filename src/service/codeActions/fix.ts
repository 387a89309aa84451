import { editText } from '../../document/edit/editText';
import type { TextStep } from '../../document/edit/operations';
import type { TextEdit } from '../../document/edit/textEdit';
import type { Problem } from '../../document/problem';
import type { ProblemCode } from '../../domain/problemCodes';
import type { ServiceContext } from '../context';
import type { ReadText } from '../readText';

/** A change that is offered for a text. */
export interface Fix {
  /** What it does, as the beginning of a sentence. */
  readonly title: string;
  /** Whether it is very likely what is wanted, so that one key may take it. */
  readonly isPreferred?: boolean;
  /** Works out the change, which takes time that only the one chosen is worth; undefined where the text cannot be changed safely. */
  readonly edits: () => readonly TextEdit[] | undefined;
}

/** Something that mends problems of some kinds. */
export interface QuickFix {
  /** The problems it may have an answer to. */
  readonly codes: readonly ProblemCode[];
  /** Ways to mend a problem of one of these kinds, the likeliest first; none where nothing obvious helps. */
  readonly fixesFor: (problem: Problem, context: ServiceContext) => readonly Fix[];
}

/** Lets the edit layer work out a change, in paths of the text. Nothing else in the text changes by it. */
export function bySteps({ document }: ReadText, ...steps: readonly TextStep[]): Fix['edits'] {
  return () => {
    const result = editText(document.text, steps);
    return result.ok ? result.edits : undefined;
  };
}

/** A change that is known already. */
export function byEdits(...edits: readonly TextEdit[]): Fix['edits'] {
  return () => edits;
}
