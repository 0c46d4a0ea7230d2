// The banner cannot be had, or cannot be seen: nobody has answered, so nothing is released, and the page works.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { permissionsOf } from '../helpers/page-api.js';
import { serveScript } from '../helpers/own-files.js';
import type { Answer, Site } from '../helpers/site.js';
import { trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, bannerButton, seeBanner, seeNothingOfVendors, seeRunning } from '../helpers/visitor.js';

const openSite = useSites();

const UI = '/samtykke-ui.js';
const ENGLISH = '/locales/en.js';

const BROKEN: readonly (readonly [what: string, path: string, answer: Answer])[] = [
  ['the interface cannot be fetched', UI, 'fail'],
  ['the interface never comes', UI, 'hang'],
  ['the interface is not there', UI, { status: 404, contentType: 'text/html', body: 'Not found' }],
  ['the interface’s address answers with a page', UI, { contentType: 'text/html', body: '<p>Welcome</p>' }],
  ['the interface is cut short', UI, serveScript('export function mount( {')],
  ['the interface throws', UI, serveScript('throw new Error("broken")')],
  ['the interface is another file', UI, serveScript('export const other = 1')],
  ['the language cannot be fetched', ENGLISH, 'fail'],
  ['the language never comes', ENGLISH, 'hang'],
  ['the language is of another version', ENGLISH, serveScript('export const messages = ["Reject all"]')],
  ['the language is not there', ENGLISH, { status: 404, contentType: 'text/html', body: 'Not found' }],
];

async function seeUsable({ page }: Site): Promise<void> {
  await page.getByRole('button', { name: 'Buy' }).click();
  await page.getByRole('button', { name: 'Bought' }).waitFor();
}

const BODY = '<button onclick="this.textContent = \'Bought\'">Buy</button> <a href="#samtykke">Cookies</a>';

describe('A visitor whose banner does not come', () => {
  it.each(BROKEN)('has granted nothing and can use the page: %s', async (_, path, answer) => {
    const site = await openSite({ body: BODY, answers: { [path]: answer } });
    await eventually(() => site.ownRequests()).toContain(path);
    await seeUsable(site);
    await site.page.getByRole('link', { name: 'Cookies' }).click();
    await seeNothingOfVendors(site);
    const { necessary, ...others } = await permissionsOf(site.page);
    expect(necessary).toBe('granted');
    expect(new Set(Object.values(others))).toEqual(new Set(['denied']));
    expect(await site.cookieNames()).toEqual([]);
    expect(site.errors).toEqual([]);
  });

  it('is asked on the next page, when the interface comes', async () => {
    const site = await openSite({ answers: { [UI]: 'fail' } });
    await eventually(() => site.ownRequests()).toContain(UI);
    Reflect.deleteProperty(site.answers, UI);
    await site.goto('/next');
    await accept(site);
    await seeRunning(site);
  });

  it('keeps what was granted running without the interface', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    site.answers[UI] = 'fail';
    site.forgetRequests();
    await site.goto('/next');
    await seeRunning(site);
  });

  it('is shown no preferences whose texts are of another version, and can still say no', async () => {
    const keys = '/samtykke-more-keys.js';
    const site = await openSite({
      body: BODY,
      answers: { [keys]: serveScript('export const MORE_KEYS = ["close", "save"]') },
    });
    await bannerButton(site.page, 'preferences').click();
    await eventually(() => site.ownRequests()).toContain(keys);
    await seeUsable(site);
    expect(await site.page.locator('samtykke-preferences').count()).toBe(0);
    await bannerButton(site.page, 'reject').click();
    await eventually(() => site.cookieNames()).toHaveLength(1);
    await seeNothingOfVendors(site);
  });

  it('has granted nothing when a filter list hides the banner', async () => {
    const hide = '<style>samtykke-banner { display: none !important }</style>';
    const site = await openSite({ head: trackersTag() + hide, body: BODY });
    await bannerButton(site.page, 'accept').waitFor({ state: 'attached' });
    await seeUsable(site);
    await seeNothingOfVendors(site);
    expect(await site.cookieNames()).toEqual([]);
  });

  it('has granted nothing when a filter list removes the banner, and can still open the preferences', async () => {
    const site = await openSite({ body: BODY });
    await seeBanner(site.page);
    await site.page.evaluate(() => {
      document.querySelector('samtykke-banner')?.remove();
    });
    await seeUsable(site);
    await seeNothingOfVendors(site);
    await site.page.getByRole('link', { name: 'Cookies' }).click();
    await site.page.locator('samtykke-preferences button[data-action="accept"]').first().click();
    await seeRunning(site);
  });

  it('finds a page that works when the core itself cannot be fetched: what is marked stays withheld', async () => {
    const site = await openSite({
      body: `${BODY}<script type="text/plain" data-category="analytics" src="https://cdn.acme.example/a.js"></script>`,
      answers: { '/samtykke.js': 'fail' },
    });
    await seeUsable(site);
    await seeNothingOfVendors(site);
  });
});
