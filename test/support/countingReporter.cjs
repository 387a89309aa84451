'use strict';

const { appendFileSync } = require('node:fs');
const { reporters } = require('mocha');

/**
 * Another of mocha's reports (`Spec`, or what the reporter option `show` names); beside it, for whoever sums up several
 * runs, one line `{"passed": n, "failed": n}` at the end of the file that COLLAB_TEST_COUNTS names.
 */
module.exports = function countingReporter(runner, options) {
  const Shown = reporters[options.reporterOptions?.show ?? 'Spec'];
  runner.once('end', () => {
    const file = process.env['COLLAB_TEST_COUNTS'];
    if (file !== undefined) {
      const { passes, failures } = runner.stats;
      appendFileSync(file, `${JSON.stringify({ passed: passes, failed: failures })}\n`);
    }
  });
  return new Shown(runner, options);
};
