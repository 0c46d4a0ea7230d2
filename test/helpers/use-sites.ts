// One browser for a test file, one fresh visitor for each test, and what no page of any test may do.
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { mustBeBuilt } from './own-files.js';
import { Site, type SiteOptions } from './site.js';

/** Of two lists of features the browser heeds the last, so those that Playwright turns off stand here again. */
const FEATURES_OFF = [
  // The address bar's own pages, one or two renderers for every window: a third of the time, for nothing that is seen.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'BlockOriginHeaderModificationOnRedirect',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'Translate',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Starts a browser for the tests of the file that calls it, and returns the function that opens a site as a new visitor.
 * After each test its sites are closed; a page that threw, or found its configuration wrong unasked, fails the test.
 */
export function useSites(): (options?: SiteOptions) => Promise<Site> {
  let browser: Browser | undefined;
  let opened: Site[] = [];

  beforeAll(async () => {
    mustBeBuilt();
    browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: ARGUMENTS,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });

  afterEach(async () => {
    const closing = opened;
    opened = [];
    // A browser that does not get its window closed in time is no fault of the page; it is closed itself at the end.
    await Promise.all(closing.map(({ context }) => Promise.race([context.close(), pause(20_000)])));
    for (const { errors } of closing) expect(errors, 'thrown in a page and not caught').toEqual([]);
    for (const { console, options } of closing) {
      if (!options.misconfigured) expect(console.filter((line) => line.includes('ConfigError'))).toEqual([]);
    }
  });

  afterAll(() => browser?.close());

  return async (options = {}) => {
    if (!browser) throw new Error('The browser has not started.');
    const site = await openSite(browser, options);
    opened.push(site);
    return site;
  };
}

async function openSite(browser: Browser, options: SiteOptions): Promise<Site> {
  const context = await browser.newContext(options.browser);
  // Shorter than a test's own time, so that a failure says what was waited for.
  context.setDefaultTimeout(20_000);
  const site = new Site(context, await context.newPage(), options);
  await context.route('**/*', (route) => site.respond(route));
  if (options.init) await context.addInitScript(options.init);
  if (options.cookies) await context.addCookies(options.cookies);
  await site.goto(options.path);
  return site;
}
