import { assumedUtc } from './assumedUtc';
import { awayOnDue } from './awayOnDue';
import { dependencyCycles } from './dependencyCycles';
import { dueBeforeDependency } from './dueBeforeDependency';
import { dueBeforeStart } from './dueBeforeStart';
import { duplicateCheckpoints } from './duplicateCheckpoints';
import { duplicateEntries } from './duplicateEntries';
import type { LeakRule } from './leak';
import { money } from './money';
import { overlappingTravel } from './overlappingTravel';
import type { Rule } from './rule';
import { secrets } from './secrets';
import { selfReview } from './selfReview';
import { startedUnprepared } from './startedUnprepared';
import { unknownReferences } from './unknownReferences';
import { webhooks } from './webhooks';

/** Every rule of meaning. Their order does not matter: problems are told in the order of the text. */
export const rules: readonly Rule[] = [
  unknownReferences,
  duplicateEntries,
  duplicateCheckpoints,
  overlappingTravel,
  dependencyCycles,
  dueBeforeStart,
  dueBeforeDependency,
  selfReview,
  startedUnprepared,
  awayOnDue,
  assumedUtc,
];

/** Every rule about what may stand nowhere in the text. */
export const leakRules: readonly LeakRule[] = [secrets, webhooks, money];
