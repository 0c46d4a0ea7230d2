// Life of a page: twenty tabs, a frozen one, and one that the browser has thrown away. Each follows, and none makes a storm.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { globalOf, isGranted, withdraw } from '../helpers/page-api.js';
import { trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { SCRIPTS } from '../helpers/vendors.js';
import {
  accept,
  leave,
  seeBanner,
  seeNoBanner,
  seeNothingOfVendors,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const HEAD = trackersTag(['hotjar']);
const TABS = 20;

/** Counts what a tab says to others and writes into the cookie of the record. */
const count = () => {
  const counts = window as unknown as { said: number; wrote: number };
  counts.said = counts.wrote = 0;
  const say = Object.getOwnPropertyDescriptor(BroadcastChannel.prototype, 'postMessage')?.value as (
    this: unknown,
    message: unknown,
  ) => void;
  BroadcastChannel.prototype.postMessage = function (message: unknown) {
    counts.said++;
    say.call(this, message);
  };
  const { get, set } = Object.getOwnPropertyDescriptor(
    Document.prototype,
    'cookie',
  ) as Required<PropertyDescriptor>;
  Object.defineProperty(Document.prototype, 'cookie', {
    get,
    set(line: string) {
      if (line.startsWith('samtykke=') && !line.startsWith('samtykke=;')) counts.wrote++;
      (set as (this: unknown, line: string) => void).call(this, line);
    },
  });
};

describe('Twenty tabs', () => {
  it(
    'follow one answer and one withdrawal: each runs its tracker once and is reloaded once, and one tab alone speaks and writes',
    { timeout: 120_000 },
    async () => {
      const site = await openSite({ head: HEAD, init: count });
      const tabs = [site.page];
      while (tabs.length < TABS) tabs.push(await site.newTab(`/${String(tabs.length)}`));
      const [first, last] = [site.page, tabs.at(-1) ?? site.page];
      const sum = async (name: string) =>
        (await Promise.all(tabs.map((tab) => globalOf(tab, name)))).reduce<number>(
          (total, value) => total + Number(value),
          0,
        );
      await last.bringToFront();
      await accept(site, last);
      for (const tab of tabs) await eventually(() => isGranted(tab, 'hotjar')).toBe(true);
      await eventually(() => site.trackerScripts()).toEqual(tabs.map(() => SCRIPTS.hotjar));
      await settle(last);
      expect(site.trackerScripts()).toHaveLength(TABS);
      expect(await sum('said')).toBe(1);
      // The widest domain is found by trying: `example` is refused, `shop.example` is taken.
      expect(await sum('wrote')).toBe(2);
      expect(site.pageLoads()).toBe(TABS);

      await first.bringToFront();
      await withdraw(first);
      await eventually(() => site.pageLoads()).toBe(2 * TABS);
      for (const tab of tabs) await eventually(() => isGranted(tab, 'hotjar').catch(() => true)).toBe(false);
      for (const tab of tabs) await tab.waitForLoadState();
      await settle(first);
      expect(site.pageLoads()).toBe(2 * TABS);
      site.forgetRequests();
      await seeNothingOfVendors(site, first);
      expect(await sum('said')).toBe(0);
    },
  );
});

describe('A tab that the browser has frozen', () => {
  it.each([
    ['accepts', true],
    ['accepts, and then withdraws', false],
  ])('follows when it wakes, if the visitor elsewhere %s', async (_, ends) => {
    const site = await openSite({ head: HEAD });
    await seeBanner(site.page);
    const tab = await site.newTab('/2');
    await seeBanner(tab);
    const session = await site.context.newCDPSession(tab);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await site.page.bringToFront();
    await accept(site);
    await eventually(() => site.trackerScripts().length).toBeGreaterThan(0);
    if (!ends) {
      const reloaded = site.page.waitForEvent('load');
      await withdraw(site.page);
      await reloaded;
    }
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await tab.bringToFront();
    // A tab that was not quite asleep has followed the yes, and is loaded again because of the no.
    await eventually(() => isGranted(tab, 'hotjar').catch(() => undefined)).toBe(ends);
    await eventually(() => tab.evaluate(() => 'hj' in window).catch(() => undefined)).toBe(ends);
  });
});

describe('A tab that the browser has thrown away', () => {
  it('is a new page when the visitor looks at it again: it goes by the answer given since', async () => {
    const site = await openSite({ head: HEAD });
    const tab = await site.newTab('/2');
    await seeBanner(tab);
    await leave(site, tab);
    await accept(site);
    await seeRunning(site, ['hotjar']);
    site.forgetRequests();
    await tab.goBack();
    await seeRunning(site, ['hotjar']);
    await seeNoBanner(tab);
  });
});
