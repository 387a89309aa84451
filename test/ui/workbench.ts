import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { dist } from '../support/workbench/paths';
import { type Settings, writeUserSettings } from '../support/workbench/settings';
import type { Stage } from '../support/workbench/stage';
import { copyFolder, isOutside, untilFoldersAreOpen, untilRestored } from './opening';
import { Palette } from './palette';
import { QuickInput } from './quickInput';
import { themeClasses, themes } from './themes';
import { TreeView } from './treeView';
import { patienceMs, until } from './until';

/** What a workbench is opened with. */
export interface WorkbenchOptions {
  /** The folder whose copy is opened, from the repository's root. Default: `test/fixtures/workspace`. */
  readonly from?: string;
  /** Files written into the copy before it is opened, by their path inside it. */
  readonly files?: Readonly<Record<string, string>>;
  /** What is opened instead of the folder itself: a `.code-workspace` file or a folder inside it, or nothing with an empty text. */
  readonly opens?: string;
  /** User settings beside the quiet ones. */
  readonly settings?: Settings;
  /** The window's size in CSS pixels. Default: 1280 × 800. */
  readonly size?: { readonly width: number; readonly height: number };
}

/**
 * One VS Code window on a copy of a folder, as its user sees it. Every method that does something waits until it is
 * done; a locator waits when it is used. Whoever opens a workbench closes it.
 */
export class Workbench {
  /** The page, for what this class has no words for. */
  readonly page: Page;
  /** The opened folder, a copy that the test may change. */
  readonly folder: string;
  readonly quickInput: QuickInput;
  /** Addresses outside this machine that the page asked for; the browser let none through. */
  readonly outsideRequests: string[] = [];
  #settings: Settings = {};

  private constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
    this.quickInput = new QuickInput(page);
    page.setDefaultTimeout(patienceMs);
    page.on('request', (request) => {
      if (isOutside(new URL(request.url()))) {
        this.outsideRequests.push(request.url());
      }
    });
  }

  /** Opens a window in a fresh browser profile and waits until VS Code has restored it. */
  static async open(stage: Stage, options: WorkbenchOptions = {}): Promise<Workbench> {
    const folder = await copyFolder(
      stage.workbench.home,
      options.from ?? 'test/fixtures/workspace',
      options.files ?? {},
    );
    await writeUserSettings(stage.workbench.userData, options.settings);
    const viewport = options.size ?? { width: 1280, height: 800 };
    const context = await stage.browser.newContext({ viewport, reducedMotion: 'reduce' });
    const workbench = new Workbench(await context.newPage(), folder);
    const address = stage.workbench.address(options.opens === '' ? '' : path.join(folder, options.opens ?? ''));
    await workbench.page.goto(address);
    await untilRestored(workbench.page);
    if (options.opens?.endsWith('.code-workspace')) await untilFoldersAreOpen(workbench.page);
    return workbench;
  }

  /** Closes the window and removes the copy of its folder. */
  async close(): Promise<void> {
    // A window that is left says goodbye; for one that just vanishes the server keeps extension and language server going.
    this.page.on('dialog', (dialog) => void dialog.accept());
    await this.page.goto('about:blank').catch(() => undefined);
    await this.page.context().close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Loads the window again by its own command, before which VS Code stores what it is to find again. */
  async reload(): Promise<void> {
    await new Palette(this.page).find('Developer: Reload Window');
    const loaded = this.page.waitForEvent('load');
    await this.page.keyboard.press('Enter');
    await loaded;
    await untilRestored(this.page);
  }

  /** Runs a command by its title in the palette, category included: `Collab: Plan a Meeting`. */
  async command(title: string): Promise<void> {
    await new Palette(this.page).run(title);
  }

  /** Makes the side bar that wide, in CSS pixels, as far as VS Code allows it. */
  async resizeSideBar(width: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    assert.ok(box, 'There is no side bar in sight.');
    await this.page.mouse.move(box.x + box.width, box.y + box.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, box.y + box.height / 2, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Opens a container of views by its name in the activity bar, unless it is open. */
  async openViewContainer(title: string): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: title });
    if ((await tab.getAttribute('aria-selected')) !== 'true') {
      await tab.click();
    }
    await this.page.locator('.sidebar .composite.title', { hasText: title }).waitFor();
    await this.pointAway();
  }

  /** Moves the pointer to where nothing answers it, and waits until hovers are gone. */
  async pointAway(): Promise<void> {
    const hover = this.page.locator('.workbench-hover').first();
    await this.page.mouse.move(0, 0);
    const isGone = async (): Promise<boolean> => {
      if (!(await hover.isVisible())) return true;
      // One whose target has moved away under the pointer stays until it is closed.
      await this.page.keyboard.press('Escape');
      return false;
    };
    await until(this.page, isGone, () => 'A hover does not close.');
  }

  /** A tree view by its title. */
  tree(title: string): TreeView {
    return new TreeView(this.page, title);
  }

  /** A status bar item that holds `text`. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item').filter({ hasText: text });
  }

  /** Points at something until a hover opens: what the editor tells of a text holds `telling`, all else is told by the workbench. */
  async hover(target: Locator, telling?: string): Promise<Locator> {
    const all = telling === undefined ? '.workbench-hover' : '.monaco-hover:visible';
    const hover = this.page.locator(all, { hasText: telling ?? '' }).first();
    const opens = async (): Promise<boolean> => {
      await this.pointAway();
      await target.hover();
      // What is drawn anew under the pointer has to be pointed at again.
      return hover.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
    };
    await until(this.page, opens, () => 'No hover opens.');
    return hover;
  }

  /** Opens a context menu and runs its item. */
  async contextMenu(target: Locator, item: string): Promise<void> {
    await target.click({ button: 'right' });
    // A menu that has just opened takes a click for the end of the one that opened it, but keys it takes at once.
    const menu = this.page.locator('.monaco-menu');
    await menu.getByRole('menuitem', { name: item }).hover();
    await this.page.keyboard.press('Enter');
    await menu.first().waitFor({ state: 'detached' });
  }

  /** Opens a file by its path inside the folder, and waits until its editor is there. */
  async openFile(file: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.quickInput.opened();
    await this.quickInput.filter(file);
    await this.quickInput.activeRow(path.basename(file)).waitFor();
    await this.quickInput.acceptActive(file);
    await this.activeTab(path.basename(file)).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** The tab of the file that is open in front, if its name holds `name`. */
  activeTab(name: string): Locator {
    return this.page.locator('.tab.active', { hasText: name });
  }

  /** The text editor in front. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Moves the cursor of the editor in front; both count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    const place = `:${line}:${column}`;
    await this.page.keyboard.press('Control+G');
    await this.quickInput.opened();
    await this.quickInput.filter(place);
    await this.quickInput.activeRow(new RegExp(`line ${line} at column ${column}\\b`, 'iu')).waitFor();
    await this.quickInput.acceptActive(place);
    await this.statusBarItem(`Ln ${line}, Col ${column}`).waitFor();
  }

  /** Types into whatever has the focus, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Saves what was changed in the file in front, and waits until its tab says so. */
  async save(): Promise<void> {
    await this.page.locator('.tab.active.dirty').waitFor();
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
  }

  /** Takes back what was done last in the editor in front, and saves that. */
  async undo(): Promise<void> {
    // VS Code takes what is undone while it still saves for what it has saved before.
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
    await this.page.keyboard.press('Control+1');
    await this.page.keyboard.press('Control+Z');
    await this.save();
  }

  /** Waits until a file of the folder holds a text and nothing is left to be saved, and gives the whole of it. */
  async saved(file: string, part: string): Promise<string> {
    let text = '';
    const holds = async (): Promise<boolean> => {
      text = await this.read(file).catch(() => '');
      return text.includes(part);
    };
    await until(this.page, holds, () => `${file} does not hold '${part}':\n${text}`);
    // What is being saved is there in pieces.
    await this.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
    return this.read(file);
  }

  /** Waits until a file of the folder reads exactly so. */
  async reads(file: string, text: string): Promise<void> {
    let read = '';
    const holds = async (): Promise<boolean> => (read = await this.read(file).catch(() => '')) === text;
    await until(this.page, holds, () => `${file} reads:\n${read}\ninstead of:\n${text}`);
  }

  /** A file of the folder, as it is on disk. */
  async read(file: string): Promise<string> {
    return readFile(path.join(this.folder, file), 'utf8');
  }

  /** Opens the Problems view, and gives its rows. */
  async problems(): Promise<Locator> {
    await this.command('Problems: Focus on Problems View');
    return this.page.locator('.markers-panel').getByRole('treeitem');
  }

  /**
   * Opens the notification centre, and gives its rows: everything that the user was told and has not cleared. Nothing pops up in a window
   * that is driven by a test. What the workbench says of itself, which has no server for TypeScript, is left out.
   */
  async openNotifications(): Promise<Locator> {
    await this.command('Notifications: Show Notifications');
    const centre = this.page.locator('.notifications-center.visible');
    await centre.waitFor();
    // What was cleared may stay in the page for a while, below a title that says that there is nothing.
    return centre
      .filter({ hasNotText: 'No new notifications' })
      .locator('.notification-list-item-message', { hasNotText: 'tsserver' });
  }

  /** What the user was told and has not cleared. */
  async notifications(): Promise<readonly string[]> {
    const rows = await this.openNotifications();
    const texts = await rows.allInnerTexts();
    await this.command('Notifications: Hide Notifications');
    return texts;
  }

  /** The document of the webview in front, once it is there. @param page another window than this one, if it was moved there. */
  async webview(page = this.page): Promise<Frame> {
    let frame: Frame | undefined;
    const isFound = async (): Promise<boolean> => (frame = await documentOf(page)) !== undefined;
    await until(page, isFound, () => 'No webview is there to stay.');
    assert.ok(frame);
    return frame;
  }

  /** Changes settings of the folder in the running window. Those that only a user can set belong into `open`. */
  async configure(settings: Settings): Promise<void> {
    this.#settings = { ...this.#settings, ...settings };
    await mkdir(path.join(this.folder, '.vscode'), { recursive: true });
    await writeFile(path.join(this.folder, '.vscode/settings.json'), JSON.stringify(this.#settings));
  }

  /** Changes the look, and waits until it is on. */
  async setTheme(theme: keyof typeof themes): Promise<void> {
    await this.configure({ 'workbench.colorTheme': themes[theme] });
    await this.page.locator(`.monaco-workbench.${themeClasses[theme]}`).first().waitFor();
  }

  /** Keeps a picture as `dist/screenshots/NAME.png`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(dist, 'screenshots', `${name}.png`) });
  }
}

/** The document of the last webview; undefined where that made room for another one while it was looked up. */
async function documentOf(page: Page): Promise<Frame | undefined> {
  const outer = await page.locator('iframe.webview.ready').last().elementHandle();
  try {
    const inner = await (await outer?.contentFrame())?.waitForSelector('iframe#active-frame', { timeout: 3_000 });
    const frame = await inner?.contentFrame();
    await frame?.waitForLoadState();
    return frame ?? undefined;
  } catch {
    return undefined;
  }
}
