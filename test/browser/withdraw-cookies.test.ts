// A visitor withdraws, and every cookie of the vendor that a page can see is gone, however it was set and whatever the
// site's address is like.
import { describe, expect, it } from 'vitest';
import { acmeAnswers, acmeTag } from '../helpers/acme.js';
import { eventually } from '../helpers/eventually.js';
import { withdraw } from '../helpers/page-api.js';
import type { Site, SiteOptions } from '../helpers/site.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, seeReloadAfter } from '../helpers/visitor.js';

const openSite = useSites();

/** Tries every way to set a cookie that this page sees: each domain, path and kind; the browser takes what is allowed. */
function setEverywhere(): void {
  const labels = location.hostname.split('.');
  const domains = ['', ...labels.map((_, at) => labels.slice(at).join('.'))];
  const ends = [...location.pathname.matchAll(/\//g)].flatMap(({ index }) => [index, index + 1]);
  const paths = [location.pathname, ...ends.map((end) => location.pathname.slice(0, end))];
  const kinds = ['', '; secure', '; secure; samesite=none', '; secure; samesite=none; partitioned'];
  for (const domain of domains) {
    for (const path of paths.filter((one) => one !== '')) {
      kinds.forEach((kind, at) => {
        const place = `${domain && `; domain=${domain}`}; path=${path}`;
        document.cookie = `acme${String(at)}=1${place}${kind}; max-age=9999`;
      });
    }
  }
  document.cookie = 'acme-session=1';
  document.cookie = '__Host-acme=1; secure; path=/; max-age=9999';
  document.cookie = '__Host-acme-chips=1; secure; path=/; partitioned; max-age=9999';
  document.cookie = '__Secure-acme=1; secure; path=/; max-age=9999';
}

const STORAGE = {
  cookies: ['acme*', '__Host-acme*', '__Secure-acme'].map((name) => ({ name, lifetime: '1 day' })),
};

/** A site on which Acme has run, and how many cookies it has set. */
async function openAccepted(run: () => void, options: SiteOptions = {}): Promise<[Site, number]> {
  const site = await openSite({ head: acmeTag({}, STORAGE), answers: acmeAnswers(run), ...options });
  await accept(site);
  // The last that is set.
  await eventually(() => site.cookieNames()).toContain('__Secure-acme');
  return [site, (await site.cookies()).length - 1];
}

const withdrawAndReload = (site: Site) => seeReloadAfter(site, () => withdraw(site.page));

describe('Cookies of a vendor that was withdrawn', () => {
  it.each<readonly [host: string, path: string, count: number]>([
    // Domains that the browser takes, the host alone among them, times paths, times the four kinds; and four more.
    ['www.shop.example', '/', 3 * 1 * 4 + 4],
    ['a.b.shop.example', '/no/varer/sko', 4 * 6 * 4 + 4],
    ['shop.example', '/no/varer/', 2 * 5 * 4 + 4],
    ['a.b.co.uk', '/no/varer', 3 * 4 * 4 + 4],
    ['user.github.io', '/no/varer', 2 * 4 * 4 + 4],
    ['localhost', '/no/varer', 1 * 4 * 4 + 4],
    ['127.0.0.1', '/no/varer', 1 * 4 * 4 + 4],
    ['[::1]', '/no/varer', 1 * 4 * 4 + 4],
    ['www.shop.example.', '/no/varer', 3 * 4 * 4 + 4],
    ['xn--brdristar-85a.example', '/br%C3%B8d/%20/a//b', 2 * 9 * 4 + 4],
  ])('are gone at %s%s, and the answer is kept there', async (host, path, expected) => {
    const [site, count] = await openAccepted(setEverywhere, { host, path });
    expect(count).toBe(expected);
    expect(await site.cookieNames()).toEqual(
      expect.arrayContaining(['samtykke', '__Host-acme', '__Host-acme-chips']),
    );
    await withdrawAndReload(site);
    expect(await site.cookieNames()).toEqual(['samtykke']);
  });

  it('are gone where their names hold odd letters, or are no names at all', async () => {
    const [site] = await openAccepted(() => {
      for (const name of [
        'acme "a,b"',
        'acme<b>',
        'acmeøå 漢',
        'acme%3B',
        'acme{}()[]@:/?',
        'acme.*',
        'acme\\',
      ])
        document.cookie = `${name}=1; path=/; max-age=9999`;
      document.cookie = '=acme-nameless; path=/; max-age=9999';
      document.cookie = 'acme-bare; path=/; domain=shop.example; max-age=9999';
      document.cookie = '=acme-hidden; path=/; secure; partitioned; max-age=9999';
      document.cookie = '__Secure-acme=1; secure; path=/; max-age=9999';
    });
    const cookies = await site.cookies();
    expect(cookies.filter(({ name }) => name.startsWith('acme'))).toHaveLength(7);
    expect(cookies.filter(({ name }) => name === '')).toHaveLength(3);
    await withdrawAndReload(site);
    expect(await site.cookieNames()).toEqual(['samtykke']);
  });

  it('are gone in a session where the page’s own nameless cookie stays', async () => {
    const [site] = await openAccepted(setEverywhere);
    await site.page.evaluate(() => {
      document.cookie = '=basket; path=/';
    });
    await withdrawAndReload(site);
    expect(await site.page.evaluate(() => document.cookie)).toMatch(/(^|; )basket($|; )/);
    expect(await site.cookieNames()).toEqual(['', 'samtykke']);
  });

  it('are gone from a path that the definition tells, though no page there is open', async () => {
    const set = () => {
      document.cookie = 'acme=1; path=/odd/; max-age=9999';
      document.cookie = 'acme=1; path=/odd/; domain=shop.example; secure; partitioned; max-age=9999';
      document.cookie = '__Secure-acme=1; secure; path=/; max-age=9999';
    };
    const cookies = [{ name: 'acme', path: '/odd/' }, { name: '__Secure-acme' }];
    const site = await openSite({ head: acmeTag({}, { cookies }), answers: acmeAnswers(set) });
    await accept(site);
    await eventually(() => site.cookieNames()).toEqual(['__Secure-acme', 'acme', 'acme', 'samtykke']);
    await withdrawAndReload(site);
    expect(await site.cookieNames()).toEqual(['samtykke']);
  });

  it('are gone in a frame that another site shows', async () => {
    const embedding = 'https://news.example/';
    const site = await openSite({
      head: acmeTag({}, STORAGE),
      answers: {
        ...acmeAnswers(() => {
          document.cookie = 'acme=1; path=/; secure; samesite=none; partitioned; max-age=9999';
          document.cookie = '__Secure-acme=1; path=/; secure; samesite=none; partitioned; max-age=9999';
        }),
        [embedding]: {
          contentType: 'text/html',
          body: '<iframe src="https://www.shop.example/" width="900" height="700"></iframe>',
        },
      },
    });
    await site.page.goto(embedding);
    const frame = site.page.frames()[1]!;
    const run = (act: string) => frame.evaluate(`samtykke.ready.then(() => { samtykke.${act}(); })`);
    await run('grantAll');
    await eventually(() => site.cookieNames()).toEqual(expect.arrayContaining(['__Secure-acme', 'acme']));
    await run('withdraw');
    await eventually(async () => (await site.cookieNames()).filter((name) => /acme/.test(name))).toEqual([]);
  });
});
