import type { TextSpan } from '../../../domain/finding';
import type { ServiceContext } from '../../context';
import type { Fix } from '../fix';

/** A way to say the same thing otherwise, or to take a step that the agreement foresees. */
export interface Refactoring {
  /** The kind of code action it is, as in LSP. */
  readonly kind: string;
  /** What it offers for what is selected; none where it does not fit. */
  readonly offersAt: (context: ServiceContext, span: TextSpan) => readonly Fix[];
}
