import type { Snapshot } from '../domain/project/snapshot';
import type { Id } from '../domain/values/id';
import { type Question, askOne, peopleRows, rowsWithNone } from './questions';
import type { Step } from './quickSteps';

/** A question for one of the people, or for none of them. */
export interface PersonQuestion<S> extends Question {
  /** What the row says that stands for nobody. */
  readonly nobody: string;
  /** The answer so far; else the list begins at whoever looks. */
  readonly current: (state: S) => Id | undefined;
  readonly answer: (state: S, person: Id | undefined) => S;
}

/** A step that asks for one of the people, or for none of them. */
export function askPersonOrNobody<S>(
  snapshot: Snapshot,
  { title, prompt, nobody, current, answer }: PersonQuestion<S>,
): Step<S> {
  return askOne<S, Id | null>({
    title,
    prompt,
    rows: () => rowsWithNone(peopleRows(snapshot), { value: null, label: nobody }),
    isCurrent: (person, state) => person === (current(state) ?? snapshot.me ?? null),
    answer: (state, person) => answer(state, person ?? undefined),
  });
}
