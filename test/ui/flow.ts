import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** How one question is answered: what is typed, and what has to be in sight before Enter is pressed. */
export interface Answer {
  /** Replaces what stands in the field; without it the answer that is ready is taken. */
  readonly type?: string;
  readonly sees?: string | RegExp;
}

/** A command that asks in steps, as somebody goes through it who uses the keyboard alone. */
export class Flow {
  readonly #workbench: Workbench;
  readonly #title: string;
  readonly #answers: readonly Answer[];

  /**
   * @param title the title of the command, and of its steps.
   * @param answers one for each step.
   */
  constructor(workbench: Workbench, title: string, answers: readonly Answer[]) {
    this.#workbench = workbench;
    this.#title = title;
    this.#answers = answers;
  }

  /** How many steps there are. */
  get length(): number {
    return this.#answers.length;
  }

  /** Runs the command and answers the questions before a step, which counts from 1. */
  async walkTo(step: number): Promise<void> {
    await this.#workbench.command(`Collab: ${this.#title}`);
    await this.#walk(1, step);
  }

  /** Answers the questions from a step on, until none is left. */
  async finish(from = 1): Promise<void> {
    await this.#walk(from, this.length + 1);
    await this.#widget.waitFor({ state: 'hidden' });
  }

  /** Runs the command and answers everything. */
  async run(): Promise<void> {
    await this.#workbench.command(`Collab: ${this.#title}`);
    await this.finish();
  }

  /** Leaves at each of the steps in turn. */
  async leaveEverywhere(): Promise<void> {
    for (let step = 1; step <= this.length; step++) {
      await this.walkTo(step);
      await this.#workbench.quickInput.cancel();
    }
  }

  /** Goes back by keyboard from a step to the one before. */
  async back(from: number): Promise<void> {
    await this.#workbench.page.keyboard.press('Control+Alt+Minus');
    await this.at(from - 1);
  }

  /** Waits until a step is there. */
  async at(step: number): Promise<void> {
    const count = this.length > 1 ? ` (${step}/${this.length})` : '';
    await this.#widget.locator('.quick-input-title', { hasText: `${this.#title}${count}` }).waitFor();
    await this.#workbench.quickInput.opened();
  }

  /** Something in the box that holds a text: a row, or what is said of what was typed. */
  shows(text: string | RegExp): Locator {
    return this.#widget.locator('[role=option], .quick-input-message').filter({ hasText: text }).first();
  }

  /** The row that Enter picks, or what is said of what was typed. */
  #ready(text: string | RegExp): Locator {
    return this.#widget.locator('.monaco-list-row.focused, .quick-input-message').filter({ hasText: text });
  }

  get #widget(): Locator {
    return this.#workbench.page.locator('.quick-input-widget:visible');
  }

  async #walk(from: number, to: number): Promise<void> {
    await this.at(from);
    for (let step = from; step < to; step++) {
      const { type, sees } = this.#answers[step - 1] ?? {};
      if (type !== undefined) await this.#workbench.quickInput.filter(type);
      if (sees !== undefined) await this.#ready(sees).waitFor();
      await this.#workbench.page.keyboard.press('Enter');
      if (step < this.length) await this.at(step + 1);
    }
  }
}
