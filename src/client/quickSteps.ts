import { Disposable, type QuickPick, type QuickPickItem, QuickInputButtons, window } from 'vscode';

/** Where a step stands among all. */
export interface Place {
  /** Counts from 1. */
  readonly step: number;
  readonly totalSteps: number;
}

/** A question in a row of them: takes what was answered so far and gives it back with its own answer. */
export type Step<S> = (state: S, place: Place) => Promise<S | 'back' | undefined>;

/**
 * Asks one question after the other; going back asks the one before again, with what was answered since.
 *
 * @returns all answers, or undefined once the user leaves.
 */
export async function askInSteps<S>(steps: readonly Step<S>[], initial: S): Promise<S | undefined> {
  let state = initial;
  for (let at = 0; ;) {
    const step = steps[at];
    if (step === undefined) return state;
    const answer = await step(state, { step: at + 1, totalSteps: steps.length });
    if (answer === undefined) return undefined;
    if (answer === 'back') {
      at -= 1;
    } else {
      state = answer;
      at += 1;
    }
  }
}

/** A row of a list; one without a value cannot be picked. */
export interface Row<V> extends QuickPickItem {
  readonly value?: V;
}

/**
 * Lets the user pick, or go back from any step but the first. Nothing is left of the list afterwards.
 *
 * @param fill gives the list its rows, now or later, and returns what has to be disposed of with it.
 * @param answer makes the answer of the step from the values that were picked, at least one.
 */
export function pickInStep<V, S>(
  { step, totalSteps }: Place,
  fill: (pick: QuickPick<Row<V>>) => readonly Disposable[],
  answer: (first: V, all: readonly V[]) => S,
): Promise<S | 'back' | undefined> {
  return new Promise((resolve) => {
    const pick = window.createQuickPick<Row<V>>();
    pick.step = step;
    pick.totalSteps = totalSteps;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    if (step > 1) pick.buttons = [QuickInputButtons.Back];
    const all = Disposable.from(
      pick,
      pick.onDidAccept(() => {
        const values = pick.selectedItems.flatMap(({ value }) => (value === undefined ? [] : [value]));
        const [first] = values;
        if (first !== undefined) end(answer(first, values));
      }),
      pick.onDidTriggerButton((button) => {
        if (button === QuickInputButtons.Back) end('back');
      }),
      pick.onDidHide(() => end(undefined)),
      ...fill(pick),
    );
    pick.show();

    function end(outcome: S | 'back' | undefined): void {
      resolve(outcome);
      all.dispose();
    }
  });
}
