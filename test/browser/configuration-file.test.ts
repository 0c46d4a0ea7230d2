// A site keeps its configuration in a file of its own: until it is here everything is withheld.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import type { Served } from '../helpers/own-files.js';
import { entries, POLICY, scriptTag, SIX } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  bannerButton,
  leave,
  seeBanner,
  seeNothingOfVendors,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const TAG = scriptTag({ 'data-config': '/cookies.json' });

const serveJson = (config: object): Served => ({
  contentType: 'application/json',
  body: JSON.stringify(config),
});

const SIX_TRACKERS = serveJson({ policy: { url: POLICY }, trackers: entries() });

describe('A site that keeps its configuration in a file', () => {
  it('asks its visitors, and runs the six for who accepts', async () => {
    const site = await openSite({ head: TAG, answers: { '/cookies.json': SIX_TRACKERS } });
    await accept(site);
    await seeRunning(site);
  });

  it('runs the six on the next page for one request more', async () => {
    const site = await openSite({ head: TAG, answers: { '/cookies.json': SIX_TRACKERS } });
    await accept(site);
    await seeRunning(site);
    await leave(site);
    await site.goto('/next');
    await seeRunning(site);
    await settle(site.page);
    expect(site.ownRequests()).toEqual(['/next', '/samtykke.js', '/cookies.json']);
  });

  it('withholds everything until the file is here, also what was granted before', async () => {
    const site = await openSite({ head: TAG, answers: { '/cookies.json': SIX_TRACKERS } });
    await accept(site);
    await seeRunning(site);
    let send: (served: Served) => void = () => undefined;
    site.answers['/cookies.json'] = new Promise<Served>((resolve) => (send = resolve));
    await leave(site);
    await site.goto('/next');
    await eventually(() => site.ownRequests()).toContain('/cookies.json');
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    send(SIX_TRACKERS);
    await seeRunning(site);
  });

  it.each(['hang', 'fail'] as const)(
    'withholds everything when the file does not come (%s), and the page works',
    async (answer) => {
      const site = await openSite({
        head: TAG,
        body: '<button onclick="this.textContent = \'Bought\'">Buy</button>',
        answers: { '/cookies.json': answer },
        misconfigured: true,
      });
      await site.page.getByRole('button', { name: 'Buy' }).click();
      await site.page.getByRole('button', { name: 'Bought' }).waitFor();
      await seeNothingOfVendors(site);
      expect(await bannerButton(site.page, 'accept').count()).toBe(0);
    },
  );

  it('may combine the file with attributes: the file wins', async () => {
    const file = serveJson({ trackers: [{ use: 'hotjar', siteId: '7777777' }] });
    const site = await openSite({
      head: scriptTag({
        'data-config': '/cookies.json',
        'data-policy': POLICY,
        'data-hotjar': SIX.hotjar,
        'data-hubspot': SIX.hubspot,
      }),
      answers: { '/cookies.json': file },
    });
    await seeBanner(site.page);
    await accept(site);
    await eventually(() =>
      site.vendorRequests().filter((url) => /\/hotjar-\d+\.js|\/\d+\.js/.test(url)),
    ).toEqual(
      expect.arrayContaining([
        'https://static.hotjar.com/c/hotjar-7777777.js?sv=6',
        `https://js.hs-scripts.com/${SIX.hubspot}.js`,
      ]),
    );
    expect(site.vendorRequests().filter((url) => url.includes(SIX.hotjar))).toEqual([]);
  });
});
