import { fridayIn, idsOf, opening, ownerLine, people, reviewers } from './parts';
import type { StartFacts } from './startFacts';

/** A small piece of real work by which two sides find out whether they want to go on. */
export function trial(facts: StartFacts): string {
  const ids = idsOf(facts);
  return `${opening(facts)}
${people(facts, ids, 'client')}${reviewers(ids.others)}
# A trial is small on purpose. Whatever else comes up waits for the decision at its end.
scope:
  in:
    - One small piece of real work, reviewed like any other
  out:
    - Anything beyond it, until both sides want to go on
  assumptions:
    - Both sides say within a week of the review whether they go on

deliverables:
  trial-piece:
    title: Trial piece
${ownerLine(ids.me)}    status: planned
    estimate: 3d
    due: ${fridayIn(2, facts.today)}
    acceptance:
      - It does what was described
      - Questions from its review are answered
  decision:
    title: Decision to go on
    after: [trial-piece]
    due: ${fridayIn(3, facts.today)}
    acceptance:
      - Both sides have said what went well and what did not

communication:
  checkins:
    half-way:
      title: Half-way talk
      every: Wed 13:00
      for: 30m
`;
}
