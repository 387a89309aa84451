import { type QuickPick, commands, window } from 'vscode';
import { type Place, type Row, askWith } from './quickSteps';

/**
 * Lets the user pick from a list that is made anew with every key, as {@link pickInStep} does from one that is only filtered.
 *
 * @param prepare gives the list its title and its prompt.
 * @param rowsFor the rows for what is typed, the one that fits best first.
 */
export function pickTypedInStep<V, S>(
  place: Place,
  prepare: (pick: QuickPick<Row<V>>) => void,
  rowsFor: (typed: string) => readonly Row<V>[],
  answer: (value: V) => S,
): Promise<S | 'back' | undefined> {
  const pick = window.createQuickPick<Row<V>>();
  const render = (): void => {
    pick.items = rowsFor(pick.value);
  };
  prepare(pick);
  render();
  return askWith<S>(pick, place, (end) => {
    const accept = async (): Promise<void> => {
      await caughtUp();
      const value = pick.activeItems[0]?.value;
      if (value !== undefined) end(answer(value));
    };
    return [pick.onDidChangeValue(render), pick.onDidAccept(() => void accept())];
  });
}

/**
 * Settles once the window shows the rows that were last given to it, and has said which of them is active. Enter may come so soon
 * after a key that it is pressed on the rows of before; VS Code names rows by their number, so that another one would be picked.
 */
async function caughtUp(): Promise<void> {
  // Rows are sent when the extension has nothing else to do, and messages to the window keep their order.
  await new Promise((resolve) => setTimeout(resolve, 0));
  await commands.executeCommand('noop');
}
