import { CodeActionKind } from 'vscode-languageserver';
import type { TextStep } from '../../../document/edit/operations';
import { nodesAround } from '../../../document/outline';
import { bySteps } from '../fix';
import { nameOf } from '../problemNode';
import type { Refactoring } from './refactoring';

/** How many people are sorted: every move of one reads the text once more. */
const MOST = 50;

/** Puts people in the order of their ids, each with the comments about them. */
export const sortPeople: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  offersAt: (context, { start }) => {
    const people = nodesAround(context.document.outline(), start)[1];
    if (!people || nameOf(people) !== 'people' || people.kind !== 'mapping') return [];
    const ids = people.children.map(nameOf);
    const sorted = ids.toSorted();
    const isSorted = ids.every((id, index) => id === sorted[index]);
    if (isSorted || ids.length > MOST || new Set(ids).size < ids.length) return [];
    return [{ title: 'Sort people by id', edits: bySteps(context, ...movesTo(sorted, ids)) }];
  },
};

/** The moves, from the top down, that bring one order into the other. */
function movesTo(sorted: readonly string[], ids: readonly string[]): readonly TextStep[] {
  const steps: TextStep[] = [];
  let current = ids;
  for (const [to, id] of sorted.entries()) {
    const from = current.indexOf(id);
    if (from === to) continue;
    steps.push({ kind: 'move', path: ['people', id], to });
    current = current.toSpliced(from, 1).toSpliced(to, 0, id);
  }
  return steps;
}
