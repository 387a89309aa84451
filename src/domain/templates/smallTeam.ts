import { fridayIn, idsOf, opening, ownerLine, people } from './parts';
import type { StartFacts } from './startFacts';

/** A few people in several places: who owns what, when they meet, and what is worth saying early. */
export function smallTeam(facts: StartFacts): string {
  const ids = idsOf(facts);
  const [second = ids.me, third = second] = ids.others;
  return `${opening(facts)}
${people(facts, ids, 'team')}
scope:
  in:
    - Everything that the deliverables below describe
  out:
    - Work that nobody owns

# Whoever owns a deliverable sees it through; "after" says what it waits for.
deliverables:
  groundwork:
    title: Groundwork
${ownerLine(ids.me)}    status: planned
    estimate: 5d
    due: ${fridayIn(2, facts.today)}
    acceptance:
      - Everybody can build, run and test it
  first-version:
    title: First version
${ownerLine(second)}    after: [groundwork]
    estimate: 8d
    due: ${fridayIn(5, facts.today)}
    acceptance:
      - Its main path works from start to end
  launch:
    title: Launch
${ownerLine(third)}    after: [first-version]
    estimate: 3d
    due: ${fridayIn(7, facts.today)}
    acceptance:
      - Somebody outside the team uses it

communication:
  checkins:
    planning:
      title: Planning
      every: Mon 10:00
      for: 45m
    retrospective:
      title: Retrospective
      every: last Fri 15:00
      for: 1h

# What is true of everything that is finished.
quality:
  - Somebody else has reviewed it
  - Its tests pass

# Worries, said aloud while they are small: "Collab: Raise a Concern" writes them here.
# concerns:
#   late-answers:
#     title: Questions wait for days
`;
}
