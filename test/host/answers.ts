import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** How a step is answered: by a text, by the row with a label, by rows with labels, or by a key; `again` is Enter in the same box. */
export type Answer =
  | { readonly type: string }
  | { readonly pick: string }
  | { readonly pickSeveral: readonly string[] }
  | 'accept'
  | 'again'
  | 'back'
  | 'cancel';

type Input = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox;

/** Answers the steps of commands in the place of a user: the boxes are real, and so is what accepts and leaves them. */
export class Answers {
  readonly #createQuickPick = vscode.window.createQuickPick;
  readonly #createInputBox = vscode.window.createInputBox;
  readonly #showWarningMessage = vscode.window.showWarningMessage;
  readonly #showInformationMessage = vscode.window.showInformationMessage;
  readonly #typed = new WeakMap<vscode.InputBox, vscode.EventEmitter<string>>();
  #waiting: ((input: Input) => void) | undefined;
  #shown: Input | undefined;
  /** What the user was warned of since the last command began, questions included. */
  readonly warnings: string[] = [];
  /** What the user was told beside that. */
  readonly told: string[] = [];
  /** The button that is pressed on the next questions; without one they are left. */
  button: string | undefined;
  /** What boxes said while texts were typed into them, the last message of each. */
  readonly messages: string[] = [];

  /** Watches every box from now on, until {@link restore}. */
  constructor() {
    Object.assign(vscode.window, {
      createQuickPick: () => this.#watch(this.#createQuickPick.call(vscode.window)),
      createInputBox: () => this.#watch(this.#createInputBox.call(vscode.window)),
      showWarningMessage: (message: string) => {
        this.warnings.push(message);
        return Promise.resolve(this.button);
      },
      showInformationMessage: (message: string, ...buttons: readonly string[]) => {
        this.told.push(message);
        return Promise.resolve(buttons.find((button) => button === this.button));
      },
    });
  }

  restore(): void {
    Object.assign(vscode.window, {
      createQuickPick: this.#createQuickPick,
      createInputBox: this.#createInputBox,
      showWarningMessage: this.#showWarningMessage,
      showInformationMessage: this.#showInformationMessage,
    });
  }

  /** Runs a command and answers its steps; settles when the command has ended. */
  async run(command: string, args: readonly unknown[], ...answers: readonly Answer[]): Promise<void> {
    this.messages.length = 0;
    this.warnings.length = 0;
    this.told.length = 0;
    const ended = vscode.commands.executeCommand(command, ...args);
    for (const answer of answers) {
      if (answer === 'again') await press('accept');
      else await this.#give(answer, await this.#next());
    }
    await ended;
  }

  #watch<I extends Input>(input: I): I {
    if (!('items' in input)) this.#hearTyping(input);
    const show = input.show.bind(input);
    input.show = () => {
      show();
      this.#shown = input;
      this.#waiting?.(input);
      this.#waiting = undefined;
    };
    return input;
  }

  /** VS Code says nothing of texts that code puts into a box, so that this has to. */
  #hearTyping(box: vscode.InputBox): void {
    const typed = new vscode.EventEmitter<string>();
    box.onDidChangeValue((text) => typed.fire(text));
    Object.defineProperty(box, 'onDidChangeValue', { value: typed.event });
    this.#typed.set(box, typed);
  }

  /** The box that is shown next, or was since the last one was answered. */
  async #next(): Promise<Input> {
    const input = this.#shown ?? (await new Promise<Input>((resolve) => (this.#waiting = resolve)));
    this.#shown = undefined;
    return input;
  }

  async #give(answer: Exclude<Answer, 'again'>, input: Input): Promise<void> {
    if (answer === 'back' || answer === 'cancel' || answer === 'accept') return press(answer);
    if ('type' in answer) {
      assert.ok(!('items' in input), 'A list cannot be typed into.');
      input.value = answer.type;
      this.#typed.get(input)?.fire(answer.type);
      const { validationMessage } = input;
      this.messages.push(
        typeof validationMessage === 'string' ? validationMessage : (validationMessage?.message ?? ''),
      );
      return press('accept');
    }
    assert.ok('items' in input, 'A box has no rows.');
    if ('pick' in answer) {
      const [row] = rowsOf(input, [answer.pick]);
      const heard = changed(input.onDidChangeActive, input.activeItems[0] !== row);
      input.activeItems = row ? [row] : [];
      await heard;
    } else {
      const rows = rowsOf(input, answer.pickSeveral);
      const heard = changed(input.onDidChangeSelection, !isSame(input.selectedItems, rows));
      input.selectedItems = rows;
      await heard;
    }
    await press('accept');
  }
}

const KEYS = {
  accept: 'workbench.action.acceptSelectedQuickOpenItem',
  back: 'workbench.action.quickInputBack',
  cancel: 'workbench.action.closeQuickOpen',
} as const;

async function press(key: keyof typeof KEYS): Promise<void> {
  await vscode.commands.executeCommand(KEYS[key]);
}

/** Settles with the next event, at once when none is to be expected. */
function changed<T>(event: vscode.Event<T>, isExpected: boolean): Promise<void> {
  if (!isExpected) return Promise.resolve();
  return new Promise((resolve) => {
    const subscription = event(() => {
      subscription.dispose();
      resolve();
    });
  });
}

function rowsOf(
  { items }: vscode.QuickPick<vscode.QuickPickItem>,
  labels: readonly string[],
): readonly vscode.QuickPickItem[] {
  return labels.map((label) => {
    const row = items.find((item) => item.label === label);
    assert.ok(row, `No row is called "${label}" among ${items.map((item) => item.label).join(', ')}.`);
    return row;
  });
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}
