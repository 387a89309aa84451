import { fridayIn, idsOf, opening, ownerLine, people, reviewers } from './parts';
import type { StartFacts } from './startFacts';

/** One freelancer, one client: scope in and out, and somebody on the client's side who accepts. */
export function oneClient(facts: StartFacts): string {
  const ids = idsOf(facts);
  return `${opening(facts)}
${people(facts, ids, 'client')}${reviewers(ids.others)}
# What is not written here is not agreed. Wishes that come later are recorded as changes, with their effort.
scope:
  in:
    - Everything that the deliverables below describe
  out:
    - Running the result after it has been handed over
  assumptions:
    - Questions to the client are answered within two working days

deliverables:
  first-version:
    title: First version
${ownerLine(ids.me)}    status: planned
    estimate: 5d
    due: ${fridayIn(4, facts.today)}
    acceptance:
      - It can be tried without help
  hand-over:
    title: Hand-over
${ownerLine(ids.me)}    after: [first-version]
    estimate: 2d
    due: ${fridayIn(6, facts.today)}
    acceptance:
      - The client can build, run and change it

communication:
  checkins:
    demo:
      title: Weekly demo
      every: Fri 13:00
      for: 30m

# What is true of everything that is finished.
quality:
  - It works in the places where it will be used
`;
}
