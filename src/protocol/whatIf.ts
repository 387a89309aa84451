import type { ForecastChange } from '../domain/forecast/whatIf';
import type { Intent } from '../domain/intent';
import type { AboutAgreement, Answer, Refusal } from './planning';

/**
 * Request: what intents would do to the forecast, each of them alone. Each is carried out on a copy of the text, so that what is told is
 * what comes of it when it is written. Nothing is written.
 */
export const WHAT_IF = 'collab/whatIf';

export interface WhatIfParams extends AboutAgreement {
  readonly intents: readonly Intent[];
}

/** One answer for each intent, in their order. */
export type WhatIfResult = Answer<readonly WhatIf[]>;

export type WhatIf = { readonly kind: 'changes'; readonly changes: readonly ForecastChange[] } | Refusal;
