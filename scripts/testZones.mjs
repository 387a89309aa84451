// Runs the unit tests on machines that pretend to be elsewhere: no answer may depend on where it is worked out. Three zones
// are enough to tell: none, half an hour off with summer time, and the far side of the date line. The one where this machine is
// says nothing new. How a text is parsed and edited has nothing to do with the clock and is left out. Arguments go on to mocha.
import { run } from './lib/run.mjs';

const ZONES = ['UTC', 'America/St_Johns', 'Pacific/Apia'];
const MOCHA = ['mocha', '--no-config', '--require', 'tsx/cjs', '--timeout', '60000', '--reporter', 'dot'];

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

let failed = 0;
for (const zone of ZONES.filter((zone) => zone !== here)) {
  console.log(`\nIn ${zone}:`);
  const status = await run(
    'npx',
    [...MOCHA, ...process.argv.slice(2), 'test/unit/{cli,domain,service,views}/**/*.test.ts'],
    { TZ: zone },
  );
  if (status !== 0) failed++;
}
process.exitCode = failed === 0 ? 0 : 1;
