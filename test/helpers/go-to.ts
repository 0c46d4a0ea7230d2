// How a visitor goes to an address, while the page may be loading itself anew.
import type { Page } from 'playwright-core';

/** What the engines say of a way that another one has crossed. */
const CROSSED = /NS_BINDING_ABORTED|ERR_ABORTED|interrupted by another navigation/;

/**
 * Resolves when the document has been read. The library reloads a page after some answers: a reload that begins later than
 * the visitor's own way takes its place, so the visitor asks again, three times at most.
 */
export async function goTo(page: Page, url: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return;
    } catch (error) {
      if (tries === 3 || !CROSSED.test(String(error))) throw error;
    }
  }
}
