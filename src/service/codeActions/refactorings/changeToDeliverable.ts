import { CodeActionKind } from 'vscode-languageserver';
import { nodesAround } from '../../../document/outline';
import { writeDuration } from '../../../domain/values/duration';
import { entryKindOf } from '../../ids';
import { bySteps } from '../fix';
import { nameOf } from '../problemNode';
import type { Refactoring } from './refactoring';

/** Makes a deliverable of a change request, with its title and its effort as the estimate, and marks the request as accepted. */
export const changeToDeliverable: Refactoring = {
  kind: CodeActionKind.RefactorExtract,
  offersAt: (context, { start }) => {
    const { agreement } = context.document;
    const node = nodesAround(context.document.outline(), start).find((one) => entryKindOf(one) === 'change');
    const change = node && agreement.scope?.changes?.get(nameOf(node));
    if (!node || change?.title === undefined || change.status === 'declined') return [];
    const id = freeId(nameOf(node), agreement.deliverables ?? new Map());
    const { title, effort } = change;
    const value = { title, ...(effort !== undefined && { estimate: writeDuration(effort) }) };
    return [
      {
        title: `Make a deliverable of "${nameOf(node)}"`,
        edits: bySteps(
          context,
          { kind: 'set', path: [...node.path, 'status'], value: 'accepted' },
          { kind: 'add', path: ['deliverables'], key: id, value },
        ),
      },
    ];
  },
};

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  return free;
}
