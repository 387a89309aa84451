import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** The room that is left on paper with margins of a centimetre, in CSS pixels. */
const PAPERS = { A4: { width: 718, height: 1047 }, Letter: { width: 740, height: 980 } } as const;

/** Prints a page on the papers of the world, and sees that nothing is cut off. It is left as it looks on paper. */
export async function fitsOnPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  for (const [format, size] of Object.entries(PAPERS)) {
    await page.setViewportSize(size);
    await page.waitForFunction(`innerWidth === ${size.width}`);
    assert.equal(
      await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
      0,
      `It does not fit on ${format}.`,
    );
    const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
    const printed = await page.pdf({ format, margin });
    assert.match(printed.subarray(0, 8).toString('latin1'), /^%PDF-/);
  }
}
