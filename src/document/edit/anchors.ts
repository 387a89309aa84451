import { isAlias, visit } from 'yaml';
import type { Alias, Node } from 'yaml';
import { anchorOf } from './layout';
import { Refused } from './refusal';
import type { Source } from './source';

/** The anchors that nodes and all within them bring, and the aliases that they hold. */
export interface Names {
  readonly anchors: ReadonlySet<string>;
  readonly aliases: readonly Alias[];
}

export function namesIn(nodes: readonly (Node | null)[]): Names {
  const anchors = new Set<string>();
  const aliases: Alias[] = [];
  for (const node of nodes) {
    visit(node, {
      Node: (_, inner) => {
        const anchor = anchorOf(inner);
        if (anchor !== undefined) anchors.add(anchor);
        if (isAlias(inner)) aliases.push(inner);
      },
    });
  }
  return { anchors, aliases };
}

/** Refuses to take nodes away when they bring an anchor that an alias elsewhere relies on; `kept` is an anchor that stays. */
export function refuseToLose({ root }: Source, nodes: readonly (Node | null)[], kept?: string): void {
  const { anchors, aliases } = namesIn(nodes);
  if (anchors.size === 0) return;
  const inside = new Set(aliases);
  const orphan = namesIn([root]).aliases.find(
    (alias) => alias.source !== kept && anchors.has(alias.source) && !inside.has(alias),
  );
  if (!orphan) return;
  throw new Refused(
    `Other places use what the anchor \`&${orphan.source}\` marks here.`,
    `Write out the value in the places of \`*${orphan.source}\` first.`,
  );
}
