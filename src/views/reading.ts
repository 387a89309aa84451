/** What a text that is being typed stands for, or what is wrong with it. */
export type Reading<V> =
  | {
      readonly value: V;
      /** How the text was understood, where that is worth a word. */
      readonly hint?: string;
    }
  | {
      /** One or two sentences that say what to write. */
      readonly mistake: string;
      /** What is likely to be meant; accepting the text puts it in its place. */
      readonly suggestion?: string;
    };
