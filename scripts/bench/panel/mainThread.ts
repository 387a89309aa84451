import type { CDPSession, Page } from 'playwright-core';

/** What the main thread of a page and of the frames in it does, on the processor: others that use the machine do not count. */
export class MainThread {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<MainThread> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new MainThread(session);
  }

  /** How long some work keeps it busy, in milliseconds, and what the work gives. */
  async busyDuring<T>(work: () => Promise<T>): Promise<{ readonly busy: number; readonly result: T }> {
    const before = await this.#busy();
    const result = await work();
    return { busy: (await this.#busy()) - before, result };
  }

  async #busy(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  }
}
