'use strict';

const { appendFileSync } = require('node:fs');
const { reporters } = require('mocha');

/**
 * Mocha's `spec` report; beside it, for whoever sums up several runs, one line `{"passed": n, "failed": n}` at the end
 * of the file that COLLAB_TEST_COUNTS names.
 */
class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const file = process.env['COLLAB_TEST_COUNTS'];
      if (file !== undefined) {
        const { passes, failures } = this.stats;
        appendFileSync(file, `${JSON.stringify({ passed: passes, failed: failures })}\n`);
      }
    });
  }
}

module.exports = CountingReporter;
