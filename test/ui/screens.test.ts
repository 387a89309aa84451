import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { hostileAgreement } from '../support/hostile';
import { processesWith } from '../support/processes';
import { dist } from '../support/workbench/paths';
import { Stage } from '../support/workbench/stage';
import { bigAgreement } from './agreements';
import { Workbench, type WorkbenchOptions } from './workbench';

/** A Tuesday, 14:20 in Oslo; Tess will be away tomorrow. */
const NOW = '2026-11-24T13:20:05Z';

/** A folder with files in it and no agreement. */
const WITHOUT_AGREEMENT = 'samples/storefront/web';

// What the product looks like at a time of our choice. Each test leaves pictures in dist/screenshots for a person to look at,
// and asserts what can be put into words.
describe('The screens', () => {
  let stage: Stage;
  let workbench: Workbench;
  let opened: Workbench | undefined;

  before(async () => {
    stage = await Stage.start({ vsix: path.join(dist, 'collab.vsix') }, { clock: NOW });
  });
  after(() => stage?.dispose());

  const close = async (): Promise<void> => {
    await opened?.close();
    opened = undefined;
  };
  const open = async (options: WorkbenchOptions): Promise<void> => {
    workbench = await Workbench.open(stage, { ...options, settings: { 'collab.me': 'ana', ...options.settings } });
    opened = workbench;
    await workbench.openViewContainer('Collab');
  };
  const openStorefront = async (options: WorkbenchOptions = {}): Promise<void> => {
    await open({ from: 'samples/storefront', ...options });
    await workbench.tree('Reviews').fold();
    await workbench.tree('Project').row('People').waitFor();
  };
  const clock = (): Locator => workbench.page.locator('.statusbar-item[id$="collab.clock"]');
  const message = (text: string | RegExp): Promise<void> => workbench.page.getByText(text).first().waitFor();
  const isQuiet = async (): Promise<void> => {
    assert.deepEqual(await workbench.notifications(), []);
    assert.deepEqual(workbench.outsideRequests, []);
  };

  describe('of a project', () => {
    before(async () => {
      await openStorefront({ size: { width: 1400, height: 900 } });
      await workbench.openFile('.collab.yaml');
      await workbench.page.locator('.view-line span:is([class^="mtk"]):not(.mtk1)').first().waitFor();
    });
    after(close);

    it('have every theme', async () => {
      for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const) {
        await workbench.setTheme(theme);
        await workbench.screenshot(`project-${theme}`);
      }
      assert.deepEqual((await workbench.tree('Project').texts()).slice(0, 8), [
        'The new storefront takes orders before the spring collection opens on 15 February.',
        'Scope 2 changes proposed',
        'Deliverables 2 of 15 accepted',
        'Plan and page list Ana',
        'Design tokens and base styles Kiran',
        'Catalogue import due Fri · Ana',
        'Login and sessions due 1 Dec · Ana',
        'Product page overdue 3d · Kiran · 5d late',
      ]);
    });

    it('stand in the README', async () => {
      await workbench.resizeSideBar(360);
      await workbench.setTheme('light');
      const hover = await workbench.hover(clock());
      await hover.getByText('Tomorrow Tess is away.').waitFor();
      await workbench.screenshot('panel-light');
      await workbench.setTheme('dark');
      await workbench.goTo(148, 1);
      await workbench.command('Collab: Show Working Hours');
      const tess = await workbench.quickInput.row('Tess Okafor').innerText();
      assert.match(tess, /With you today 11:00–12:00, 13:00–15:00 \(3h\), not tomorrow/);
      await workbench.quickInput.row('Tomorrow Tess is away.').waitFor();
      await workbench.screenshot('panel-dark');
      await workbench.quickInput.cancel();
    });

    it('explain themselves where one points', async () => {
      const tree = workbench.tree('Project');
      await tree.expand('Check-ins');
      for (const row of ['The new storefront', 'Login and sessions', 'Kiran Shrestha', 'Weekly demo', 'The payment']) {
        const hover = await workbench.hover(tree.row(row));
        await workbench.screenshot(`hover-${row.toLowerCase().replaceAll(' ', '-')}`);
        assert.match(await hover.innerText(), new RegExp(row, 'u'));
      }
    });

    it('can be heard', async () => {
      const tree = workbench.tree('Project');
      const heard = async (text: string): Promise<string> => (await tree.row(text).getAttribute('aria-label')) ?? '';
      assert.match(await heard('The new storefront'), /^Goal: The new storefront/);
      assert.match(await heard('Product page'), /^Product page, changes requested, overdue 3d · Kiran/);
      assert.match(await heard('Ana Lima'), /^Ana Lima, working, you · until 12:00/);
      assert.match(await heard('The payment'), /^The payment provider .* 9th, open, raised 19 Nov · Ana/);
      const label = await clock().getByRole('button').getAttribute('aria-label');
      assert.match(label ?? '', /Jonas works for another \d\dm, with 2 others\./);
      for (const name of ['Open Agreement', 'Collapse All']) {
        await workbench.tree('Project').findTitleAction(name);
      }
    });

    it('need no pointer', async () => {
      const press = async (...keys: readonly string[]): Promise<void> => {
        for (const key of keys) await workbench.page.keyboard.press(key);
      };
      await workbench.command('Collab: Focus on Project View');
      await workbench.tree('Project').focused();
      await press('Home', 'ArrowDown', 'ArrowRight');
      await workbench.tree('Project').row('Assumptions').waitFor();
      await press('Enter');
      await workbench.statusBarItem('Ln 78').waitFor();
      await workbench.command('Collab: Show Working Hours');
      await workbench.quickInput.opened();
      await workbench.quickInput.activeRow('Maria Berg').waitFor();
      await press('ArrowDown');
      await workbench.quickInput.activeRow('Jonas Lie').waitFor();
      await press('Enter');
      await workbench.statusBarItem('Ln 27').waitFor();
    });

    it('fit side bars of any width', async () => {
      await workbench.page.setViewportSize({ width: 1280, height: 1300 });
      await workbench.tree('Project').expand('Login and sessions');
      for (const width of [170, 220, 320, 520]) {
        await workbench.resizeSideBar(width);
        await workbench.pointAway();
        await workbench.screenshot(`side-bar-${width}`);
      }
      const when = workbench.tree('Project').row('Weekly demo').locator('.label-description');
      assert.equal(await when.innerText(), 'next Thu 10:00 · 30m');
    });

    it('stand in the README, with reviews beside their code', async () => {
      const reviews = workbench.tree('Reviews');
      await workbench.page.setViewportSize({ width: 1400, height: 800 });
      await workbench.resizeSideBar(480);
      await workbench.setTheme('light');
      await workbench.tree('Project').fold();
      await reviews.pane.locator('.pane-header').click();
      await workbench.openFile('session.ts');
      await workbench.goTo(12, 1);
      await workbench.editor.locator('.codelens-decoration').nth(1).waitFor();
      await reviews.row('Rounding of prices with VAT').waitFor();
      await workbench.pointAway();
      await workbench.screenshot('reviews-light');
    });

    it('are quiet', isQuiet);
  });

  describe('of a file', () => {
    before(() => open({ files: { '.collab.yaml': '' } }));
    after(close);

    const write = (text: string): Promise<void> => writeFile(path.join(workbench.folder, '.collab.yaml'), text);

    it('say where to start when it is empty', async () => {
      await workbench.tree('Project').reads(['Nothing agreed yet Start with the goal']);
      await workbench.screenshot('file-empty');
    });

    it('say what is wrong when it is broken', async () => {
      await write('project: Harbour\ngoal: "unfinished\npeople:\n  ana: { timezone: Europe/Oslo }\n');
      await message(/^A part of \.collab\.yaml cannot be read\. Line 2:/);
      await workbench.tree('Project').reads(['People 1 of 1 working now', 'ana you · until 17:00']);
      await workbench.screenshot('file-broken');
    });

    it('say what is wrong when git left a conflict in it', async () => {
      await write('<<<<<<< HEAD\ngoal: One\n=======\ngoal: Other\n>>>>>>> main\nproject: Harbour\n');
      await message(/Line 1: Git left a merge conflict here/);
      await workbench.tree('Project').reads(['One']);
      await workbench.screenshot('file-in-conflict');
    });

    it('show hostile text as text', async () => {
      await write(hostileAgreement);
      const tree = workbench.tree('Project');
      await tree.row('People').waitFor();
      await workbench.hover(tree.rows.first());
      await workbench.screenshot('file-hostile-goal');
      const hover = await workbench.hover(clock());
      await workbench.screenshot('file-hostile-clock');
      assert.equal(await hover.locator('img, b, .codicon-zap').count(), 0);
      await workbench.command('Collab: Show Working Hours');
      await workbench.quickInput.row('zap').waitFor();
      await workbench.screenshot('file-hostile-hours');
      await workbench.quickInput.cancel();
    });

    it('hold many people', async () => {
      await write(bigAgreement(100, 1));
      await workbench.tree('Project').row('40 of 100 working now').waitFor();
      const hover = await workbench.hover(clock());
      await hover.getByText('and 88 more people').waitFor();
      await workbench.screenshot('file-many-people');
    });

    it('hold many deliverables', async () => {
      await write(bigAgreement(3, 1000));
      await workbench.tree('Project').row('143 of 858 accepted').waitFor();
      await workbench.screenshot('file-many-deliverables');
    });

    it('are quiet', isQuiet);
  });

  describe('of a window', () => {
    afterEach(close);

    it('offer to create an agreement where there is none', async () => {
      await open({ from: WITHOUT_AGREEMENT });
      await workbench.page.getByRole('button', { name: 'Create .collab.yaml' }).waitFor();
      await workbench.screenshot('window-without-agreement');
      await isQuiet();
    });

    it('ask for a folder where there is none', async () => {
      await open({ opens: '' });
      await workbench.page.getByRole('button', { name: 'Open Folder' }).waitFor();
      await workbench.screenshot('window-without-folder');
      await isQuiet();
    });

    it('say so where a folder has the name of the file', async () => {
      await open({ from: WITHOUT_AGREEMENT, files: { '.collab.yaml/notes.txt': 'Not an agreement.\n' } });
      await message('.collab.yaml cannot be read. This is a folder.');
      await workbench.screenshot('window-with-folder-of-that-name');
      await isQuiet();
    });

    it('keep projects of several folders apart', async () => {
      const folders = ['web', 'api', 'docs'].map((folder) => ({ path: folder }));
      await open({
        opens: 'all.code-workspace',
        files: {
          'all.code-workspace': JSON.stringify({ folders }),
          'web/.collab.yaml': 'project: Harbour site\ngoal: Guests book a berth.\npeople: { ana: { timezone: UTC } }\n',
          'api/.collab.yaml': 'project: Harbour API\ngoal: "unfinished\n',
          'docs/notes.md': '',
        },
      });
      await workbench
        .tree('Project')
        .reads([
          'Harbour site web',
          'Guests book a berth.',
          'People 1 of 1 working now',
          'ana you · until 17:00',
          'Harbour API api',
          'Nothing else can be read Mend the file first',
        ]);
      await message(/^api: A part of/);
      await workbench.screenshot('window-with-several-folders');
      await isQuiet();
    });

    // Processes of others cannot be ended on Windows in this way.
    if (process.platform !== 'win32') {
      it('say that the server has ended, and offer to start it when it keeps ending', async () => {
        await openStorefront();
        const servers = (): readonly number[] => processesWith(stage.workbench.home, 'dist/server.js');
        const end = async (): Promise<void> => {
          while (servers().length === 0) await workbench.page.evaluate('new Promise(requestAnimationFrame)');
          const ended = servers();
          for (const id of ended) process.kill(id, 'SIGKILL');
          // The next one may be there at once, so that there is no moment without any.
          while (servers().some((id) => ended.includes(id))) {
            await workbench.page.evaluate('new Promise(requestAnimationFrame)');
          }
        };
        for (let time = 1; time <= 3; time++) await end();
        await message('is starting again');
        await workbench.screenshot('window-while-server-restarts');
        await end();
        await message('keeps ending');
        await workbench.tree('Project').row('4 of 5 working now').waitFor();
        await workbench.screenshot('window-while-server-keeps-ending');
        await workbench.tree('Project').titleAction('Restart Language Server');
        await workbench.page.getByText('keeps ending').first().waitFor({ state: 'hidden' });
        await isQuiet();
      });
    }
  });
});
