// S3, addresses: a marked script or frame whose address is code, or not secure, stays as it is even where all is granted.
import { describe, expect, it } from 'vitest';
import { CODE_ADDRESSES } from '../../helpers/hostile.js';
import { globalOf } from '../../helpers/page-api.js';
import type { Site } from '../../helpers/site.js';
import { trackersTag } from '../../helpers/tags.js';
import { useSites } from '../../helpers/use-sites.js';
import { accept, seeRunning, settle } from '../../helpers/visitor.js';

const openSite = useSites();

const OTHERS = [
  'https://user:secret@cdn.acme.example/',
  '//cdn.acme.example/',
  '/\\cdn.acme.example/',
  'https:\\\\cdn.acme.example/',
];

/** Hosts that were asked, but for the tracker's own, which runs here. */
function strangersOf(site: Site): string[] {
  return site
    .vendorRequests()
    .map((url) => new URL(url).host)
    .filter((host) => !host.endsWith('.hotjar.com'));
}

describe('S3 addresses', () => {
  it('that are code are given to no frame and no script, however they are written', async () => {
    const site = await openSite({ head: trackersTag(['hotjar']) });
    await accept(site);
    await seeRunning(site, ['hotjar']);
    site.forgetRequests();
    const frames = await site.page.evaluate((addresses) => {
      for (const address of addresses) {
        const frame = document.createElement('iframe');
        frame.dataset['src'] = address;
        const script = document.createElement('script');
        script.type = 'text/plain';
        script.setAttribute('src', address);
        for (const element of [frame, script]) {
          element.dataset['category'] = 'analytics';
          document.body.append(element);
        }
      }
      return addresses.length;
    }, CODE_ADDRESSES);
    await settle(site.page);
    const given = await site.page.evaluate(() =>
      [...document.querySelectorAll('iframe[src], script:not([type="text/plain"])[data-category]')].map(
        ({ attributes }) => [...attributes].map(({ value }) => value).join(' '),
      ),
    );
    expect(frames).toBe(CODE_ADDRESSES.length);
    expect(given).toEqual([]);
    expect(await globalOf(site.page, 'bad')).toBeUndefined();
    expect(strangersOf(site)).toEqual([]);
  });

  it('that only look odd are asked of the host that the browser reads in them, and of no other', async () => {
    const site = await openSite({ head: trackersTag(['hotjar']) });
    await accept(site);
    await seeRunning(site, ['hotjar']);
    site.forgetRequests();
    await site.page.evaluate((addresses) => {
      for (const [at, address] of addresses.entries()) {
        const frame = document.createElement('iframe');
        frame.dataset['src'] = `${address}${String(at)}`;
        frame.dataset['category'] = 'analytics';
        document.body.append(frame);
      }
    }, OTHERS);
    const asked = () => [...new Set(strangersOf(site))];
    await expect.poll(asked).toEqual(['cdn.acme.example']);
    await settle(site.page);
    expect(asked()).toEqual(['cdn.acme.example']);
  });
});
