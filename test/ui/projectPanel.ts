import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Locator, Page } from 'playwright-core';
import { until } from './until';
import type { Workbench } from './workbench';

/** A rule of accessibility that is broken, and where. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** The project panel of a window, as its user sees it. */
export class ProjectPanel {
  readonly #workbench: Workbench;
  readonly frame: Frame;

  private constructor(workbench: Workbench, frame: Frame) {
    this.#workbench = workbench;
    this.frame = frame;
  }

  /** Opens the panel by its command, and waits until it shows something. */
  static async open(workbench: Workbench): Promise<ProjectPanel> {
    await workbench.command('Collab: Open Project Panel');
    return ProjectPanel.inFront(workbench);
  }

  /** The panel that is open, once it shows something. @param page the window that it was moved to, if it was. */
  static async inFront(workbench: Workbench, page?: Page): Promise<ProjectPanel> {
    const panel = new ProjectPanel(workbench, await workbench.webview(page));
    await panel.frame.locator('main[aria-busy="false"] :is(h1, .empty)').first().waitFor();
    return panel;
  }

  /** A part of the page by the id of its element. */
  section(id: 'today' | 'deliverables' | 'reviews' | 'scope' | 'people' | 'concerns'): Locator {
    return this.frame.locator(`#${id}`);
  }

  /** A deliverable, with its details. */
  deliverable(id: string): Locator {
    return this.frame.locator(`.entry[data-id="${id}"]`);
  }

  /** What deliverables are filtered by. */
  filter(by: 'Owner' | 'Status' | 'Risk'): Locator {
    return this.frame.locator(`#deliverables select[aria-label="${by}"]`);
  }

  /** The meeting that is picked, and what it takes. */
  get meeting(): Locator {
    return this.frame.getByRole('region', { name: 'Meeting' });
  }

  /** The layer above the lanes. */
  get picker(): Locator {
    return this.frame.getByRole('slider');
  }

  /** What stands at the end of every lane: an amount, or a time while a minute is looked at. */
  async amounts(): Promise<readonly string[]> {
    return this.frame.locator('.lane .amount').allInnerTexts();
  }

  /** Waits until something about the page is so. */
  async until(holds: () => Promise<boolean>, otherwise: string): Promise<void> {
    await until(this.#workbench.page, holds, () => otherwise);
  }

  /** Holds the page against every rule of axe. */
  async isAccessible(): Promise<void> {
    // Under the policy of the page no script can be added to it, but a debugger may run one.
    await this.frame.evaluate(readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8'));
    const found = await this.frame.evaluate<Violation[]>(
      'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
    );
    assert.deepEqual(
      found.map(({ id, nodes }) => [id, ...nodes.map(({ html, failureSummary }) => `${failureSummary}: ${html}`)]),
      [],
    );
  }

  /** How much wider the page is than what is in sight of it. */
  async overflow(): Promise<number> {
    return this.frame.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  }
}
