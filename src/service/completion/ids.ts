import { CompletionItemKind } from 'vscode-languageserver';
import type { AgreedDeliverable } from '../../domain/format/definition';
import { timeText } from '../../views/times';
import { dotted } from '../../views/text';
import type { ServiceContext } from '../context';
import { availabilityIn, nameIn, titleIn, wallTimeOf } from '../facts/circumstances';
import { dueText } from '../facts/deliverable';
import { localTimeAt } from '../../domain/time/whereabouts';
import type { About, Candidate, Candidates, Question } from './candidate';

/** The people of the file by their ids and names, but for those who are in the same list already. */
export function personCandidates({ context, cursor }: Question): Candidates {
  const ids = [...(context.document.agreement.people?.keys() ?? [])].filter((id) => !cursor.others.includes(id));
  return {
    candidates: ids.map((id): Candidate => {
      const name = nameIn(context, id);
      return idCandidate('person', id, name, dotted(name, id === context.me ? 'you' : localTimeText(context, id)));
    }),
  };
}

function localTimeText(context: ServiceContext, id: string): string | undefined {
  const availability = availabilityIn(context, id);
  return availability && timeText(wallTimeOf(localTimeAt(availability, context.now, context.zones)));
}

/** The deliverables that another can come after: not itself, not what is in the list, and nothing that comes after it. */
export function deliverableCandidates({ context, cursor }: Question): Candidates {
  const { deliverables = new Map<string, AgreedDeliverable>() } = context.document.agreement;
  const excluded = new Set([...cursor.others, ...followersOf(String(cursor.path[1]), deliverables)]);
  const ids = [...deliverables.keys()].filter((id) => !excluded.has(id));
  return {
    candidates: ids.map((id): Candidate => {
      const deliverable = deliverables.get(id) ?? {};
      const title = titleIn(context, id);
      return idCandidate('deliverable', id, title, dotted(title, deliverable.status, dueText(context, deliverable)));
    }),
  };
}

/** An id that is found by the name of what it stands for, too. */
function idCandidate(format: About['format'], id: string, name: string, beside: string | undefined): Candidate {
  return {
    label: id,
    kind: CompletionItemKind.Reference,
    words: name,
    writes: { kind: 'value', text: id },
    about: { format, text: id },
    ...(beside !== undefined && { beside }),
  };
}

/** A deliverable and all that come after it, at once or later. */
function followersOf(id: string, deliverables: ReadonlyMap<string, AgreedDeliverable>): ReadonlySet<string> {
  const followers = new Map<string, string[]>();
  for (const [follower, { after = [] }] of deliverables) {
    for (const before of after) followers.set(before, [...(followers.get(before) ?? []), follower]);
  }
  const found = new Set([id]);
  for (const next of found) for (const follower of followers.get(next) ?? []) found.add(follower);
  return found;
}
