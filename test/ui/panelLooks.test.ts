import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { hostileAgreement } from '../support/hostile';
import { dist } from '../support/workbench/paths';
import { Stage } from '../support/workbench/stage';
import { bigAgreement } from './agreements';
import { ProjectPanel } from './projectPanel';
import { Workbench } from './workbench';

/** A Tuesday, 14:20 in Oslo; Tess will be away tomorrow. */
const NOW = '2026-11-24T13:20:05Z';

const THEMES = ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const;

// What the panel looks like, to a person in dist/screenshots, to axe, and to whoever wrote something hostile into the file.
describe('The looks of the project panel', () => {
  let stage: Stage;
  let workbench: Workbench;
  let panel: ProjectPanel;

  before(async () => {
    stage = await Stage.start({ vsix: path.join(dist, 'collab.vsix') }, { clock: NOW });
    workbench = await Workbench.open(stage, {
      from: 'samples/storefront',
      settings: { 'collab.me': 'ana' },
      size: { width: 1400, height: 1060 },
    });
    await workbench.openViewContainer('Collab');
    await workbench.tree('Project').row('Deliverables').waitFor();
    panel = await ProjectPanel.open(workbench);
  });
  after(async () => {
    await workbench?.close();
    await stage?.dispose();
  });

  const inTheme = async (theme: (typeof THEMES)[number]): Promise<void> => {
    await workbench.setTheme(theme);
    await panel.frame.locator(`body[data-vscode-theme-kind="vscode-${theme}"]`).waitFor();
  };
  const write = (text: string): Promise<void> => writeFile(path.join(workbench.folder, '.collab.yaml'), text);

  it('stand in the README', async () => {
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await inTheme('dark');
    await workbench.screenshot('project-panel-dark');
    await panel.deliverable('cart').getByRole('button', { name: 'Details of Cart' }).click();
    await inTheme('light');
    await workbench.screenshot('project-panel-light');
    await workbench.command('View: Toggle Primary Side Bar Visibility');
  });

  it('have what comes before and after a deliverable stand out where one points at it', async () => {
    const strong = panel.frame.locator('.links .strong');
    await panel.deliverable('cart').locator('.owner').hover();
    await panel.until(
      async () => (await strong.count()) === 2,
      'The lines from and to the cart are as faint as others.',
    );
    await workbench.pointAway();
    await panel.deliverable('launch').locator('.twistie').focus();
    await panel.until(
      async () => (await strong.count()) === 6,
      'The lines from and to the launch are as faint as others.',
    );
  });

  it('are accessible in every theme, as a time line and as a table', async () => {
    for (const theme of THEMES) {
      await inTheme(theme);
      await panel.isAccessible();
      if (theme.startsWith('high')) await workbench.screenshot(`project-panel-${theme}`);
    }
    await panel.section('deliverables').getByRole('button', { name: 'Table' }).click();
    await panel.isAccessible();
    await workbench.screenshot('project-panel-table');
    await panel.section('deliverables').getByRole('button', { name: 'Timeline' }).click();
  });

  it('need no pointer: the keyboard goes through all of it in the order of reading, and shows where it is', async () => {
    const parts = await panel.frame.evaluate<number>(`(() => {
      const reachable = 'button, a[href], input, select, summary, vscode-button, vscode-checkbox, [tabindex="0"]';
      window.parts = [...document.querySelectorAll('main :is(' + reachable + ')')]
        .filter((part) => !part.disabled && part.getAttribute('tabindex') !== '-1' && part.checkVisibility());
      window.parts[0].focus();
      return window.parts.length;
    })()`);
    assert.ok(parts > 80);
    for (let part = 0; part < parts; part++) {
      const seen = await panel.frame.evaluate<string>(`(() => {
        const focused = document.activeElement;
        const shown = [focused, ...(focused.shadowRoot?.querySelectorAll('*') ?? [])]
          .some((one) => getComputedStyle(one).outlineStyle !== 'none' && getComputedStyle(one).outlineWidth !== '0px');
        const isNext = focused === window.parts[${part}];
        return [isNext ? '' : 'out of order', shown ? '' : 'unseen'].join(' ').trim() && focused.outerHTML.slice(0, 200);
      })()`);
      assert.equal(seen, '', `The keyboard is at part ${part}.`);
      // A date has a place for each of its parts.
      const isDate = await panel.frame.evaluate<boolean>(`document.activeElement.type === 'date'`);
      for (let times = isDate ? 4 : 1; times > 0; times--) await workbench.page.keyboard.press('Tab');
    }
  });

  it('move nothing for those who want nothing to move, in the system or in VS Code', async () => {
    const moving = (): Promise<number> =>
      panel.frame.evaluate<number>(`[...document.querySelectorAll('main *')]
        .filter((part) => parseFloat(getComputedStyle(part).transitionDuration) > 0).length`);
    const reduced = 'vscode-reduce-motion';
    await workbench.page.emulateMedia({ reducedMotion: 'no-preference' });
    assert.equal(await moving(), 0);
    await panel.frame.evaluate(`document.body.classList.remove('${reduced}')`);
    assert.ok((await moving()) > 0);
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    assert.equal(await moving(), 0);
    await panel.frame.evaluate(`document.body.classList.add('${reduced}')`);
  });

  it('fit into 320 pixels, and into a window at twice the size', async () => {
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    for (const width of [700, 320]) {
      await workbench.page.setViewportSize({ width: width + 58, height: 900 });
      await panel.until(async () => (await panel.overflow()) === 0, `At ${width} pixels something is cut off.`);
      await panel.isAccessible();
      await workbench.screenshot(`project-panel-${width}`);
    }
    await workbench.page.setViewportSize({ width: 1400, height: 1000 });
  });

  it('show hostile text as text', async () => {
    await write(hostileAgreement);
    await panel.frame.getByRole('heading', { level: 1, name: '<img src=x onerror=alert(1)>' }).waitFor();
    await panel
      .deliverable('form')
      .getByRole('button', { name: /^Details/ })
      .click();
    assert.equal(await panel.frame.locator('main :is(img, iframe, script, b)').count(), 0);
    assert.equal(await panel.frame.locator('a:not([href^="https://"], [href^="mailto:"])').count(), 0);
    assert.equal(await panel.overflow(), 0);
    await panel.isAccessible();
    await workbench.screenshot('project-panel-hostile');
  });

  it('say what is wrong with a broken file, and change nothing in it', async () => {
    await write('project: Harbour\npeople:\n  ana: { timezone: Europe/Oslo }\ngoal: "unfinished\n');
    await panel.frame.getByRole('alert').getByText('A part of the file cannot be read. Line 4').waitFor();
    assert.equal(await panel.frame.getByRole('button', { name: /^Add/ }).count(), 0);
    await workbench.screenshot('project-panel-broken');
  });

  it('say where to start when nothing is agreed yet', async () => {
    await write('project: Harbour\n');
    await panel.frame.getByRole('button', { name: 'Add a Person' }).waitFor();
    await panel.isAccessible();
    await workbench.screenshot('project-panel-empty');
  });

  it('hold a hundred people and a thousand deliverables, of which one that changes is drawn again alone', async () => {
    const text = bigAgreement(100, 1000);
    await write(text);
    await panel.frame.locator('.entry').nth(999).waitFor({ state: 'attached' });
    await panel.frame.getByRole('button', { name: 'Show all 100' }).first().click();
    await panel.frame.locator('.lane').nth(99).waitFor({ state: 'attached' });
    await panel.frame.evaluate(`
      window.drawn = new Set();
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const near = target instanceof Element ? target : target.parentElement;
          window.drawn.add(near?.closest('[data-id]')?.dataset.id);
        }
      }).observe(document.querySelector('.deliverables .body'), { subtree: true, childList: true, characterData: true });
    `);
    await write(text.replace('title: Deliverable 500,', 'title: Another title,'));
    await panel.deliverable('d500').getByText('Another title').first().waitFor({ state: 'attached' });
    assert.deepEqual(await panel.frame.evaluate('[...window.drawn]'), ['d500']);
    await workbench.screenshot('project-panel-huge');
  });

  it('are those of the view in the side bar too', async () => {
    await write(await readFile('samples/storefront/.collab.yaml', 'utf8'));
    await workbench.page.locator('.tab.active').click({ button: 'middle' });
    await workbench.page.locator('.editor-group-watermark').click();
    await workbench.command('Collab: Focus on Overview View');
    const overview = await ProjectPanel.inFront(workbench);
    await overview.frame.getByRole('heading', { level: 1, name: 'Nordlys storefront' }).waitFor();
    await overview.deliverable('cart').getByRole('button', { name: 'Cart', exact: true }).click();
    await workbench.statusBarItem(/Ln \d+/).waitFor();
    await workbench.screenshot('project-panel-side-bar');
  });

  it('leave nothing behind', async () => {
    assert.deepEqual(workbench.outsideRequests, []);
    assert.deepEqual(await workbench.notifications(), []);
  });
});
