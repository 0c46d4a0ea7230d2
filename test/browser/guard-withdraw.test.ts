// A grant is taken back in a page that stays: with the guard, nothing more of the tracker gets through.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { ACME, guardedTag } from '../helpers/guarded.js';
import { serveScript } from '../helpers/own-files.js';
import { globalOf, withdraw } from '../helpers/page-api.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, settle } from '../helpers/visitor.js';

const openSite = useSites();

const FRAME = `<iframe id="film" src="${ACME}/film.html"></iframe>`;

/** Does what a tracker does, by each kind of request and of storage; tells what was refused to the caller’s face. */
const act = async (origin: string) => {
  const refused: string[] = [];
  const add = (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    document.body.append(element);
  };
  add('script', { src: `${origin}/script.js` });
  add('img', { src: `${origin}/image.gif` });
  add('iframe', { src: `${origin}/frame.html` });
  add('link', { rel: 'stylesheet', href: `${origin}/style.css` });
  document.body.insertAdjacentHTML('beforeend', `<img src="${origin}/markup.gif">`);
  await fetch(`${origin}/fetch`, { mode: 'no-cors' }).catch(() => refused.push('fetch'));
  await new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.onerror = () => {
      refused.push('xhr');
      resolve(undefined);
    };
    request.onload = resolve;
    request.open('GET', `${origin}/xhr`);
    request.send();
  });
  navigator.sendBeacon(`${origin}/beacon`);
  document.cookie = '_acme_cookie=1';
  localStorage.setItem('_acme_local', '1');
  sessionStorage['_acme_session'] = '1';
  return refused;
};

describe('With the guard, after a withdrawal in a page that stays', () => {
  it('the next request of every kind is refused, and nothing is stored', async () => {
    const site = await openSite({
      head: guardedTag({ reloadOnWithdraw: false }),
      answers: { [`${ACME}/xhr`]: { headers: { 'access-control-allow-origin': '*' } } },
    });
    await accept(site);
    await site.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await site.page.evaluate(act, ACME)).toEqual([]);
    await eventually(() => site.vendorRequests().length).toBe(8);
    expect(await site.storageKeys()).toEqual(['local:_acme_local', 'session:_acme_session']);
    const loads = site.pageLoads();
    await withdraw(site.page);
    await eventually(() => site.storageKeys()).toEqual([]);
    await settle(site.page);
    site.forgetRequests();
    expect(await site.page.evaluate(act, ACME)).toEqual(['fetch', 'xhr']);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    expect(await site.storageKeys()).toEqual([]);
    expect((await site.cookieNames()).filter((name) => name.startsWith('_acme'))).toEqual([]);
    expect(site.pageLoads() + loads).toBe(loads);
  });

  it('its frames are empty, keep their address, and come back once with the next grant', async () => {
    const site = await openSite({
      head: guardedTag({ reloadOnWithdraw: false }),
      body: FRAME,
      answers: { [`${ACME}/film.html`]: { contentType: 'text/html', body: '<p>Film</p>' } },
    });
    const films = () => site.page.frames().filter((frame) => frame.url().startsWith(ACME)).length;
    const address = () => site.page.locator('#film').getAttribute('src');
    await settle(site.page);
    expect(films()).toBe(0);
    expect(await address()).toContain(`${ACME}/film.html`);
    await accept(site);
    await eventually(films).toBe(1);
    expect(await address()).toBe(`${ACME}/film.html`);
    await withdraw(site.page);
    await eventually(films).toBe(0);
    expect(await address()).toContain(`${ACME}/film.html`);
    site.forgetRequests();
    await site.page.evaluate(() => {
      (window as unknown as { samtykke: { grantAll(): void } }).samtykke.grantAll();
    });
    await eventually(films).toBe(1);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([`${ACME}/film.html`]);
  });

  it('what has run stays as it is where code only asks what the page is', async () => {
    const site = await openSite({
      head: guardedTag({ reloadOnWithdraw: false }),
      body: `<script id="run" src="${ACME}/script.js"></script>`,
      answers: { [`${ACME}/script.js`]: serveScript('window.hasRun = true') },
    });
    await accept(site);
    await eventually(() => globalOf(site.page, 'hasRun')).toBe(true);
    await withdraw(site.page);
    await settle(site.page);
    const markup = () => site.page.locator('#run').evaluate((script) => script.outerHTML);
    const before = await markup();
    await site.page.evaluate(() => document.body.getRootNode() === document);
    expect(await markup()).toBe(before);
  });
});
