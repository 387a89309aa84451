import type { OutlineNode } from '../../../document/outline';
import type { ServiceContext } from '../../context';
import { bySteps } from '../fix';
import type { QuickFix } from '../fix';
import { nodeOf } from '../problemNode';

/** How many people are offered. */
const MOST = 3;

/** Lets somebody else review, somebody of the client's side first, or nobody. */
export const selfReview: QuickFix = {
  codes: ['self-review'],
  fixesFor: (problem, context) => {
    const { node, isKey } = nodeOf(context, problem);
    const path = isKey ? [...node.path, 'reviewers'] : node.path;
    const asked = othersThan(ownerOf(node, context), context).map((id) => ({
      title: `Let ${id} review it`,
      edits: bySteps(context, { kind: 'set', path, value: [id] }),
    }));
    return [...asked, { title: 'Let nobody review it', edits: bySteps(context, { kind: 'set', path, value: [] }) }];
  },
};

function ownerOf({ path }: OutlineNode, { document }: ServiceContext): string | undefined {
  return document.agreement.deliverables?.get(String(path[1]))?.owner;
}

function othersThan(owner: string | undefined, { document }: ServiceContext): readonly string[] {
  const others = [...(document.agreement.people ?? [])].filter(([id]) => id !== owner);
  const clients = others.filter(([, { client }]) => client === true);
  return [...new Set([...clients, ...others].map(([id]) => id))].slice(0, MOST);
}
