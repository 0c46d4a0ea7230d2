// A site that sends the policy for the visitor's consent: what nobody marked, and what no script can stop, is held by it.
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, policySnippet, type HeaderOptions } from '../../src/server.js';
import type { Config } from '../../src/config.js';
import { encodeRecord } from '../../src/consent/encode-record.js';
import { ACME } from '../unit/examples.js';
import { eventually } from '../helpers/eventually.js';
import { servePage, serveScript, type PageParts, type Served } from '../helpers/own-files.js';
import { globalOf, withdraw } from '../helpers/page-api.js';
import type { Answer, Site } from '../helpers/site.js';
import { jsonTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  choose,
  dialogButton,
  leave,
  openPreferences,
  seeBanner,
  seeNoBanner,
  seeRecord,
  seeReloadAfter,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const CONFIG: Config = {
  policy: { url: '/privacy', version: '2026-11-01' },
  trackers: [{ use: 'hotjar', siteId: '1234567' }, ACME],
};
const OPTIONS: HeaderOptions = {
  // The icon of every test's page, and the worker made of a text.
  allow: { 'img-src': ['data:'], 'worker-src': ['blob:'] },
  granted: { marketing: { 'frame-src': ['https://film.example'] } },
};

const TRACKERS = { hotjar: 'https://static.hotjar.com', acme: 'https://cdn.acme.example' } as const;
type Tracker = keyof typeof TRACKERS;
const ALL: readonly Tracker[] = ['hotjar', 'acme'];
const CATEGORY = { hotjar: 'analytics', acme: 'marketing' } as const;

/** The cookie of a visitor who has granted these trackers and their categories, and refused the others. */
function cookieOf(granted: readonly Tracker[]) {
  const choices = Object.fromEntries(
    ALL.flatMap((id) => [id, CATEGORY[id]].map((name) => [name, granted.includes(id)])),
  );
  const record = {
    time: Date.now(),
    by: 'banner',
    configuration: '',
    policyVersion: '2026-11-01',
    choices,
  } as const;
  return { name: 'samtykke', value: encodeRecord(record), domain: '.shop.example', path: '/', secure: true };
}

/** The header that the site's server sends to that visitor; to one without a record if there are none. */
function headersFor(granted?: readonly Tracker[], options: HeaderOptions = OPTIONS): Record<string, string> {
  const cookie = granted && cookieOf(granted);
  const { name, value } = contentSecurityPolicy(CONFIG, cookie && `${cookie.name}=${cookie.value}`, options);
  return { [name]: value };
}

/** Ways into the page as it stands in the HTML. */
const inMarkup = (from: string) => `
  <script src="${from}/script" async></script>
  <script src="${from}/module" type="module"></script>
  <link rel="preload" as="script" href="${from}/preload">
  <link rel="prefetch" href="${from}/prefetch">
  <link rel="stylesheet" href="${from}/style">
  <img src="${from}/image" alt="">
  <video src="${from}/video"></video>
  <iframe src="${from}/frame"></iframe>
  <object data="${from}/object"></object>
  <form action="${from}/form" method="post" target="${from}"></form><iframe name="${from}"></iframe>`;

/** Ways by the site's own script, which a tag manager's might be. */
const inScript = (from: string) => `
  fetch('${from}/fetch', { mode: 'no-cors' }).catch(() => 0);
  navigator.sendBeacon('${from}/beacon', '1');
  const request = new XMLHttpRequest();
  request.open('GET', '${from}/xhr');
  request.send();
  new EventSource('${from}/events').onerror = ({ target }) => target.close();
  new Image().src = '${from}/made-image';
  document.head.append(Object.assign(document.createElement('script'), { src: '${from}/made-script' }));
  import('${from}/import').catch(() => 0);
  for (const form of document.forms) if (form.target === '${from}') form.submit();
  new WebSocket('${from}/socket'.replace('https', 'wss'));`;

const IN_MARKUP = ['script', 'module', 'preload', 'prefetch', 'style', 'image', 'video', 'frame', 'form'];
const IN_SCRIPT = ['fetch', 'beacon', 'xhr', 'events', 'made-image', 'made-script', 'import'];
/** By pages and workers of the site itself, which have policies of their own. */
const ELSEWHERE = ['worker', 'blob-worker', 'own-frame', 'srcdoc'];
const WAYS = [...IN_MARKUP, ...IN_SCRIPT, ...ELSEWHERE].sort();
/** Held for everybody: no tracker needs it. */
const NEVER = 'object';

const each = (make: (from: string) => string) =>
  Object.values(TRACKERS)
    .map((from) => `{${make(from)}}`)
    .join('\n');

const OWN_SCRIPT = `
  ${each(inScript)}
  new Worker('/worker.js');
  new Worker(URL.createObjectURL(new Blob([${JSON.stringify(each((from) => `try { importScripts('${from}/blob-worker') } catch {}`))}])));`;

const BODY = `
  ${Object.values(TRACKERS).map(inMarkup).join('')}
  <iframe src="/frame"></iframe>
  <iframe srcdoc='${Object.values(TRACKERS)
    .map((from) => `<script src="${from}/srcdoc"></script>`)
    .join('')}'></iframe>
  <script src="/own.js"></script>`;

const HEAD = jsonTag(CONFIG);

const tryAll = (from: string) => `try { importScripts('${from}/worker') } catch {}`;

/** The site's own frame page and worker, which load the trackers; with headers as every response has them. */
function answersWith(headers: Record<string, string>): Record<string, Answer> {
  const frame = Object.values(TRACKERS)
    .map((from) => `<script src="${from}/own-frame"></script>`)
    .join('');
  return {
    '/frame': servePage({ body: frame, headers }),
    '/worker.js': { ...serveScript(each(tryAll)), headers },
    '/own.js': { ...serveScript(OWN_SCRIPT), headers },
  };
}

/** Which ways came through to a tracker, in alphabetical order. */
function through(site: Site, tracker: Tracker): string[] {
  const from = `${TRACKERS[tracker]}/`;
  const names = site
    .vendorRequests()
    .filter((url) => url.startsWith(from))
    .map((url) => url.slice(from.length));
  return [...new Set(names)].filter((name) => [...WAYS, NEVER].includes(name)).sort();
}

const recordViolations = () => {
  document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
    const seen = window as unknown as { violations?: string[] };
    (seen.violations ??= []).push(`${violatedDirective} ${blockedURI}`);
  });
};

const violations = async ({ page }: Site) =>
  ((await globalOf(page, 'violations')) as string[] | undefined) ?? [];

/** Rules that anything but an address of a tracker has broken. */
const ownViolations = async (site: Site) =>
  (await violations(site)).filter((line) => !/hotjar|acme|\bobject-src/.test(line));

/** A visitor with these grants at a site whose every response has this header. */
async function openAs(
  granted: readonly Tracker[] | undefined,
  headers: Record<string, string>,
  parts: PageParts & { readonly answers?: Record<string, Answer> } = {},
) {
  return openSite({
    head: HEAD,
    body: BODY,
    headers,
    answers: answersWith(headers),
    init: recordViolations,
    ...(granted && { cookies: [cookieOf(granted)] }),
    ...parts,
  });
}

/** Waits until the page, its frame, its worker and its own script have done all that they do. */
async function seeAllTried(site: Site): Promise<void> {
  await eventually(() => site.ownRequests()).toEqual(
    expect.arrayContaining(['/frame', '/own.js', '/worker.js']),
  );
  await site.page.waitForLoadState();
  await settle(site.page);
}

/** Uses the library as a visitor does: the banner, the preferences, a choice; nothing of it may break a rule. */
async function useLibrary(site: Site): Promise<void> {
  await seeBanner(site.page);
  await openPreferences(site.page);
  await choose(site.page, { hotjar: true });
  await dialogButton(site.page, 'save').click();
  await seeNoBanner(site.page);
  await seeRecord(site);
}

/** What a page may send now: the tries that came through to a tracker, made by the site's own script. */
async function tryNow(site: Site): Promise<string[]> {
  site.forgetRequests();
  await site.page.evaluate(async (hosts) => {
    await Promise.allSettled([
      ...hosts.map((host) => fetch(`${host}/now`, { mode: 'no-cors' })),
      ...hosts.map(
        (host) =>
          new Promise((resolve) => {
            const image = new Image();
            image.onload = image.onerror = resolve;
            image.src = `${host}/now.gif`;
          }),
      ),
      fetch('/own-data'),
    ]);
  }, Object.values(TRACKERS));
  expect(site.ownRequests()).toContain('/own-data');
  return site
    .vendorRequests()
    .filter((url) => /\/now(\.gif)?$/.test(url))
    .sort();
}

const RAN = serveScript('window.ran = true');

describe('A site that sends the policy with every response', () => {
  it('is proved by one that sends none: every way of this test comes through there', async () => {
    const site = await openAs(undefined, {});
    await seeAllTried(site);
    for (const tracker of ALL)
      await eventually(() => through(site, tracker)).toEqual([...WAYS, NEVER].sort());
  });

  it.each<readonly [string, readonly Tracker[] | undefined]>([
    ['has not answered', undefined],
    ['has refused', []],
  ])('asks nothing of any tracker for a visitor who %s, though nothing is marked', async (_, granted) => {
    const site = await openAs(granted, headersFor(granted));
    await seeAllTried(site);
    expect(site.vendorRequests()).toEqual([]);
    expect(await violations(site)).toEqual(
      expect.arrayContaining(
        Object.values(TRACKERS).map((from) => `connect-src ${from.replace('https', 'wss')}/socket`),
      ),
    );
    expect(await ownViolations(site)).toEqual([]);
  });

  it('asks everything of the trackers that a visitor has granted, all of them', async () => {
    const site = await openAs(ALL, headersFor(ALL));
    await seeAllTried(site);
    for (const tracker of ALL) await eventually(() => through(site, tracker)).toEqual(WAYS);
    // What a plug-in's element holds needs a word of the site's own.
    expect((await violations(site)).filter((line) => !line.startsWith('object-src'))).toEqual([]);
  });

  it.each(ALL)(
    'asks everything of %s and nothing of the other, for a visitor who has granted it alone',
    async (granted) => {
      const site = await openAs([granted], headersFor([granted]));
      await seeAllTried(site);
      await eventually(() => through(site, granted)).toEqual(WAYS);
      await settle(site.page);
      const others = site.vendorRequests().filter((url) => !url.startsWith(TRACKERS[granted]));
      // Hotjar's own script belongs to Hotjar, whichever of its hosts it comes from.
      expect(others.filter((url) => granted !== 'hotjar' || !url.includes('hotjar'))).toEqual([]);
      expect(await ownViolations(site)).toEqual([]);
    },
  );

  it('shows a marked frame of a granted category, whose host the site has named', async () => {
    const body = '<iframe data-category="marketing" data-src="https://film.example/1" title="Film"></iframe>';
    const site = await openAs(['acme'], headersFor(['acme']), { body });
    await eventually(() => site.vendorRequests()).toContain('https://film.example/1');
    const refused = await openAs([], headersFor([]), { body: body.replace('data-src', 'src') });
    await settle(refused.page);
    expect(refused.vendorRequests()).toEqual([]);
  });

  it('that only reports refuses nothing', async () => {
    const site = await openAs(undefined, headersFor(undefined, { ...OPTIONS, reportOnly: true }));
    await seeAllTried(site);
    await eventually(() => through(site, 'acme')).toEqual([...WAYS, NEVER].sort());
    expect(await violations(site)).toContain('connect-src https://cdn.acme.example/fetch');
  });
});

describe('The library under the policy', () => {
  it.each<readonly [string, readonly Tracker[] | undefined, HeaderOptions]>([
    ['of a visitor who has not answered', undefined, OPTIONS],
    ['with a nonce', undefined, { ...OPTIONS, nonce: 'q8Bk_z9A' }],
    ['of a visitor who has granted all', ALL, OPTIONS],
  ])('%s works, and breaks no rule', async (_, granted, options) => {
    const site = await openSite({
      head: HEAD,
      headers: headersFor(granted, options),
      init: recordViolations,
    });
    await useLibrary(site);
    await settle(site.page);
    expect(await ownViolations(site)).toEqual([]);
  });

  it('grants at the cost of one new page: the policy of the old one cannot be lifted', async () => {
    const site = await openAs(undefined, headersFor(), { body: '' });
    await accept(site);
    await seeRecord(site);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    const { value } = await seeRecord(site);
    const { name, value: policy } = contentSecurityPolicy(CONFIG, `samtykke=${value}`, OPTIONS);
    site.serve({ headers: { [name]: policy } });
    await site.goto('/next');
    await eventually(() => site.vendorRequests()).toContain('https://cdn.acme.example/acme.js');
    expect(await violations(site)).toEqual([]);
  });

  it('erases and withdraws, and breaks no rule', async () => {
    const site = await openAs(ALL, headersFor(ALL), { body: '' });
    await eventually(() => site.vendorRequests()).toContain('https://cdn.acme.example/acme.js');
    await site.context.addCookies([{ name: '_hjSession_1', value: '1', domain: '.shop.example', path: '/' }]);
    await seeReloadAfter(site, () => withdraw(site.page));
    await eventually(() => site.cookieNames()).toEqual(['samtykke']);
    expect(await ownViolations(site)).toEqual([]);
  });
});

describe('A withdrawal under the policy', () => {
  const STAYING = { ...CONFIG, reloadOnWithdraw: false };
  const NOW = (tracker: Tracker) => [`${TRACKERS[tracker]}/now`, `${TRACKERS[tracker]}/now.gif`];
  const BOTH = ALL.flatMap(NOW).sort();

  it('stops at once what a page may send to the tracker, before any reload, and nothing else', async () => {
    const { script, hash } = await policySnippet(STAYING, { ...OPTIONS, from: 'withdrawal' });
    const headers = headersFor(ALL, { ...OPTIONS, allow: { ...OPTIONS.allow, 'script-src': [`'${hash}'`] } });
    const head = `<script>${script}</script>${jsonTag(STAYING)}`;
    const site = await openAs(ALL, headers, { body: '', head });
    expect(await tryNow(site)).toEqual(BOTH);
    await withdraw(site.page, 'hotjar');
    expect(await tryNow(site)).toEqual(NOW('acme'));
    await withdraw(site.page);
    expect(await tryNow(site)).toEqual([]);
    expect(await ownViolations(site)).toEqual([]);
  });

  it('does not stop it without the script: what was sent stays allowed until the next page', async () => {
    const site = await openAs(ALL, headersFor(ALL), { body: '', head: jsonTag(STAYING) });
    await withdraw(site.page);
    expect(await tryNow(site)).toEqual(BOTH);
  });

  it('leaves the site’s own inline scripts their nonce', async () => {
    const nonce = 'q8Bk_z9A';
    const { script } = await policySnippet(STAYING, { ...OPTIONS, from: 'withdrawal' });
    const site = await openAs(ALL, headersFor(ALL, { ...OPTIONS, nonce }), {
      body: '',
      head: `<script nonce="${nonce}">${script}</script>${jsonTag(STAYING, { nonce })}`,
    });
    await withdraw(site.page);
    await site.page.evaluate((given) => {
      const inline = document.createElement('script');
      inline.nonce = given;
      inline.text = 'window.inline = true';
      document.head.append(inline);
    }, nonce);
    expect(await globalOf(site.page, 'inline')).toBe(true);
    expect(await tryNow(site)).toEqual([]);
  });
});

describe('The snippet, for a site that cannot send a header', () => {
  const SNIPPET = policySnippet(CONFIG, OPTIONS);
  /** Fetched by the browser before any script of the page runs: measured in Chromium, which may fetch fewer. */
  const EARLY = ['image', 'module', 'preload', 'prefetch', 'script', 'style'];
  /** Pages and workers of the site with a policy of their own, which is none. */
  const OWN = ['own-frame', 'worker'];

  const openWith = async (
    granted?: readonly Tracker[],
    parts: PageParts & { answers?: Record<string, Answer> } = {},
  ) => openAs(granted, {}, { head: `<script>${(await SNIPPET).script}</script>${HEAD}`, ...parts });

  it('holds what scripts ask for, frames, workers and documents without an address; the rest it cannot', async () => {
    const ran: Record<string, Served> = Object.fromEntries(
      Object.values(TRACKERS).flatMap((from) => ['script', 'module'].map((name) => [`${from}/${name}`, RAN])),
    );
    const site = await openWith(undefined, { answers: { ...answersWith({}), ...ran } });
    await seeAllTried(site);
    for (const tracker of ALL) {
      await eventually(() => through(site, tracker)).toEqual(expect.arrayContaining(OWN));
      expect(through(site, tracker).filter((way) => ![...EARLY, ...OWN].includes(way))).toEqual([]);
    }
    // Fetched, perhaps; run, never.
    expect(await globalOf(site.page, 'ran')).toBeUndefined();
    expect(await ownViolations(site)).toEqual([]);
  });

  it('lets in what is granted, and nothing else', async () => {
    const site = await openWith(['acme']);
    await seeAllTried(site);
    await eventually(() => through(site, 'acme')).toEqual(WAYS);
    expect(through(site, 'hotjar').filter((way) => ![...EARLY, ...OWN].includes(way))).toEqual([]);
  });

  it('denies everything where the record is there twice', async () => {
    const site = await openWith(ALL, { body: '' });
    expect(await tryNow(site)).not.toEqual([]);
    await leave(site);
    await site.context.addCookies([{ ...cookieOf(ALL), domain: 'www.shop.example' }]);
    await site.goto('/next');
    expect(await tryNow(site)).toEqual([]);
  });

  it('leaves the library its work: the banner, the preferences and a choice', async () => {
    const site = await openWith(undefined, { body: '' });
    await useLibrary(site);
    expect(await ownViolations(site)).toEqual([]);
  });

  it('tightens its policy at once when the visitor withdraws', async () => {
    const head = `<script>${(await SNIPPET).script}</script>${jsonTag({ ...CONFIG, reloadOnWithdraw: false })}`;
    const site = await openWith(ALL, { body: '', head });
    expect(await tryNow(site)).toHaveLength(4);
    await withdraw(site.page);
    expect(await tryNow(site)).toEqual([]);
  });

  it('runs by its hash under a policy of the site’s own', async () => {
    const { hash } = await SNIPPET;
    const strict = (source: string) => ({ 'content-security-policy': `script-src 'self' ${source}` });
    const site = await openWith(ALL, { body: '', headers: strict(`'${hash}'`) });
    expect(await site.page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
    site.serve({ headers: strict("'sha256-x'") });
    await site.goto('/next');
    expect(await site.page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(0);
  });
});
