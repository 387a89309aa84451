// Shows the extension at work on the sample project (or on the folder named as argument): a real VS Code in the
// browser on Linux, the desktop one elsewhere. It works on a fresh clone and needs nothing but Node and npm.
import * as path from 'node:path';
import { openInBrowser } from './lib/browser.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { repository } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { loadTypeScript } from './lib/typescript.mjs';

const folder = path.resolve(process.argv[2] ?? path.join(repository, 'samples/storefront'));

if (!(await installDependencies())) {
  process.exit(1);
}
console.log('Building the extension');
if ((await run('node', ['scripts/build.mjs'])) !== 0) {
  process.exit(1);
}
process.exitCode = process.platform === 'linux' ? await serve() : await openDesktop();

/** Serves VS Code until Ctrl+C. */
async function serve() {
  const { installWorkbench } = await loadTypeScript('test/support/workbench/install.ts');
  const { LocalWorkbench } = await loadTypeScript('test/support/workbench/localWorkbench.ts');
  const { writeUserSettings } = await loadTypeScript('test/support/workbench/settings.ts');
  await installWorkbench(console.log);
  console.log('Starting VS Code');
  const workbench = await LocalWorkbench.start('development');
  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, resolve);
    }
  });
  try {
    await writeUserSettings(workbench.userData);
    const address = workbench.address(folder);
    openInBrowser(address);
    console.log(`\nCollab is running in VS Code on ${folder}. Ctrl+C ends it. Open:\n${address}`);
    await Promise.race([interrupted, workbench.ended]);
  } finally {
    await workbench.dispose();
  }
  return 0;
}

/** Opens a window of the desktop VS Code whose `code` is on the path. */
async function openDesktop() {
  const status = await run('code', [`--extensionDevelopmentPath=${repository}`, folder]);
  console.log(
    status === 0
      ? `Collab is running in VS Code on ${folder}.`
      : "This needs desktop VS Code with its 'code' command on the path, or a Linux machine.",
  );
  return status;
}
