// Runs every check there is, on a fresh clone too, and ends with a line `N passed, N failed`.
import { installDependencies } from './lib/dependencies.mjs';
import { sum, take } from './lib/steps.mjs';

const counted = ['--reporter', './test/support/countingReporter.ts', '--reporter-option', 'show=Dot'];

/**
 * Tests of the user interface without some of its suites.
 *
 * @param {string} title
 * @param {...string} others
 * @returns {import('./lib/steps.mjs').Step}
 */
const inWindows = (title, ...others) => ({
  title: `Tests of the user interface: ${title}`,
  command: ['npx', 'mocha', '--config', 'test/ui/.mocharc.json', ...others.flatMap((files) => ['--ignore', files])],
});

/**
 * Two ways at once, each of which takes about a core. What drives windows with keyboard and mouse comes last, and has the machine to
 * itself: where a window is slow to draw, a pointer rests on something else by then. Each half has a server and a browser of its own.
 *
 * @type {readonly (readonly (readonly import('./lib/steps.mjs').Step[])[])[]}
 */
const stages = [
  [
    [{ title: 'Unit and server tests', command: ['npm', 'run', '--silent', 'test:unit', '--', ...counted] }],
    [
      { title: 'Types', command: ['npm', 'run', '--silent', 'types'] },
      { title: 'Lint and format', command: ['npm', 'run', '--silent', 'lint'] },
      { title: 'Unit tests elsewhere in the world', command: ['node', 'scripts/testZones.mjs', ...counted] },
      { title: 'Build and pack', command: ['node', 'scripts/package.mjs'] },
      { title: 'VS Code and a browser', command: ['node', 'scripts/installWorkbench.mjs'] },
      { title: 'Tests inside VS Code', command: ['npx', 'tsx', 'test/host/run.ts'] },
    ],
  ],
  [
    [inWindows('editing to panel', 'test/ui/p[e-z]*', 'test/ui/[q-z]*')],
    [inWindows('people to writing', 'test/ui/[a-o]*', 'test/ui/p[a-d]*')],
  ],
];

if (!(await installDependencies())) {
  process.exit(1);
}
const counts = [];
for (const lanes of stages) {
  counts.push(await take(...lanes));
}
const { passed, failed } = sum(counts);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
