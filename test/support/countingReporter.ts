import { appendFileSync } from 'node:fs';
import { type MochaOptions, type Runner, reporters } from 'mocha';

const reports = { Spec: reporters.Spec, Dot: reporters.Dot };

/**
 * Mocha's `Spec` report, or the `Dot` one where the reporter option `show` asks for it; beside it, for whoever sums up
 * several runs, one line `{"passed": n, "failed": n}` at the end of the file that COLLAB_TEST_COUNTS names.
 */
export default class CountingReporter extends reporters.Base {
  /** The report that people read. */
  readonly shown: reporters.Base;

  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    const { show = 'Spec' }: { readonly show?: keyof typeof reports } = options.reporterOptions ?? {};
    this.shown = new reports[show](runner, options);
    runner.once('end', () => {
      const file = process.env['COLLAB_TEST_COUNTS'];
      if (file !== undefined) {
        const { passes, failures } = this.stats;
        appendFileSync(file, `${JSON.stringify({ passed: passes, failed: failures })}\n`);
      }
    });
  }
}
