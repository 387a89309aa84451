// Installs the VS Code and the browser that tests run in, unless they are there. Suites do so too, but not two at once.
import { loadTypeScript } from './lib/typescript.mjs';

const { installWorkbench } = await loadTypeScript('test/support/workbench/install.ts');
const { findBrowser } = await loadTypeScript('test/support/workbench/browser.ts');

await installWorkbench(console.log);
await findBrowser();
