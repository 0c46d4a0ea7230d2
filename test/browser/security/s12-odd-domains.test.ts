// S12, domains: whatever a site's host is called, its record is really there after an answer, and really gone when forgotten.
import { describe, expect, it } from 'vitest';
import { eventually } from '../../helpers/eventually.js';
import { isGranted, withdraw } from '../../helpers/page-api.js';
import { entries, sixByJson, type TrackerId } from '../../helpers/tags.js';
import { useSites } from '../../helpers/use-sites.js';
import { accept, seeNoBanner, seeRecord, seeRunning, settle } from '../../helpers/visitor.js';

const openSite = useSites();

/** Without HubSpot, whose own mark of a refusal stays as long as its script is in the page. */
const TRACKERS: readonly TrackerId[] = ['google-analytics', 'hotjar', 'facebook-pixel'];

/** Hosts, each with the domain that the record is kept on, and one that no page of the host may write to. */
const HOSTS = [
  ['a.b.co.uk', '.b.co.uk', 'co.uk'],
  ['user.github.io', '.user.github.io', 'github.io'],
  ['www.user.github.io', '.user.github.io', 'github.io'],
  ['a.very.deep.host.of.example.no', '.example.no', 'no'],
  ['xn--bcher-kva.example', '.xn--bcher-kva.example', 'example'],
  ['127.0.0.1', '127.0.0.1', '0.0.1'],
  ['[::1]', '[::1]', '1'],
  ['localhost', 'localhost', 'local'],
  ['www.shop.example:8443', '.shop.example', 'example'],
  ['www.shop.example.', 'www.shop.example.', 'example.'],
] as const;

describe('S12 domains', () => {
  it.each(HOSTS)('%s: the answer is kept on %s and found on the next page', async (host, domain) => {
    const site = await openSite({
      host,
      head: sixByJson({ reloadOnWithdraw: false, trackers: entries(TRACKERS) }),
    });
    await accept(site);
    expect((await seeRecord(site)).domain).toBe(domain);
    await seeRunning(site, TRACKERS);
    await site.goto('/next');
    await seeNoBanner(site.page);
    expect(await isGranted(site.page, 'hotjar')).toBe(true);

    // Withdrawn where our later files cannot be had: the old answer is gone at once all the same.
    site.answers['/samtykke-ui.js'] = 'fail';
    await site.goto('/deep/down');
    // What vendors write when their scripts come is there now.
    await site.page.waitForLoadState();
    await eventually(() => isGranted(site.page, 'hotjar')).toBe(true);
    await site.page.evaluate(
      (parent) => {
        document.cookie = '_ga=1; path=/';
        document.cookie = '_hjSession_1=1; path=/deep';
        for (const on of [location.hostname, location.hostname.split('.').slice(1).join('.'), parent])
          document.cookie = `_fbp=1; path=/; domain=${on}`;
      },
      HOSTS.find(([name]) => name === host)?.[2] ?? '',
    );
    await withdraw(site.page);
    await eventually(() => site.cookieNames()).toEqual([]);
    await settle(site.page);
    expect(await isGranted(site.page, 'hotjar')).toBe(false);
  });
});
