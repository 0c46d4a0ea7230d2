// A frame that was granted and is withdrawn is emptied, keeps its address, and comes back with a new grant.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { decide, withdraw } from '../helpers/page-api.js';
import type { Site } from '../helpers/site.js';
import { sixByJson } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, reject, settle } from '../helpers/visitor.js';

const openSite = useSites();

const FILM = 'https://films.example/film';
const frame = (address: string) =>
  `<iframe data-category="marketing" data-src="${address}" title="Film" width="321"></iframe>`;

const open = (address = FILM): Promise<Site> =>
  openSite({
    head: sixByJson({ reloadOnWithdraw: false }),
    body: frame(address),
    answers: { [FILM]: { contentType: 'text/html', body: '<p>The film</p>' } },
  });

const asked = (site: Site) => site.vendorRequests().filter((url) => url === FILM).length;

/** The frame's address, the one that it keeps, its name, and how many frames have one. */
const frameOf = (site: Site) =>
  site.page.evaluate(() =>
    [...document.querySelectorAll('iframe[data-src]')].map((found) =>
      ['src', 'data-src', 'title', 'width'].map((name) => found.getAttribute(name)),
    ),
  );

const EMPTY = [[null, FILM, 'Film', '321']];
const FULL = [[FILM, FILM, 'Film', '321']];

/** Addresses of what is open in frames. */
const openIn = (site: Site) =>
  site.page
    .frames()
    .slice(1)
    .map((one) => one.url());

describe('A frame of a category that the visitor', () => {
  it('refuses asks for nothing and keeps its address, and comes with a later grant', async () => {
    const site = await open();
    await reject(site);
    await settle(site.page);
    expect([asked(site), await frameOf(site)]).toEqual([0, EMPTY]);
    await decide(site.page, { marketing: true });
    await eventually(() => asked(site)).toBe(1);
    expect(await frameOf(site)).toEqual(FULL);
  });

  it('withdraws is emptied at once, keeps its address, and comes back each time it is granted again', async () => {
    const site = await open();
    await accept(site);
    for (const times of [1, 2, 3]) {
      await eventually(() => openIn(site)).toContain(FILM);
      expect(asked(site)).toBe(times);
      await withdraw(site.page, 'marketing');
      await eventually(() => frameOf(site)).toEqual(EMPTY);
      await eventually(() => openIn(site)).not.toContain(FILM);
      await decide(site.page, { marketing: true });
      await eventually(() => frameOf(site)).toEqual(FULL);
    }
  });

  it.each(['javascript:parent.ran=1', 'http://films.example/film', 'data:text/html,x', '//user@'])(
    'grants is never loaded from the address %j',
    async (address) => {
      const site = await open(address);
      await accept(site);
      await settle(site.page);
      expect((await frameOf(site)).map(([src]) => src)).toEqual([null]);
      expect(await site.page.evaluate(() => 'ran' in window)).toBe(false);
      expect(asked(site)).toBe(0);
      expect(openIn(site).filter((url) => !/^(about:blank)?$/.test(url))).toEqual([]);
    },
  );
});
