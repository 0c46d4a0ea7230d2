// How a test asks the page's own `window.samtykke`, and what stands in Google's data layer.
import type { Page } from 'playwright-core';
import type { EraseReport } from '../../src/index.js';

export interface PageApi {
  permissions: Readonly<Record<string, string>>;
  record: object | undefined;
  report: EraseReport | undefined;
  ready: Promise<unknown>;
  isGranted(id: string): boolean;
  grantAll(): void;
  denyAll(): void;
  decide(choices: Readonly<Record<string, boolean>>): void;
  withdraw(id?: string): void;
  openPreferences(): void;
  showBanner(): void;
  subscribe(listener: () => void): () => void;
}

/** What a page's script in a test may reach; all of it may be missing. */
export interface TestWindow {
  samtykke: PageApi;
  dataLayer?: unknown[];
  [made: string]: unknown;
}

/** The permissions as a plain object. */
export function permissionsOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...(window as unknown as TestWindow).samtykke.permissions }));
}

export function isGranted(page: Page, id: string): Promise<boolean> {
  return page.evaluate((asked) => (window as unknown as TestWindow).samtykke.isGranted(asked), id);
}

/** Decides as the site's own script would. */
export function decide(page: Page, choices: Readonly<Record<string, boolean>>): Promise<void> {
  return page.evaluate((chosen) => {
    (window as unknown as TestWindow).samtykke.decide(chosen);
  }, choices);
}

export function withdraw(page: Page, id?: string): Promise<void> {
  return page.evaluate((named) => {
    (window as unknown as TestWindow).samtykke.withdraw(named);
  }, id);
}

/** A global variable of the page, as far as it can be told in JSON. */
export function globalOf(page: Page, name: string): Promise<unknown> {
  return page.evaluate((asked) => (window as unknown as TestWindow)[asked], name);
}

/** The data layer: each entry as a list, a `Date` in it as the word `now`. Nothing where the page has none. */
export function dataLayerOf(page: Page): Promise<unknown[][] | undefined> {
  return page.evaluate(() =>
    (window as unknown as TestWindow).dataLayer?.map((entry) =>
      Array.from(entry as ArrayLike<unknown>, (part) => (part instanceof Date ? 'now' : part)),
    ),
  );
}

/** What was erased in this page, as it tells itself. */
export function reportOf(page: Page): Promise<EraseReport | undefined> {
  return page.evaluate(() => (window as unknown as TestWindow).samtykke.report);
}
