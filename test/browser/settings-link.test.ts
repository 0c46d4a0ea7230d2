// An editor writes a link to #samtykke: it opens the preferences, wherever it stands, and grants nothing by itself.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { useSites } from '../helpers/use-sites.js';
import {
  dialog,
  dialogButton,
  reject,
  seeBanner,
  seeNothingOfVendors,
  seeRunning,
} from '../helpers/visitor.js';

const openSite = useSites();

const LINK = '<a href="#samtykke">Your <b>choice</b></a>';

async function seePreferences(page: Page): Promise<void> {
  await dialogButton(page, 'save').waitFor();
  expect(await dialog(page).evaluate((element) => element.matches(':modal'))).toBe(true);
}

describe('A link to #samtykke', () => {
  it('opens the preferences, also a click on a word within it', async () => {
    const site = await openSite({ body: LINK });
    await site.page.getByText('choice').click();
    await seePreferences(site.page);
    await seeNothingOfVendors(site);
    expect(await site.cookieNames()).toEqual([]);
  });

  it('opens them with the keyboard', async () => {
    const { page } = await openSite({ body: LINK });
    await page.getByRole('link', { name: 'Your choice' }).press('Enter');
    await seePreferences(page);
  });

  it('opens them after an answer, and again after they were closed', async () => {
    const site = await openSite({ body: LINK });
    await reject(site);
    for (let time = 0; time < 2; time++) {
      await site.page.getByRole('link', { name: 'Your choice' }).click();
      await seePreferences(site.page);
      await dialogButton(site.page, 'close').click();
      await dialogButton(site.page, 'save').waitFor({ state: 'hidden' });
    }
  });

  it('opens them where it was put into the page later', async () => {
    const { page } = await openSite();
    await seeBanner(page);
    await page.evaluate((html) => {
      document.body.append(document.createRange().createContextualFragment(html));
    }, LINK);
    await page.getByRole('link', { name: 'Your choice' }).click();
    await seePreferences(page);
  });

  it('opens them though it names another page of the site', async () => {
    const site = await openSite({ body: '<a href="/en/privacy-policy#samtykke">Your choice</a>' });
    await reject(site);
    await site.page.getByRole('link', { name: 'Your choice' }).click();
    await seePreferences(site.page);
  });

  it('opens them from within a web component', async () => {
    const { page } = await openSite({ body: '<my-footer></my-footer>' });
    await seeBanner(page);
    await page.evaluate((html) => {
      const root = document.querySelector('my-footer')?.attachShadow({ mode: 'open' });
      root?.append(document.createRange().createContextualFragment(html));
    }, LINK);
    await page.getByRole('link', { name: 'Your choice' }).click();
    await seePreferences(page);
  });

  it('is an ordinary link where it leads to another site', async () => {
    const site = await openSite({
      body: '<a href="https://elsewhere.example/#samtykke">Elsewhere</a>',
      answers: { 'https://elsewhere.example/': { contentType: 'text/html', body: 'Elsewhere' } },
    });
    await reject(site);
    await site.page.getByRole('link', { name: 'Elsewhere' }).click();
    await eventually(() => new URL(site.page.url()).hostname).toBe('elsewhere.example');
  });

  it('opens them for a visitor who comes with it in the address', async () => {
    const site = await openSite({ path: '/#samtykke' });
    await seePreferences(site.page);
    await seeNothingOfVendors(site);
  });

  it('leads to a choice that holds', async () => {
    const site = await openSite({ body: LINK });
    await reject(site);
    await site.page.getByRole('link', { name: 'Your choice' }).click();
    await dialogButton(site.page, 'accept').click();
    await seeRunning(site);
  });
});
