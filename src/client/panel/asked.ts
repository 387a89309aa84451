import type { Answer } from '../../protocol/planning';

/** Something that is asked of the server while it is looked at: the last answer stays until there is one to the question of now. */
export class Asked<T> {
  readonly #onAnswer: () => void;
  #about: object | undefined;
  #question: string | undefined;
  #answer: { readonly question: string; readonly value: T } | undefined;

  /** @param onAnswer called when there is an answer to what was asked last. */
  constructor(onAnswer: () => void) {
    this.#onAnswer = onAnswer;
  }

  /**
   * What is known by now; undefined while that is nothing. The question is asked once for each state of what it is about.
   *
   * @param state what the answer depends on: another object is another state.
   * @param question what is asked; another text is another question, and an answer to one is none to the other.
   */
  about(state: object, question: string, ask: () => Promise<Answer<T>>): T | undefined {
    if (this.#about !== state || this.#question !== question) {
      this.#about = state;
      this.#question = question;
      void this.#ask(state, question, ask);
    }
    return this.#answer?.question === question ? this.#answer.value : undefined;
  }

  async #ask(state: object, question: string, ask: () => Promise<Answer<T>>): Promise<void> {
    const answered = await ask();
    const isStillAsked = this.#about === state && this.#question === question;
    if (!isStillAsked || answered.kind === 'refused') return;
    this.#answer = { question, value: answered.answer };
    this.#onAnswer();
  }
}
