import type { QuickFix } from './fix';
import { addEntry } from './fixes/addEntry';
import { duplicateCheckpoint } from './fixes/duplicateCheckpoint';
import { duplicateKey } from './fixes/duplicateKey';
import { dueDate } from './fixes/dueDate';
import { emptyValue } from './fixes/emptyValue';
import { forecastLate } from './fixes/forecastLate';
import { invalidId } from './fixes/invalidId';
import { leak } from './fixes/leak';
import { listOrText } from './fixes/listOrText';
import { mergeKey } from './fixes/mergeKey';
import { mergeConflict } from './fixes/mergeConflict';
import { missingKey } from './fixes/missingKey';
import { missingOwner } from './fixes/missingOwner';
import { otherChoices } from './fixes/otherChoices';
import { overlappingTravel } from './fixes/overlappingTravel';
import { ownKey } from './fixes/ownKey';
import { quote } from './fixes/quote';
import { danglingEntry, dependencyCycle, duplicateEntry, unknownEntry } from './fixes/removeEntry';
import { secondDocument } from './fixes/secondDocument';
import { selfReview } from './fixes/selfReview';
import { suggested } from './fixes/suggested';
import { syntax } from './fixes/syntax';
import { timezone } from './fixes/timezone';

/** Everything that mends problems; for one problem, the answers come in this order. */
export const quickFixes: readonly QuickFix[] = [
  suggested,
  invalidId,
  otherChoices,
  missingKey,
  emptyValue,
  listOrText,
  quote,
  syntax,
  missingOwner,
  dueDate,
  forecastLate,
  selfReview,
  timezone,
  addEntry,
  danglingEntry,
  duplicateEntry,
  duplicateKey,
  duplicateCheckpoint,
  dependencyCycle,
  overlappingTravel,
  ownKey,
  unknownEntry,
  mergeConflict,
  secondDocument,
  mergeKey,
  leak,
];
