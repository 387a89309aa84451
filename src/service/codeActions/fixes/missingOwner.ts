import { bySteps } from '../fix';
import type { QuickFix } from '../fix';
import { nodeOf } from '../problemNode';
import { placeAmong } from './missingKey';
import { findingsIf } from './whatIf';

/** How many people are offered. */
const MOST = 5;

/** Lets somebody own work that has begun: people of our own side first, and nobody who would review it alone or is away when it is due. */
export const missingOwner: QuickFix = {
  codes: ['missing-owner'],
  fixesFor: (problem, context) => {
    const { node } = nodeOf(context, problem);
    const id = String(node.path[1]);
    const people = [...(context.document.agreement.people ?? [])];
    const ours = people.filter(([, { client }]) => client !== true);
    const before = findingsIf(context, id, {});
    return [...new Set([context.me, ...[...ours, ...people].map(([person]) => person)])]
      .flatMap((owner) => (owner !== undefined && findingsIf(context, id, { owner }) <= before ? [owner] : []))
      .slice(0, MOST)
      .map((value) => ({
        title: `Let ${value} own it`,
        edits: bySteps(context, { kind: 'set', path: [...node.path, 'owner'], value, at: placeAmong(node, 'owner') }),
      }));
  },
};
