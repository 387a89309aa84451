/** A disturbance is over when nothing came for this long, and work goes on after the longest wait in any case; in milliseconds. */
const QUIET = 250;
const LONGEST_WAIT = 3000;

/** Waits until a burst of changes is over, as when git checks out another branch. */
export class QuietTime {
  readonly #quiet: number;
  readonly #longest: number;
  #began: number | undefined;
  #last = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #resolve: (() => void) | undefined;

  /** In milliseconds. */
  constructor(quiet = QUIET, longest = LONGEST_WAIT) {
    this.#quiet = quiet;
    this.#longest = longest;
  }

  /** Something came that more is likely to follow. */
  disturb(): void {
    this.#last = performance.now();
    this.#began ??= this.#last;
  }

  /** Resolves when it is quiet: at once, unless there was a disturbance a moment ago. */
  async come(): Promise<void> {
    while (this.#began !== undefined) {
      const now = performance.now();
      const left = Math.min(this.#last + this.#quiet, this.#began + this.#longest) - now;
      if (left <= 0) this.#began = undefined;
      else await this.#pause(left);
    }
  }

  /** Lets whoever waits go on at once. */
  end(): void {
    this.#began = undefined;
    clearTimeout(this.#timer);
    this.#resolve?.();
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#resolve = resolve;
      this.#timer = setTimeout(resolve, milliseconds);
    });
  }
}
