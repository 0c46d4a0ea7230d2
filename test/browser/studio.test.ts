// The studio as a marketer uses it: from nothing to a configuration that works on a site.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Use } from '../../src/config.js';
import type { Tracker } from '../../src/trackers/tracker.js';
import { eventually } from '../helpers/eventually.js';
import { serveScript } from '../helpers/own-files.js';
import { problemIn, useStudio } from '../helpers/studio.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, settle } from '../helpers/visitor.js';

const { openStudio, wayOut } = useStudio();
const openSite = useSites();

const PIXEL = '01234567-89ab-4cde-8f01-23456789abcd';

const idsOf = (trackers: readonly (Use | Tracker)[] = []) =>
  trackers.map((tracker) => ('use' in tracker ? tracker.use : tracker.id));

describe('A marketer adds Snapchat Pixel', { timeout: 120_000 }, () => {
  it('finds it, is told beside the field what is wrong with the id, and adds it', async () => {
    const studio = await openStudio();
    const { page } = studio;
    await page.getByRole('button', { name: 'Add a tracker' }).click();
    await page.getByLabel('Search by name, company or host').fill('snapchat');
    await eventually(() => page.getByText(/of \d+ trackers/).innerText()).toMatch(/^1 of \d+ trackers$/);
    await page.getByRole('button', { name: 'Choose Snapchat Pixel' }).click();

    // What it does is read before it is added.
    const dialog = page.getByRole('dialog', { name: 'Snapchat Pixel' });
    for (const fact of ['tr.snapchat.com', '_scid', '13 months', 'sc_at', 'Lifetimes: second-hand.'])
      await dialog.getByText(fact).first().waitFor();

    await page.getByRole('button', { name: 'Add Snapchat Pixel' }).click();
    expect(await studio.message('Pixel ID')).toContain('This is missing.');
    await page.getByLabel('Pixel ID').fill('123');
    expect(await studio.message('Pixel ID')).toBe(
      `“123” has another form than this id. It looks like ${PIXEL}.`,
    );
    await page.getByRole('button', { name: 'Add Snapchat Pixel' }).click();
    expect(await page.getByLabel('Pixel ID').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );

    await page.getByLabel('Pixel ID').fill(PIXEL);
    await page.getByRole('button', { name: 'Add Snapchat Pixel' }).click();
    await eventually(() => studio.said()).toBe('Added Snapchat Pixel.');
    await page.getByRole('button', { name: 'Edit Snapchat Pixel' }).waitFor();
  });

  it('sees it at once in the banner, the preferences and the declaration', async () => {
    const studio = await openStudio();
    await studio.page.getByText('Add a tracker, and the banner is here.').waitFor();
    await studio.addFromCatalogue('Snapchat Pixel', { 'Pixel ID': PIXEL });
    await studio.preview.locator('samtykke-banner').getByText('Services: Snapchat Pixel.').waitFor();
    await studio.show('Preferences');
    await studio.preview.locator('samtykke-preferences').getByText('Services: Snapchat Pixel.').waitFor();
    await studio.show('Declaration');
    await studio.preview.locator('samtykke-declaration').getByText('_scid_r').waitFor();
    await studio.show('What it does');
    await studio.page.getByRole('tabpanel').getByText('pixel.tapad.com').waitFor();
  });

  it('dry-runs it: nothing before a yes, its script after', async () => {
    const studio = await openStudio();
    await studio.addFromCatalogue('Snapchat Pixel', { 'Pixel ID': PIXEL });
    expect(await studio.dryRun()).toEqual([['Snapchat Pixel', 'nothing', 'sc-static.net/scevent.min.js']]);
    await studio.page.getByText('Before a yes, nothing was requested.').waitFor();
  });

  it('says in a dry run what is requested before a yes, where a site has chosen so', async () => {
    const studio = await openStudio();
    const { page } = studio;
    await studio.addFromCatalogue('Google Analytics', { 'Measurement ID': 'G-XXXXXXXXXX' });
    await page.getByText('More settings').click();
    await page.getByLabel('Google Consent Mode').selectOption('advanced');
    const [row] = await studio.dryRun();
    expect(row?.[1]).toContain('www.googletagmanager.com/gtag/js');
    await page.getByText(/^Before a yes the page asked for .* at www\.googletagmanager\.com/).waitFor();

    // What is necessary asks nobody, and is told apart.
    await page.getByLabel('Google Consent Mode').selectOption('off');
    await page.getByRole('button', { name: 'Edit Google Analytics' }).waitFor();
    await studio.addFromCatalogue('Stripe');
    await page.getByRole('button', { name: 'Describe one that is not in the catalogue' }).click();
    await page.getByLabel('Name needed').first().fill('Till');
    await page.getByLabel('Category').selectOption('necessary');
    await page.getByLabel('Address of its script').fill('https://till.example/t.js');
    await page.getByRole('button', { name: 'Add it' }).click();
    expect(await studio.dryRun()).toContainEqual(['Till', 'till.example/t.js', 'nothing']);
    await page.getByText('Before a yes, only what is necessary was requested.').waitFor();
  });

  it('takes a configuration away that a site runs as it is', async () => {
    const studio = await openStudio();
    await studio.addFromCatalogue('Snapchat Pixel', { 'Pixel ID': PIXEL });
    await studio.page.getByText('Not ready yet').waitFor();
    await studio.page.getByLabel('Address of your privacy policy').fill('/privacy');
    const config = await studio.exportedJson();
    expect(problemIn(config)).toBeUndefined();
    expect(config).toMatchObject({
      policy: { url: '/privacy' },
      trackers: [{ id: 'snapchat-pixel', pixelId: PIXEL }],
    });

    const download = studio.page.waitForEvent('download');
    await studio.page.getByRole('button', { name: 'Download samtykke.json' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('samtykke.json');
    expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toEqual(config);

    const script = 'https://sc-static.net/scevent.min.js';
    const site = await openSite({
      head: await studio.exportedTag(),
      answers: { [script]: serveScript('') },
    });
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    await accept(site);
    await eventually(() => site.vendorRequests()).toEqual([script]);
  });

  it('finds the work again after a reload, and takes a step back even then', async () => {
    const studio = await openStudio();
    await studio.addFromCatalogue('Snapchat Pixel', { 'Pixel ID': PIXEL });
    await studio.page.getByLabel('Address of your privacy policy').fill('/privacy');
    await studio.open();
    expect(idsOf((await studio.exportedJson()).trackers)).toEqual(['snapchat-pixel']);
    await studio.page.getByRole('button', { name: 'Start anew' }).click();
    await studio.page.getByText('None yet.').waitFor();
    expect(await studio.page.getByLabel('Address of your privacy policy').inputValue()).toBe('');
    await studio.open();
    await studio.page.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => studio.said()).toBe('Taken back: start anew.');
    expect(await studio.page.getByLabel('Address of your privacy policy').inputValue()).toBe('/privacy');
    expect(idsOf((await studio.exportedJson()).trackers)).toEqual(['snapchat-pixel']);
  });
});

describe('A marketer describes a tracker that no catalogue knows', { timeout: 120_000 }, () => {
  it('comes from nothing to a configuration that works, and sees in a dry run that it does', async () => {
    const studio = await openStudio();
    const { page } = studio;
    await page.getByLabel('Address of your privacy policy').fill('https://shop.example/privacy');
    await page.getByRole('button', { name: 'Add a tracker' }).click();
    await page.getByLabel('Search by name, company or host').fill('Blåbær Måling');
    await page.getByText('None of the catalogue.').waitFor();
    await page.getByRole('button', { name: 'Describe one that is not here' }).click();

    // What was looked for is its name, and its short name is made from it.
    expect(await page.getByLabel('Name needed').first().inputValue()).toBe('Blåbær Måling');
    await page.getByRole('button', { name: 'Add it' }).click();
    expect(await studio.message('Category')).toBe('Choose why the data is used.');
    await page.getByLabel('Category').selectOption('analytics');
    await page.getByLabel('Company behind it').fill('Blåbær AS');
    await page.getByLabel('The company’s privacy policy').fill('javascript:alert(1)');
    await page.getByLabel('Company behind it').focus();
    expect(await studio.message('The company’s privacy policy')).toContain('https://');
    await page.getByLabel('The company’s privacy policy').fill('https://blabaer.example/personvern');
    await page.getByLabel('Address of its script').fill('https://cdn.blabaer.example/m.js');
    await page.getByRole('textbox', { name: 'English' }).fill('Counts visits.');
    await page.getByLabel('Norwegian Bokmål').fill('Teller besøk.');
    await page.getByText('More: what it stores').click();
    expect(await page.getByLabel('Short name').inputValue()).toBe('blabaer-maling');
    expect(await page.getByLabel('Hosts that it contacts').inputValue()).toBe('cdn.blabaer.example');
    await page.getByRole('button', { name: 'Add to cookies' }).click();
    const cookie = page.getByRole('group', { name: 'Cookies' });
    await cookie.getByLabel('Name').fill('_bb');
    await cookie.getByLabel('How long').fill('30 days');
    await page.getByRole('button', { name: 'Add it' }).click();
    await eventually(() => studio.said()).toBe('Added Blåbær Måling.');

    const config = await studio.exportedJson();
    expect(problemIn(config)).toBeUndefined();
    expect(config.trackers).toEqual([
      {
        id: 'blabaer-maling',
        name: 'Blåbær Måling',
        vendor: 'Blåbær AS',
        category: 'analytics',
        policy: 'https://blabaer.example/personvern',
        load: { scripts: ['https://cdn.blabaer.example/m.js'] },
        hosts: ['cdn.blabaer.example'],
        storage: { cookies: [{ name: '_bb', lifetime: '30 days' }] },
        notice: { en: 'Counts visits.', nb: 'Teller besøk.' },
      },
    ]);

    await page.getByLabel('Language', { exact: true }).selectOption('nb');
    await studio.show('Declaration');
    await studio.preview.locator('samtykke-declaration').getByText('Teller besøk.').waitFor();
    await studio.preview.locator('samtykke-declaration').getByText('30 døgn').waitFor();
    expect(await studio.dryRun()).toEqual([['Blåbær Måling', 'nothing', 'cdn.blabaer.example/m.js']]);
  });

  it('keeps what is half written, across a reload too, until it is added or left', async () => {
    const studio = await openStudio();
    const { page } = studio;
    await page.getByRole('button', { name: 'Describe one that is not in the catalogue' }).click();
    await page.getByLabel('Name needed').first().fill('Acme Pixel');
    await studio.open();
    await page.getByText('You were describing “Acme Pixel”.').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    expect(await page.getByLabel('Name needed').first().inputValue()).toBe('Acme Pixel');
    await page.getByRole('button', { name: 'Close, and go on later' }).click();
    await page.getByRole('button', { name: 'Leave it' }).click();
    await studio.open();
    expect(await page.getByText('You were describing').count()).toBe(0);
  });

  it('is told where an unnamed host is asked for, and which tracker has the short name already', async () => {
    const studio = await openStudio();
    const { page } = studio;
    await studio.addFromCatalogue('Hotjar', { 'Site ID': '1234567' });
    await page.getByRole('button', { name: 'Describe one that is not in the catalogue' }).click();
    await page.getByLabel('Name needed').first().fill('Hotjar');
    await page.getByLabel('Category').selectOption('marketing');
    await page.getByLabel('Address of its script').fill('https://cdn.acme.example/a.js');
    await page.getByRole('button', { name: 'Add it' }).click();
    expect(await studio.message('Short name')).toContain('Another tracker of yours is called “hotjar”.');
    await page.getByLabel('Short name').fill('acme');
    await page.getByLabel('Name needed').first().fill('Acme');
    await page.getByLabel('Hosts that it contacts').fill('other.acme.example');
    await page.getByRole('button', { name: 'Add it' }).click();
    const rows = await studio.dryRun();
    expect(rows).toContainEqual(['Acme', 'nothing', 'nothing']);
    expect(rows).toContainEqual(['Named by no definition', 'nothing', 'cdn.acme.example/a.js']);
    expect(rows.find(([name]) => name === 'Hotjar')?.[2]).toContain('static.hotjar.com/c/hotjar-1234567.js');
  });
});

describe('The trackers that are there', { timeout: 120_000 }, () => {
  it('are edited, ordered, drafted, published and removed', async () => {
    const studio = await openStudio();
    const { page } = studio;
    await page.getByLabel('Address of your privacy policy').fill('/privacy');
    await studio.addFromCatalogue('Hotjar', { 'Site ID': '1234567' });
    await studio.addFromCatalogue('Snapchat Pixel', { 'Pixel ID': PIXEL });
    expect((await studio.exportedJson()).trackers?.[0]).toEqual({ use: 'hotjar', siteId: '1234567' });

    await page.getByRole('button', { name: 'Add a tracker' }).click();
    expect(await page.getByRole('button', { name: 'Added Hotjar' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Edit Hotjar' }).click();
    await page.getByLabel('Site ID').fill('7654321');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Up: Snapchat Pixel' }).click();
    expect(idsOf((await studio.exportedJson()).trackers)).toEqual(['snapchat-pixel', 'hotjar']);
    expect((await studio.exportedJson()).trackers?.[1]).toEqual({ use: 'hotjar', siteId: '7654321' });

    // A draft is exported as one, and asks nobody.
    await page.getByRole('button', { name: 'Make a draft of Snapchat Pixel' }).click();
    expect((await studio.exportedJson()).trackers?.[0]).toMatchObject({
      id: 'snapchat-pixel',
      status: 'draft',
    });
    await page.getByText('Draft: ships off').waitFor();
    await studio.preview.locator('samtykke-banner').getByText('Services: Hotjar.').waitFor();
    expect((await studio.dryRun()).map(([name]) => name)).toEqual(['Hotjar']);

    await page.getByRole('button', { name: 'Make a draft of Hotjar' }).click();
    expect((await studio.exportedJson()).trackers?.[1]).toEqual({
      use: 'hotjar',
      siteId: '7654321',
      status: 'draft',
    });
    expect(problemIn(await studio.exportedJson())).toBeUndefined();
    await studio.show('Banner');
    await page.getByText('Everything here is a draft').waitFor();
    await page.getByRole('button', { name: 'Publish Hotjar' }).click();
    expect((await studio.exportedJson()).trackers?.[1]).toEqual({ use: 'hotjar', siteId: '7654321' });

    await page.getByRole('button', { name: 'Remove Snapchat Pixel' }).click();
    expect(idsOf((await studio.exportedJson()).trackers)).toEqual(['hotjar']);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(idsOf((await studio.exportedJson()).trackers)).toEqual(['snapchat-pixel', 'hotjar']);
  });
});

describe('The preview', { timeout: 120_000 }, () => {
  it('speaks every language, on a desk and on a phone, and shows the looks that are chosen', async () => {
    const studio = await openStudio();
    const { page, preview } = studio;
    await studio.addFromCatalogue('Hotjar', { 'Site ID': '1234567' });
    const banner = preview.locator('samtykke-banner');
    expect(await page.getByLabel('Language', { exact: true }).locator('option').count()).toBe(34);
    await page.getByLabel('Language', { exact: true }).selectOption('ar');
    await eventually(() => banner.getAttribute('lang')).toBe('ar');
    await page.getByLabel('Screen').selectOption('phone');
    await eventually(() => page.locator('#stage iframe').evaluate((frame) => frame.clientWidth)).toBe(390);
    await eventually(() => banner.getAttribute('lang')).toBe('ar');
    await page.getByLabel('Theme').selectOption('dark');
    await eventually(() => banner.getAttribute('theme')).toBe('dark');
    await page.getByLabel('Where the banner stands').selectOption('box');
    await eventually(() => banner.getAttribute('layout')).toBe('box');
    // What is only looked at is not configured; what is chosen is.
    await page.getByLabel('Address of your privacy policy').fill('/privacy');
    expect(await studio.exportedJson()).toEqual({
      policy: { url: '/privacy' },
      trackers: [{ use: 'hotjar', siteId: '1234567' }],
      layout: 'box',
    });
  });

  it('leaves nothing in the browser, whatever is pressed in it, and asks nobody', async () => {
    const studio = await openStudio();
    await studio.addFromCatalogue('Google Analytics', { 'Measurement ID': 'G-XXXXXXXXXX' });
    // Playwright does not find its way into a frame that is drawn smaller.
    await studio.page.getByLabel('Screen').selectOption('phone');
    await studio.preview.getByRole('link', { name: 'Privacy policy' }).click();
    await eventually(() => studio.said()).toBe(`A visitor would be taken to ${studio.demo.url}privacy.`);
    await studio.preview.locator('[data-action="accept"]').click();
    await eventually(() => studio.preview.locator('samtykke-banner[open]').count()).toBe(0);
    await studio.show('Declaration');
    await studio.preview.locator('samtykke-declaration').getByText('_ga', { exact: true }).waitFor();
    await studio.dryRun();
    await studio.page.getByText('cookie: Google Analytics').first().waitFor();
    expect((await studio.page.context().cookies()).map(({ name }) => name)).toEqual([]);
    expect(await studio.page.evaluate(() => Object.keys(localStorage))).toEqual(['samtykke-studio']);
    expect(await studio.page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    expect(wayOut.asked.filter((address) => address.includes('google-analytics'))).toEqual([]);
  });

  it('lets whoever is typing go on', async () => {
    const studio = await openStudio();
    await studio.addFromCatalogue('Hotjar', { 'Site ID': '1234567' });
    await studio.show('Preferences');
    await studio.preview.locator('samtykke-preferences dialog').waitFor();
    const address = studio.page.getByLabel('Address of your privacy policy');
    await address.focus();
    await studio.page.keyboard.type('/privacy');
    const first = await studio.page.locator('#stage iframe').elementHandle();
    await eventually(() => first.evaluate((frame) => frame.isConnected)).toBe(false);
    await studio.preview.locator('samtykke-preferences dialog').waitFor();
    await studio.page.locator('.screen[data-shown="true"]').waitFor();
    await studio.page.keyboard.type('-policy');
    expect(await address.inputValue()).toBe('/privacy-policy');
  });
});

describe('The way out that the tests watch', () => {
  it('notes what a page asks of somebody outside', async () => {
    const studio = await openStudio();
    const page = await studio.page.context().newPage();
    await page.goto('http://outside.example/').catch(() => undefined);
    await page.goto('https://outside.example/').catch(() => undefined);
    expect(wayOut.asked.splice(0)).toEqual(
      expect.arrayContaining(['http://outside.example/', 'outside.example:443']),
    );
  });
});
