// Every definition of the catalogue in a real browser: it leaves on the page what its vendor's own snippet leaves, asks for
// the same scripts, and what it has stored is erased when the grant is taken back. Their hosts answer with empty scripts.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../src/config.js';
import { NECESSARY } from '../../src/consent/category.js';
import type { Tracker } from '../../src/trackers/tracker.js';
import { describeGlobals, differencesOf, tryFunctions } from '../helpers/describe-globals.js';
import { eventually } from '../helpers/eventually.js';
import { groupsOf, leavesOf, namesOf, scriptsOf, unexplained } from '../helpers/expected-of.js';
import { serveScript } from '../helpers/own-files.js';
import { globalOf, withdraw } from '../helpers/page-api.js';
import type { Site } from '../helpers/site.js';
import { jsonTag, POLICY } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, seeReloadAfter, settle } from '../helpers/visitor.js';
import { DEFINITIONS, filled, MORE, ROOT } from '../unit/examples.js';

/** What the snippet that a vendor publishes leaves on a page; where ours differs on purpose, and why. */
interface Snippet {
  readonly snippet: string;
  readonly leaves: Readonly<Record<string, unknown>>;
  readonly scripts: readonly string[];
  readonly differs: Readonly<Record<string, string>>;
}

const openSite = useSites();

const BASE = 'https://www.shop.example/';
const CATALOGUE = [...DEFINITIONS, ...MORE].map(([, definition]) => filled(definition));

/** A definition with its parameters in their places, as the core makes it. */
const resolved = (tracker: Tracker): Tracker =>
  resolveConfig({ policy: { url: POLICY }, trackers: [tracker] }).trackers[0] as Tracker;

function snippetOf({ id }: Tracker): Snippet | undefined {
  const file = `${ROOT}test/helpers/snippets/${id}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Snippet) : undefined;
}

/** A page with these trackers and everything granted, once every script has been asked for. */
async function openGranted(trackers: readonly Tracker[]): Promise<Site> {
  const wanted = trackers.flatMap((tracker) => scriptsOf(resolved(tracker), BASE));
  const site = await openSite({
    head: jsonTag({ policy: { url: POLICY }, googleConsentMode: 'off', trackers }),
    answers: Object.fromEntries(wanted.map((address) => [address, serveScript('')])),
  });
  await accept(site);
  await eventually(() => askedFor(site)).toEqual([...wanted].sort());
  await settle(site.page);
  return site;
}

/** The scripts that the page has asked for, ours left out. */
const askedFor = (site: Site): readonly string[] =>
  site.requests
    .filter(
      ({ type, url }) => type === 'script' && !/\/(samtykke|locales\/)[^/]*/.test(new URL(url).pathname),
    )
    .map(({ url }) => url)
    .sort();

/** Leaves something under every name. */
async function store(site: Site, trackers: readonly Tracker[]): Promise<void> {
  await site.page.evaluate(async (all) => {
    for (const { cookies, local, session, databases } of all) {
      for (const name of cookies) document.cookie = `${name}=1; path=/; max-age=9999`;
      for (const name of local) localStorage.setItem(name, '1');
      for (const name of session) sessionStorage.setItem(name, '1');
      for (const name of databases) {
        await new Promise((resolve) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => {
            request.result.close();
            resolve(undefined);
          };
        });
      }
    }
  }, trackers.map(namesOf));
}

/** All that is stored, ours left out, each once. */
async function stored(site: Site): Promise<readonly string[]> {
  const cookies = (await site.cookieNames()).filter((name) => name !== 'samtykke');
  return [...cookies.map((name) => `cookie:${name}`), ...(await site.storageKeys())].sort();
}

function storedBy(trackers: readonly Tracker[]): readonly string[] {
  const names = trackers
    .map(namesOf)
    .flatMap(({ cookies, local, session, databases }) => [
      ...cookies.map((name) => `cookie:${name}`),
      ...local.map((name) => `local:${name}`),
      ...session.map((name) => `session:${name}`),
      ...databases.map((name) => `database:${name}`),
    ]);
  return [...new Set(names)].sort();
}

describe.each(groupsOf(CATALOGUE).map((group) => [group.map(({ id }) => id).join(', '), group] as const))(
  '%s',
  (_, group) => {
    it('load as they say, once they are granted, and lose what they have stored when that is taken back', async () => {
      const site = await openGranted(group);
      for (const tracker of group) {
        const expected = leavesOf(resolved(tracker));
        expect.soft(await describeGlobals(site.page, Object.keys(expected)), tracker.id).toEqual(expected);
      }
      await store(site, group);
      // A browser busy elsewhere takes the cookies one by one.
      await eventually(() => stored(site)).toEqual(storedBy(group));
      await seeReloadAfter(site, () => withdraw(site.page));
      // What needs no consent cannot be taken back.
      const kept = group.filter(({ category }) => category === NECESSARY);
      await eventually(() => stored(site)).toEqual(storedBy(kept));
    });

    it('leave what the vendors’ own snippets leave', async () => {
      // Without the consent calls, which are ours to add.
      const silent = group.map((tracker) => ({ ...tracker, signals: {} }));
      const site = await openGranted(silent);
      for (const tracker of silent) {
        const snippet = snippetOf(tracker);
        if (!snippet) continue;
        const declared = Object.keys(leavesOf(resolved(tracker)));
        await tryFunctions(
          site.page,
          declared.filter((name) => name in snippet.leaves),
        );
        const names = [...new Set([...declared, ...Object.keys(snippet.leaves)])];
        const paths = differencesOf(await describeGlobals(site.page, names), snippet.leaves);
        expect.soft(unexplained(paths, snippet.differs), tracker.id).toEqual({ missing: [], needless: [] });
        expect.soft(scriptsOf(resolved(tracker), BASE), tracker.id).toEqual(snippet.scripts);
      }
    });
  },
);

describe('Microsoft Advertising', () => {
  it('runs by its own snippet, marked in the page, and only once it is granted; the consent waits in its queue', async () => {
    const tracker = CATALOGUE.find(({ id }) => id === 'microsoft-advertising')!;
    const address = 'https://bat.bing.com/bat.js';
    const site = await openSite({
      head: jsonTag({ policy: { url: POLICY }, trackers: [tracker] }),
      body: `<script type="text/plain" data-category="marketing" data-tracker="microsoft-advertising">
        const script = document.createElement('script');
        script.src = '${address}';
        script.onload = () => { window.uetq = new UET({ ti: '1', q: window.uetq }); };
        document.head.append(script);
      </script>`,
      answers: { [address]: serveScript('function UET(told) { window.told = told; this.push = () => {}; }') },
    });
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    await accept(site);
    await eventually(() => globalOf(site.page, 'told')).toEqual({
      ti: '1',
      q: [
        ...['consent', 'default', { ad_storage: 'denied' }],
        ...['consent', 'update', { ad_storage: 'granted' }],
      ],
    });
    expect(site.vendorRequests()).toEqual([address]);
  });
});

describe('The snippets', () => {
  it('are those of trackers of the catalogue, told with where they are published', () => {
    const told = CATALOGUE.flatMap((tracker) => snippetOf(tracker) ?? []);
    expect(told.length).toBeGreaterThan(25);
    for (const { snippet } of told) expect(snippet).toMatch(/https:\/\//);
  });
});
