import { changeToDeliverable } from './changeToDeliverable';
import { listForm } from './listForm';
import { momentZone } from './momentZone';
import type { Refactoring } from './refactoring';
import { sortPeople } from './sortPeople';

export const refactorings: readonly Refactoring[] = [changeToDeliverable, sortPeople, momentZone, listForm];
