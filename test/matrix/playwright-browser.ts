// Chromium and Firefox, driven by Playwright.
import { chromium, firefox, type Browser, type Page } from 'playwright-core';
import { goTo } from '../helpers/go-to.js';
import type { Network } from './network.js';
import type { RunningBrowser, Tab, Visitor } from './running-browser.js';

/** Starts a Chromium whose requests to these hosts arrive at the network, and to others nowhere. */
export async function startChromium(
  executablePath: string,
  network: Network,
  hosts = '*.example',
): Promise<RunningBrowser> {
  return browserOf(
    await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-quic',
        // No proxy: with one, the browser prefetches nothing for another site.
        // The first is one that the browser itself asks.
        `--host-resolver-rules=MAP accounts.google.com ~NOTFOUND, MAP ${hosts} ${network.address}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
        `--ignore-certificate-errors-spki-list=${network.fingerprint}`,
        '--autoplay-policy=no-user-gesture-required',
      ],
    }),
  );
}

/** Starts a Firefox that asks the network's proxy for everything. */
export async function startFirefox(executablePath: string, network: Network): Promise<RunningBrowser> {
  const { hostname, port } = new URL(network.proxy);
  return browserOf(
    await firefox.launch({
      executablePath,
      // By the protocol that Firefox itself speaks: it is not one that Playwright has built.
      channel: 'moz-firefox',
      // A first start on a busy machine.
      timeout: 120_000,
      firefoxUserPrefs: {
        'network.proxy.type': 1,
        'network.proxy.http': hostname,
        'network.proxy.http_port': Number(port),
        'network.proxy.ssl': hostname,
        'network.proxy.ssl_port': Number(port),
      },
    }),
    { ignoreHTTPSErrors: true },
  );
}

function browserOf(browser: Browser, options = {}): RunningBrowser {
  return {
    async newVisitor(): Promise<Visitor> {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(20_000);
      return {
        newTab: async () => tabOf(await context.newPage()),
        cookies: (url) => context.cookies(url),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

function tabOf(page: Page): Tab {
  return {
    goto: (url) => goTo(page, url),
    hasLoaded: (timeout) =>
      page.waitForLoadState('load', { timeout }).then(
        () => true,
        () => false,
      ),
    run: (code, given) => page.evaluate(code as never, given) as never,
    press: (selector, host = '') => page.locator(`${host} ${selector}`).click(),
    key: (name) => page.keyboard.press(name),
    toFront: () => page.bringToFront(),
  };
}
