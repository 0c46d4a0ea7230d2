// What the guard holds back, and until when: by the site's configuration, and by what the visitor has granted.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { ACME, acme, guardedTag, OTHER, other } from '../helpers/guarded.js';
import { serveScript, type Served } from '../helpers/own-files.js';
import { decide, globalOf } from '../helpers/page-api.js';
import type { Site } from '../helpers/site.js';
import { entries, jsonTag, POLICY, scriptTag, SIX } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { SCRIPTS } from '../helpers/vendors.js';
import { accept, reject, seeBanner, settle } from '../helpers/visitor.js';

const openSite = useSites();

const ADS = 'https://ads.example';
const CDN = 'https://cdn.shop-assets.example';

/** A script of the page that makes another, of this address. */
const inject = (url: string) =>
  `<script>{ const script = document.createElement('script'); script.src = '${url}'; document.body.append(script); }</script>`;

/** Scripts that tell that they have run. */
const SCRIPTS_OF_ALL = Object.fromEntries(
  [ACME, OTHER, ADS, CDN].map((origin) => [
    `${origin}/a.js`,
    serveScript(`(window.ran ??= []).push('${origin}')`),
  ]),
);

const ran = async (site: Site) => ((await globalOf(site.page, 'ran')) as string[] | undefined) ?? [];

const serveJson = (config: object): Served => ({
  contentType: 'application/json',
  body: JSON.stringify(config),
});

describe('Without the guard on its tag', () => {
  it('a site loads nothing of it, and the page has the browser’s own functions', async () => {
    const site = await openSite({ head: jsonTag({ policy: { url: POLICY }, trackers: [acme] }) });
    await seeBanner(site.page);
    expect(site.ownRequests().filter((path) => path.includes('guard'))).toEqual([]);
  });
});

describe('With the guard', () => {
  it('the site keeps a cookie of its own that is called like one on the vendor’s site', async () => {
    const storage = {
      cookies: [{ name: '_acme', lifetime: 'session' }],
      outOfReach: [{ name: 'login', domain: 'acme.example', reason: 'third-party', lifetime: '1 year' }],
    };
    const site = await openSite({
      head: guardedTag({ trackers: [{ ...acme, storage }] }),
      body: '<script>document.cookie = "login=1"; document.cookie = "_acme=1"</script>',
    });
    await seeBanner(site.page);
    expect(await site.cookieNames()).toEqual(['login']);
  });

  it('a tracker that nobody marked waits for its grant, and then runs once in the same page', async () => {
    const site = await openSite({
      head: guardedTag(),
      body: inject(`${ACME}/a.js`) + inject(`${CDN}/a.js`),
      answers: SCRIPTS_OF_ALL,
    });
    await seeBanner(site.page);
    await settle(site.page);
    expect(await ran(site)).toEqual([CDN]);
    await accept(site);
    await eventually(() => ran(site)).toEqual([CDN, ACME]);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([`${CDN}/a.js`, `${ACME}/a.js`]);
  });

  it('no element that takes the name of a function of the document’s lets a script through', async () => {
    const site = await openSite({
      head: guardedTag(),
      body: `<img name="querySelectorAll" alt=""><script>document.body.insertAdjacentHTML('beforeend', '<iframe title="x"></iframe>')</script>${inject(`${ACME}/a.js`)}`,
      answers: SCRIPTS_OF_ALL,
    });
    await seeBanner(site.page);
    await settle(site.page);
    expect(site.errors.filter((error) => !error.includes('document.querySelectorAll'))).toEqual([]);
    // The core itself is disturbed by such an element: what that may do is `security/s05-clobbering.test.ts`'s.
    site.errors.length = 0;
    expect(await ran(site)).toEqual([]);
    expect(await site.page.evaluate(() => document.querySelector('iframe')?.title)).toBe('x');
    await accept(site);
    await eventually(() => ran(site)).toEqual([ACME]);
    site.errors.length = 0;
  });

  it('a held script that gets an address of the site’s runs with that, and asks the tracker for nothing', async () => {
    const site = await openSite({
      head: guardedTag(),
      body: `<script>{ const script = document.createElement('script'); script.src = '${ACME}/a.js'; document.body.append(script); script.src = '/own.js'; }</script>`,
      answers: { ...SCRIPTS_OF_ALL, '/own.js': serveScript("(window.ran ??= []).push('own')") },
    });
    await seeBanner(site.page);
    await eventually(() => ran(site)).toEqual(['own']);
    await accept(site);
    await settle(site.page);
    expect(await ran(site)).toEqual(['own']);
    expect(site.vendorRequests()).toEqual([]);
  });

  it('a frame in a frame, both made of texts, follows the grant as the page does', async () => {
    const inner = '<script>self.isInner = true</script>';
    const site = await openSite({
      head: guardedTag(),
      body: `<script>
        const frame = document.createElement('iframe');
        frame.srcdoc = '<script>self.isOuter = true</' + 'script><iframe srcdoc="${inner.replaceAll('</', "</' + '")}"></iframe>';
        document.body.append(frame);
      </script>`,
      answers: { [`${ACME}/pixel`]: { body: '' } },
    });
    await seeBanner(site.page);
    await eventually(() => site.page.frames().length).toBe(3);
    const frame = site.page.frames()[2]!;
    await eventually(() => frame.evaluate('self.isInner')).toBe(true);
    const ask = () =>
      frame.evaluate(
        (url) =>
          fetch(url, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          ),
        `${ACME}/pixel`,
      );
    expect(await ask()).toBe(false);
    await accept(site);
    await eventually(ask).toBe(true);
  });

  it('attributes and texts of the page’s own are imported and adopted as ever', async () => {
    const site = await openSite({ head: guardedTag() });
    const names = await site.page.evaluate(() =>
      [document.createAttribute('own'), document.createTextNode('own')].map(
        (node) => document.adoptNode(document.importNode(node)).nodeName,
      ),
    );
    expect(names).toEqual(['own', '#text']);
  });

  it('a page on which everything is granted has the browser’s own functions', async () => {
    const init = () => {
      const before = [
        Node.prototype.appendChild,
        fetch,
        Function.prototype.toString,
        Storage.prototype.setItem,
      ];
      (window as unknown as { isSame: () => boolean }).isSame = () =>
        [Node.prototype.appendChild, fetch, Function.prototype.toString, Storage.prototype.setItem].every(
          (now, at) => now === before[at],
        );
    };
    const isSame = (one: Site) =>
      one.page.evaluate(() => (window as unknown as { isSame: () => boolean }).isSame());
    const site = await openSite({ head: guardedTag(), init });
    expect(await isSame(site)).toBe(false);
    await accept(site);
    await eventually(() => site.recordCookie()).toBeDefined();
    await site.goto('/next');
    expect(site.ownRequests()).toContain('/samtykke-guard.js');
    expect(await isSame(site)).toBe(true);
  });

  it('a draft’s own host is held whatever is granted, and one that it shares goes with the other’s answer', async () => {
    const site = await openSite({
      head: guardedTag({ trackers: [acme, { ...other, status: 'draft' }] }),
      body: inject(`${ACME}/a.js`) + inject(`${OTHER}/a.js`),
      answers: SCRIPTS_OF_ALL,
    });
    await accept(site);
    await eventually(() => ran(site)).toEqual([ACME]);
    await site.goto('/next');
    await eventually(() => ran(site)).toEqual([ACME]);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([`${ACME}/a.js`, `${ACME}/a.js`]);
  });

  it('a draft of the catalogue’s is held where it is alone', async () => {
    const site = await openSite({
      head: guardedTag({ trackers: [{ use: 'hotjar', siteId: '1234567', status: 'draft' }] }),
      body: inject(SCRIPTS.hotjar),
    });
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
  });

  it('a host of two trackers is released when one of them is granted', async () => {
    const site = await openSite({
      head: guardedTag({ trackers: [acme, other] }),
      body: inject(`${ACME}/a.js`) + inject(`${OTHER}/a.js`),
      answers: SCRIPTS_OF_ALL,
    });
    await reject(site);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    await decide(site.page, { acme: true });
    await eventually(() => ran(site)).toEqual([ACME]);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([`${ACME}/a.js`]);
  });

  it('a host that the site adds is held until everything is granted', async () => {
    const site = await openSite({
      head: guardedTag({ trackers: [acme, other], guard: { hosts: ['ads.example'] } }),
      body: inject(`${ADS}/a.js`),
      answers: SCRIPTS_OF_ALL,
    });
    await reject(site);
    await decide(site.page, { acme: true });
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    await decide(site.page, { marketing: true });
    await eventually(() => ran(site)).toEqual([ADS]);
  });
});

describe('With the guard and the configuration in a file', () => {
  it('every other host waits for the file; then what is nobody’s goes on, and the tracker waits on', async () => {
    let send: (served: Served) => void = () => undefined;
    const site = await openSite({
      head: scriptTag({ 'data-config': '/cookies.json', 'data-guard': '' }),
      body: inject(`${ACME}/a.js`) + inject(`${CDN}/a.js`) + inject('/own.js'),
      answers: {
        ...SCRIPTS_OF_ALL,
        '/cookies.json': new Promise<Served>((resolve) => (send = resolve)),
        '/own.js': serveScript(`(window.ran ??= []).push('own')`),
      },
    });
    await eventually(() => ran(site)).toEqual(['own']);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    send(serveJson({ policy: { url: POLICY }, trackers: [acme] }));
    await eventually(() => ran(site)).toEqual(['own', CDN]);
    await accept(site);
    await eventually(() => ran(site)).toEqual(['own', CDN, ACME]);
  });

  it('where the file does not come, the page’s own hosts work, and those of the catalogue are withheld', async () => {
    const site = await openSite({
      head: scriptTag({ 'data-config': '/cookies.json', 'data-guard': '' }),
      body: inject(SCRIPTS.hotjar) + inject(`${CDN}/a.js`),
      answers: { ...SCRIPTS_OF_ALL, '/cookies.json': 'fail' },
      misconfigured: true,
    });
    await eventually(() => ran(site)).toEqual([CDN]);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([`${CDN}/a.js`]);
  });
});

describe('With the guard and a wrong configuration', () => {
  it('the page’s own hosts work, and its trackers are withheld', async () => {
    const site = await openSite({
      head: jsonTag(
        { policy: { url: POLICY }, trackers: entries(['hotjar']), colour: 'red' },
        { 'data-guard': '' },
      ),
      body: inject(SCRIPTS.hotjar) + inject(`${CDN}/a.js`),
      answers: SCRIPTS_OF_ALL,
      misconfigured: true,
    });
    await eventually(() => ran(site)).toEqual([CDN]);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([`${CDN}/a.js`]);
  });

  it('that is no JSON at all, what the catalogue knows is withheld', async () => {
    const site = await openSite({
      head: jsonTag(`{ "trackers": [ { "siteId": "${SIX.hotjar}" `, { 'data-guard': '' }),
      body: inject(SCRIPTS.hotjar) + inject(`${CDN}/a.js`),
      answers: SCRIPTS_OF_ALL,
      misconfigured: true,
    });
    await eventually(() => ran(site)).toEqual([CDN]);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([`${CDN}/a.js`]);
  });
});
