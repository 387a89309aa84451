import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import type { Context, RootHookObject } from 'mocha';
import { installWorkbench } from '../support/workbench/install';
import { dist } from '../support/workbench/paths';
import { Stage } from '../support/workbench/stage';

declare module 'mocha' {
  interface Context {
    /** Server and browser, shared by all UI suites, with the extension loaded from `dist/`. */
    stage: Stage;
  }
}

/** Starts the stage once for all suites, and keeps a picture of every workbench in which a test failed. */
export const mochaHooks: RootHookObject = {
  async beforeAll(this: Context) {
    this.timeout(10 * 60_000);
    await installWorkbench(console.log);
    this.stage = await Stage.start('development');
  },
  async afterEach(this: Context) {
    const test = this.currentTest;
    if (test?.state !== 'failed') {
      return;
    }
    const folder = path.join(dist, 'screenshots');
    await mkdir(folder, { recursive: true });
    const name = `failed ${test.fullTitle()}`.replaceAll(/[^\w]+/g, '-');
    const pages = this.stage.browser.contexts().flatMap((context) => context.pages());
    await Promise.all(pages.map((page, index) => page.screenshot({ path: path.join(folder, `${name}-${index}.png`) })));
  },
  async afterAll(this: Context) {
    await this.stage?.dispose();
  },
};
