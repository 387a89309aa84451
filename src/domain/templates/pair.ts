import { fridayIn, idsOf, opening, ownerLine, people, reviewers } from './parts';
import type { StartFacts } from './startFacts';

/** Two freelancers who share a project and review each other's work. */
export function pair(facts: StartFacts): string {
  const ids = idsOf(facts);
  const both = [...(ids.me === undefined ? [] : [ids.me]), ...ids.others];
  return `${opening(facts)}
${people(facts, ids, 'team')}${both.length > 1 ? reviewers(both) : ''}
scope:
  in:
    - Everything that the deliverables below describe
  assumptions:
    - Each of us answers the other within a working day

# Each deliverable has one owner; the other one reviews it.
deliverables:
  foundation:
    title: Foundation
${ownerLine(ids.me)}    status: planned
    estimate: 5d
    due: ${fridayIn(3, facts.today)}
    acceptance:
      - Both of us can build and run it
  first-version:
    title: First version
${ownerLine(ids.others[0] ?? ids.me)}    after: [foundation]
    estimate: 5d
    due: ${fridayIn(5, facts.today)}
    acceptance:
      - It can be shown to somebody who has not seen it before

communication:
  checkins:
    sync:
      title: Sync
      every: Mon,Thu 10:00
      for: 15m

# What is true of everything that is finished.
quality:
  - The one who did not write it has read it
`;
}
