// A visitor's story with the six trackers, from the first visit to the withdrawal, in any engine.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDist, servePage, type Served } from '../helpers/own-files.js';
import { trackersTag, TRACKER_IDS } from '../helpers/tags.js';
import { SCRIPTS, scriptsOf, serveVendor } from '../helpers/vendors.js';
import type { Asked } from './network.js';
import type { Tab, Visitor } from './running-browser.js';
import { EMPTY, SITE } from './site.js';
import type { World } from './world.js';

const MAIN_SCRIPTS = new Set(Object.values(SCRIPTS));

/** What the trackers' stand-ins store: some of it tells that all have run. */
const STORED = ['_fbp', '_ga', '_gcl_au', '_hjSessionUser_1234567', 'hubspotutk'];

/** Longer than elsewhere: these browsers are slower to start, and have not been here before. */
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 100 });

/** The steps build on each other, as a visitor's do. */
export function describeStory(world: () => World): void {
  describe('A visitor', () => {
    let visitor: Visitor;
    let tab: Tab;
    let asked: URL[] = [];

    const isOwn = (url: URL) => url.origin === SITE;
    const ofVendors = () => asked.filter((url) => !isOwn(url)).map(({ href }) => href);
    const scripts = () =>
      ofVendors()
        .filter((href) => MAIN_SCRIPTS.has(href))
        .sort();
    const pageLoads = () => asked.filter((url) => isOwn(url) && !url.pathname.includes('.')).length;
    const cookieNames = async () => (await visitor.cookies(SITE)).map(({ name }) => name).sort();
    const stored = () =>
      tab.run(
        async () => [
          ...Object.keys(localStorage),
          ...Object.keys(sessionStorage),
          ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
        ],
        undefined,
      );

    function answer({ url }: Asked): Served {
      asked.push(url);
      if (!isOwn(url)) return serveVendor(url);
      if (url.pathname === `/${EMPTY}`) return { contentType: 'text/html', body: '' };
      const link = '<p><a href="#samtykke">Cookies</a></p>';
      return serveDist(url.pathname) ?? servePage({ head: trackersTag(), body: link });
    }

    /** Opens a page of the site; what other pages had on their way is over by then, and forgotten. */
    async function open(path: string): Promise<void> {
      await tab.goto(`${SITE}/${EMPTY}`);
      await quiet();
      asked = [];
      await tab.goto(SITE + path);
      expect(await tab.hasLoaded(20_000)).toBe(true);
    }

    /** Resolves when nothing has been asked for a while. */
    async function quiet(): Promise<void> {
      for (let length = -1; length !== asked.length;) {
        length = asked.length;
        await new Promise((resolve) => setTimeout(resolve, 600));
      }
    }

    beforeAll(async () => {
      world().answer = answer;
      visitor = await world().browser.newVisitor();
      tab = await visitor.newTab();
    }, 60_000);

    afterAll(() => visitor.close());

    it('comes for the first time: nothing is asked of any vendor, and nothing is kept', async () => {
      await open('/');
      await eventually(() =>
        tab.run(() => document.querySelectorAll('samtykke-banner button').length, undefined),
      ).toBeGreaterThan(1);
      await quiet();
      expect(ofVendors()).toEqual([]);
      expect(await cookieNames()).toEqual([]);
      expect(await stored()).toEqual([]);
    });

    it('accepts: each of the six runs once, in the same page', async () => {
      await tab.press('samtykke-banner button[data-action="accept"]');
      await eventually(scripts).toEqual(scriptsOf(TRACKER_IDS));
      await eventually(cookieNames).toEqual(expect.arrayContaining([...STORED, 'samtykke']));
      await eventually(stored).toContain('li_adsId');
      await quiet();
      expect(scripts()).toEqual(scriptsOf(TRACKER_IDS));
      expect(pageLoads()).toBe(1);
    });

    it('comes back: each of the six runs once', async () => {
      await open('/next');
      await eventually(scripts).toEqual(scriptsOf(TRACKER_IDS));
      await quiet();
      expect(scripts()).toEqual(scriptsOf(TRACKER_IDS));
    });

    it('withdraws in the preferences: the page comes once more, asks nothing of any vendor, and nothing is left', async () => {
      await tab.press('a[href="#samtykke"]');
      asked = [];
      await tab.press('dialog button[data-action="reject"]', 'samtykke-preferences');
      await eventually(pageLoads).toBe(1);
      await eventually(cookieNames).toEqual(['samtykke']);
      await quiet();
      expect(pageLoads()).toBe(1);
      expect(await stored()).toEqual([]);
    });

    it('comes back after that: nothing is asked of any vendor, and nothing comes back', async () => {
      await open('/third');
      await quiet();
      expect(ofVendors()).toEqual([]);
      expect(await cookieNames()).toEqual(['samtykke']);
      expect(await stored()).toEqual([]);
    });
  });
}
