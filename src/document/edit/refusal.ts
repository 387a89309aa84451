/** Why an edit is not made, for the person who asked for it. Each is one sentence. */
export interface Refusal {
  readonly reason: string;
  /** What to do instead. */
  readonly advice: string;
}

/** Ends an edit from wherever it turns out to be impossible. It does not leave this folder. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(reason: string, advice: string) {
    super(reason);
    this.refusal = { reason, advice };
  }
}
