// A frame that is withheld: the visitor is told whose it is, and shows it once, always, or never.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { decide, globalOf, permissionsOf, withdraw } from '../helpers/page-api.js';
import { jsonTag, POLICY, scriptTag, type Attributes } from '../helpers/tags.js';
import type { SiteOptions } from '../helpers/site.js';
import { useSites } from '../helpers/use-sites.js';
import { pressByScript, reject, seeBanner, seeNoBanner, seeRecord, settle } from '../helpers/visitor.js';

const openSite = useSites();

const YOUTUBE = {
  id: 'youtube',
  name: 'YouTube',
  vendor: 'Google',
  category: 'functional',
  policy: 'https://policies.google.com/privacy',
  load: { scripts: [] },
  hosts: ['www.youtube-nocookie.com', 'www.youtube.com'],
};

const tag = (config: object = {}, attributes: Attributes = {}) =>
  jsonTag(
    {
      policy: { url: POLICY },
      categories: ['functional', 'marketing'],
      trackers: [YOUTUBE],
      reloadOnWithdraw: false,
      ...config,
    },
    attributes,
  );

const ID = 'dQw4w9WgXcQ';
const FILM = `https://www.youtube-nocookie.com/embed/${ID}`;
const MAP = 'https://www.google.com/maps?output=embed&q=Oslo%20S';
const LINK = `<a href="https://www.youtube.com/watch?v=${ID}">Watch on YouTube</a>`;
const YOUTUBE_EMBED = `<samtykke-embed kind="youtube" video="${ID}" name="Our film">${LINK}</samtykke-embed>`;
const MAP_EMBED = '<samtykke-embed kind="google-maps" place="Oslo S" height="300"></samtykke-embed>';

const answers = Object.fromEntries(
  [FILM, MAP].map((url) => [url, { contentType: 'text/html', body: '<p>It plays.' }]),
);

const open = (options: SiteOptions = {}) =>
  openSite({ head: tag(), body: YOUTUBE_EMBED + MAP_EMBED, answers, ...options });

const embed = (page: Page, at = 0) => page.locator('samtykke-embed').nth(at);
const once = (page: Page, at = 0) => embed(page, at).locator('button[data-action="once"]');
const always = (page: Page, at = 0) => embed(page, at).locator('button[data-action="always"]');
const frame = (page: Page, at = 0) => embed(page, at).locator('iframe');

describe('An embed', () => {
  it('says what would be loaded and from whom, and asks nobody for anything', async () => {
    const site = await open();
    const { page } = site;
    await once(page).waitFor();
    const group = page.getByRole('group', { name: 'Our film' });
    expect(await group.innerText()).toContain('If this is shown, Google learns');
    expect(await group.innerText()).toContain('www.youtube-nocookie.com');
    expect(await group.getByRole('link', { name: 'Google’s privacy policy' }).getAttribute('href')).toBe(
      YOUTUBE.policy,
    );
    expect(await group.getByRole('button').allInnerTexts()).toEqual([
      'Show this once',
      'Always allow YouTube',
    ]);
    // No tracker of that name here: the category's consent counts, and the button says so.
    expect(await always(page, 1).innerText()).toBe('Always allow Functions');
    expect(await page.getByText('Watch on YouTube').isVisible()).toBe(true);
    await reject(site);
    await settle(page);
    expect(site.vendorRequests()).toEqual([]);
  });

  it('shown once is one frame, in its place and as large, and is forgotten on the next page', async () => {
    const site = await open();
    const { page } = site;
    await reject(site);
    const before = await embed(page).boundingBox();
    await once(page).click();
    await eventually(() => site.vendorRequests()).toEqual([FILM]);
    await frame(page).contentFrame().getByText('It plays.').waitFor();
    expect(await embed(page).boundingBox()).toEqual(before);
    expect(await frame(page).getAttribute('title')).toBe('Our film');
    expect(await frame(page).getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
    expect(await embed(page).evaluate((element) => element.shadowRoot?.activeElement?.localName)).toBe(
      'iframe',
    );
    expect((await embed(page, 1).boundingBox())?.height).toBe(300);
    expect(await permissionsOf(page)).toMatchObject({ youtube: 'denied', functional: 'denied' });

    site.forgetRequests();
    await page.reload();
    await once(page).waitFor();
    await settle(page);
    expect(site.vendorRequests()).toEqual([]);
  });

  it('shown once goes at the next no, but not at a yes to another one', async () => {
    const site = await open({
      body: YOUTUBE_EMBED + MAP_EMBED.replace('<samtykke-embed', '$& category="marketing"'),
    });
    const { page } = site;
    await reject(site);
    await once(page).click();
    await frame(page).waitFor();
    await always(page, 1).click();
    await frame(page, 1).waitFor();
    expect(await frame(page).count()).toBe(1);
    await decide(page, { functional: false });
    await once(page).waitFor();
    expect(await frame(page).count()).toBe(0);
    expect(await frame(page, 1).count()).toBe(1);
  });

  it('always allowed is allowed on every page, and gone at once when that is taken back', async () => {
    const site = await open();
    const { page } = site;
    await seeBanner(page);
    await always(page).click();
    await frame(page).waitFor();
    // The visitor has answered: what else was asked is denied.
    await seeNoBanner(page);
    expect(await permissionsOf(page)).toEqual({
      necessary: 'granted',
      functional: 'denied',
      marketing: 'denied',
      youtube: 'granted',
    });
    await seeRecord(site);
    await site.goto('/next');
    await frame(page).contentFrame().getByText('It plays.').waitFor();
    expect(site.vendorRequests()).toEqual([FILM, FILM]);
    await withdraw(page, 'youtube');
    await once(page).waitFor();
    expect(await frame(page).count()).toBe(0);
    expect(page.frames()).toHaveLength(1);
  });

  it('is not shown by a click that is no visitor’s, nor by what a page’s script does to it', async () => {
    const site = await open();
    const { page } = site;
    await reject(site);
    await pressByScript(once(page));
    await pressByScript(always(page));
    await settle(page);
    expect(await permissionsOf(page)).toMatchObject({ youtube: 'denied', functional: 'denied' });
    // What a visitor has let in once is not a door for another frame.
    await once(page).click();
    await frame(page).waitFor();
    await embed(page).evaluate((element) => {
      element.setAttribute('video', 'AAAAAAAAAAA');
    });
    await once(page).waitFor();
    expect(site.vendorRequests()).toEqual([FILM]);
  });

  it('keeps what it shows once while it is moved, and loses it when it is taken away', async () => {
    const site = await open();
    const { page } = site;
    await reject(site);
    await once(page).click();
    await frame(page).waitFor();
    await page.evaluate(() => {
      document.body.append(document.querySelector('samtykke-embed[video]') as Element);
    });
    await settle(page);
    expect(await page.locator('samtykke-embed[video] iframe').count()).toBe(1);
    await page.evaluate(async () => {
      const element = document.querySelector('samtykke-embed[video]') as Element;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      document.body.append(element);
    });
    await page.locator('samtykke-embed[video] button').first().waitFor();
    expect(await page.locator('samtykke-embed[video] iframe').count()).toBe(0);
  });

  it('of a strange kind or address loads nothing at all, whatever is granted, and shows what stands in it', async () => {
    const bad = [
      'src="javascript:parent.bad=1"',
      'src=" java&#10;script:parent.bad=1"',
      'src="data:text/html,<p>"',
      'src="http://cdn.acme.example/"',
      `kind="youtube" video="${ID}&quot; onload=&quot;parent.bad=1"`,
      'kind="youtube" video="../../../xyz"',
      'kind="vimeo" video="<img src=x onerror=parent.bad=1>"',
      'kind="youtube" src="https://evil.example/embed/x"',
      'kind="constructor" src="https://evil.example/"',
      `kind="youtube" video="${ID}" category="no-such"`,
      `kind="youtube" video="${ID}" tracker="__proto__"`,
    ];
    const markup = '&lt;img src=x onerror=parent.bad=1&gt;';
    const site = await open({
      body:
        bad.map((attributes) => `<samtykke-embed ${attributes}>${LINK}</samtykke-embed>`).join('') +
        `<samtykke-embed src="https://cdn.acme.example/x" category="marketing" name="${markup}" vendor="${markup}" policy="javascript:parent.bad=1"></samtykke-embed>`,
    });
    const { page } = site;
    const last = embed(page, bad.length);
    await last.getByRole('button').first().waitFor();
    expect(await last.getByRole('link').count()).toBe(0);
    expect(await last.locator('img').count()).toBe(0);
    expect(await last.getByRole('group').innerText()).toContain(
      'If this is shown, <img src=x onerror=parent.bad=1> learns',
    );
    await decide(page, { functional: true, youtube: true });
    await settle(page);
    expect(site.vendorRequests()).toEqual([]);
    expect(await page.locator('samtykke-embed iframe').count()).toBe(0);
    expect(await page.getByText('Watch on YouTube').first().isVisible()).toBe(true);
    expect(await globalOf(page, 'bad')).toBeUndefined();
  });

  it('is never loaded unasked where the site asks about nothing that it belongs to; once, it may be', async () => {
    const site = await openSite({
      head: scriptTag({ 'data-policy': POLICY, 'data-hotjar': '1234567' }),
      body: YOUTUBE_EMBED,
      answers,
    });
    const { page } = site;
    await once(page).waitFor();
    expect(await always(page).count()).toBe(0);
    await decide(page, { analytics: true, hotjar: true });
    await settle(page);
    expect(await frame(page).count()).toBe(0);
    await once(page).click();
    await frame(page).contentFrame().getByText('It plays.').waitFor();
  });

  it('offers, with the guard, only what the guard lets through', async () => {
    const site = await open({ head: tag({}, { 'data-guard': '' }) });
    const { page } = site;
    await always(page).waitFor();
    // A tracker's host is held by the guard until the tracker is granted; nobody's is not.
    expect(await once(page).count()).toBe(0);
    expect(await once(page, 1).count()).toBe(1);
    expect(site.vendorRequests()).toEqual([]);
    await always(page).click();
    await frame(page).contentFrame().getByText('It plays.').waitFor();
    await withdraw(page, 'youtube');
    await always(page).waitFor();
    expect(await frame(page).count()).toBe(0);
    expect(await once(page).count()).toBe(0);
  });

  it('works under a strict Content-Security-Policy with Trusted Types, as do the other elements, and breaks no rule', async () => {
    const site = await open({
      body: `${YOUTUBE_EMBED}${MAP_EMBED}<samtykke-declaration></samtykke-declaration><samtykke-settings></samtykke-settings>`,
      headers: {
        'content-security-policy':
          "default-src 'self'; img-src data:; frame-src https://www.youtube-nocookie.com; require-trusted-types-for 'script'; trusted-types samtykke lit-html",
      },
      init: () => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
          ((window as unknown as { violations?: string[] }).violations ??= []).push(
            `${violatedDirective} ${sample}`,
          );
        });
      },
    });
    const { page } = site;
    await reject(site);
    await once(page).click();
    await frame(page).contentFrame().getByText('It plays.').waitFor();
    await page.locator('samtykke-declaration table').first().waitFor();
    await page.locator('samtykke-settings button').waitFor();
    expect((await embed(page, 1).boundingBox())?.height).toBe(300);
    expect(await globalOf(page, 'violations')).toBeUndefined();
  });
});
