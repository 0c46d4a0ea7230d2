// The assertion: what the visitor may press for yes and for no is equal in every way that can be measured.
import { compareButtons } from '../equal/compare-buttons.js';
import { measureButtons } from '../equal/measure-buttons.js';
import type { PageLike } from './playwright.js';

export interface EqualOptions {
  /** Milliseconds to wait for buttons that can be seen, and for them to become equal; 5,000 by default. */
  readonly timeout?: number;
}

/**
 * Throws where Accept and Reject differ: in element, size, font, colours, contrast or place, or where one of them cannot be
 * seen or pressed. Measured are the buttons that are shown: those of the preferences where these are open, else the
 * banner's. The error lists all that differs, by how much, the likely cause and the remedy.
 *
 * It looks again until the timeout, since a page's fonts and transitions take their time.
 *
 * @example
 * await page.goto('https://www.example.no/');
 * await expectEqualButtons(page);
 */
export async function expectEqualButtons(
  page: Pick<PageLike, 'mainFrame'>,
  { timeout = 5000 }: EqualOptions = {},
): Promise<void> {
  const end = Date.now() + timeout;
  for (;;) {
    const pair = await page.mainFrame().evaluate(measureButtons, undefined);
    const lines = pair
      ? compareButtons(pair)
      : ['No banner and no preferences are shown, so nothing was measured.'];
    if (!lines.length) return;
    if (Date.now() >= end)
      throw new Error(`expectEqualButtons:${lines.map((line) => `\n  - ${line}`).join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
