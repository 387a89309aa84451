// Runs every check there is, on a fresh clone too, and ends with a line `N passed, N failed`.
import { installDependencies } from './lib/dependencies.mjs';
import { take } from './lib/steps.mjs';

const counted = ['--reporter', './test/support/countingReporter.ts', '--reporter-option', 'show=Dot'];

/** @type {readonly import('./lib/steps.mjs').Step[]} */
const steps = [
  { title: 'Types', command: ['npm', 'run', '--silent', 'types'] },
  { title: 'Lint and format', command: ['npm', 'run', '--silent', 'lint'] },
  { title: 'Unit and server tests', command: ['npm', 'run', '--silent', 'test:unit', '--', ...counted] },
  { title: 'Unit tests elsewhere in the world', command: ['node', 'scripts/testZones.mjs', ...counted] },
  { title: 'Build and pack', command: ['node', 'scripts/package.mjs'] },
  { title: 'Tests inside VS Code', command: ['npx', 'tsx', 'test/host/run.ts'] },
  { title: 'Tests of the user interface', command: ['npx', 'mocha', '--config', 'test/ui/.mocharc.json'] },
];

if (!(await installDependencies())) {
  process.exit(1);
}
let passed = 0;
let failed = 0;
for (const step of steps) {
  const counts = await take(step);
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
