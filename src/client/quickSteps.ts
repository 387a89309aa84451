import {
  Disposable,
  type InputBox,
  type InputBoxValidationMessage,
  InputBoxValidationSeverity,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  window,
} from 'vscode';
import type { Reading } from '../views/reading';

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
  place: Place,
  fill: (pick: QuickPick<Row<V>>) => readonly Disposable[],
  answer: (first: V, all: readonly V[]) => S,
): Promise<S | 'back' | undefined> {
  return pickAnyInStep<V, S>(place, fill, (all) => {
    const [first] = all;
    return first === undefined ? undefined : answer(first, all);
  });
}

/**
 * Lets the user pick as many as they want, or none, as {@link pickInStep} does.
 *
 * @param answer makes the answer of the step from the values that were picked; while it is undefined the list stays.
 */
export function pickAnyInStep<V, S>(
  place: Place,
  fill: (pick: QuickPick<Row<V>>) => readonly Disposable[],
  answer: (all: readonly V[]) => S | undefined,
): Promise<S | 'back' | undefined> {
  const pick = window.createQuickPick<Row<V>>();
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  return askWith<S>(pick, place, (end) => [
    pick.onDidAccept(() => {
      const outcome = answer(pick.selectedItems.flatMap(({ value }) => (value === undefined ? [] : [value])));
      if (outcome !== undefined) end(outcome);
    }),
    ...fill(pick),
  ]);
}

/**
 * Lets the user type a text, or go back from any step but the first. It is read with every key and accepted only when it stands
 * for something. The box stays while other windows are looked at.
 *
 * @param prepare gives the box its title, its prompt and the text to begin with.
 */
export function typeInStep<V, S>(
  place: Place,
  prepare: (box: InputBox) => void,
  read: (text: string) => Reading<V>,
  answer: (value: V) => S,
): Promise<S | 'back' | undefined> {
  const box = window.createInputBox();
  box.ignoreFocusOut = true;
  prepare(box);
  const say = (reading: Reading<V>): void => {
    box.validationMessage = wordsFor(reading);
  };
  if (box.value !== '') say(read(box.value));
  return askWith<S>(box, place, (end) => [
    box.onDidChangeValue((text) => say(read(text))),
    box.onDidAccept(() => {
      const reading = read(box.value);
      if ('value' in reading) end(answer(reading.value));
      else if (reading.suggestion !== undefined) say(read((box.value = reading.suggestion)));
      else say(reading);
    }),
  ]);
}

function wordsFor<V>(reading: Reading<V>): InputBoxValidationMessage | undefined {
  if ('value' in reading) {
    return reading.hint === undefined
      ? undefined
      : { message: reading.hint, severity: InputBoxValidationSeverity.Info };
  }
  const { mistake, suggestion } = reading;
  const offer = suggestion === undefined ? '' : ` Press Enter for ${suggestion}`;
  return { message: mistake + offer, severity: InputBoxValidationSeverity.Error };
}

/** Shows a list or a box as a step, until it ends, is left, or the step before is asked for again. */
export function askWith<S>(
  input: QuickPick<QuickPickItem> | InputBox,
  { step, totalSteps }: Place,
  listen: (end: (outcome: S) => void) => readonly Disposable[],
): Promise<S | 'back' | undefined> {
  return new Promise((resolve) => {
    if (totalSteps > 1) Object.assign(input, { step, totalSteps });
    if (step > 1) input.buttons = [QuickInputButtons.Back];
    const all = Disposable.from(
      input,
      input.onDidTriggerButton((button) => {
        if (button === QuickInputButtons.Back) end('back');
      }),
      input.onDidHide(() => end(undefined)),
      ...listen(end),
    );
    input.show();

    function end(outcome: S | 'back' | undefined): void {
      resolve(outcome);
      all.dispose();
    }
  });
}
