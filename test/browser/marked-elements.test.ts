// What a site has marked itself: withheld wherever it stands, released once, in order, and as it was written.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { decide, globalOf } from '../helpers/page-api.js';
import { serveScript } from '../helpers/own-files.js';
import type { Answer, Site, SiteOptions } from '../helpers/site.js';
import { jsonTag, POLICY, trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, seeBanner, seeNothingOfVendors, settle } from '../helpers/visitor.js';

const openSite = useSites();

const CDN = 'https://cdn.acme.example';
const TAG = jsonTag({ policy: { url: POLICY }, categories: ['analytics', 'marketing'] });

/** A script that notes that it ran. */
const note = (name: string) => `(window.ran ??= []).push('${name}');`;

const inline = (name: string, attributes = 'data-category="analytics"') =>
  `<script type="text/plain" ${attributes}>${note(name)}</script>`;

const external = (name: string, attributes = 'data-category="analytics"') =>
  `<script type="text/plain" ${attributes} src="${CDN}/${name}.js"></script>`;

const answersFor = (...names: string[]): Record<string, Answer> =>
  Object.fromEntries(names.map((name) => [`${CDN}/${name}.js`, serveScript(note(name))]));

const later = (milliseconds: number, name: string) =>
  new Promise<ReturnType<typeof serveScript>>((resolve) => {
    setTimeout(() => {
      resolve(serveScript(note(name)));
    }, milliseconds);
  });

async function seeRan(site: Site, names: readonly string[]): Promise<void> {
  await eventually(() => globalOf(site.page, 'ran')).toEqual(names);
}

/** Opens a page with marked elements, and sees that nothing of them happened before the visitor has answered. */
async function openWithheld(options: SiteOptions): Promise<Site> {
  const site = await openSite({ head: TAG, ...options });
  await seeBanner(site.page);
  await seeNothingOfVendors(site);
  expect(await globalOf(site.page, 'ran')).toBeUndefined();
  return site;
}

describe('What a site has marked', () => {
  it('is withheld before an answer and released after, before the core, after it, and in the body', async () => {
    const site = await openWithheld({
      head: external('a') + inline('b') + TAG + external('c') + inline('d'),
      body: external('e') + inline('f'),
      answers: answersFor('a', 'c', 'e'),
    });
    await accept(site);
    await seeRan(site, ['a', 'b', 'c', 'd', 'e', 'f']);
    expect(site.vendorRequests().sort()).toEqual([`${CDN}/a.js`, `${CDN}/c.js`, `${CDN}/e.js`]);
  });

  it('stays withheld after a refusal, on this page and the next', async () => {
    const site = await openWithheld({ body: external('a') + inline('b'), answers: answersFor('a') });
    await decide(site.page, { analytics: false, marketing: false });
    await site.goto('/next');
    await seeNothingOfVendors(site);
    expect(await globalOf(site.page, 'ran')).toBeUndefined();
  });

  it('runs on the next page without a question', async () => {
    const site = await openWithheld({ body: external('a') + inline('b'), answers: answersFor('a') });
    await accept(site);
    await seeRan(site, ['a', 'b']);
    site.forgetRequests();
    await site.goto('/next');
    await seeRan(site, ['a', 'b']);
    expect(site.ownRequests()).toEqual(['/next', '/samtykke.js']);
  });

  it('follows its own category and no other', async () => {
    const site = await openWithheld({
      body: inline('analytics') + inline('marketing', 'data-category="marketing"'),
    });
    await decide(site.page, { analytics: true, marketing: false });
    await seeRan(site, ['analytics']);
    await settle(site.page);
    await seeRan(site, ['analytics']);
  });

  it('follows its tracker where it names one', async () => {
    const site = await openSite({
      head: trackersTag(['hotjar', 'hubspot']),
      body:
        inline('hotjar', 'data-tracker="hotjar"') +
        inline('hubspot', 'data-tracker="hubspot"') +
        inline('both', 'data-category="analytics" data-tracker="hotjar"'),
    });
    await seeBanner(site.page);
    await decide(site.page, { analytics: true, hotjar: false });
    await seeRan(site, ['hubspot']);
    await settle(site.page);
    await seeRan(site, ['hubspot']);
  });

  it('runs at once where it is necessary', async () => {
    const site = await openSite({ head: TAG, body: inline('necessary', 'data-category="necessary"') });
    await seeRan(site, ['necessary']);
  });

  it('is never released under a category that the site does not have', async () => {
    const site = await openWithheld({ body: inline('typo', 'data-category="analytic"') + inline('right') });
    await accept(site);
    await seeRan(site, ['right']);
    await settle(site.page);
    await seeRan(site, ['right']);
  });

  it('is withheld and released in content that comes later', async () => {
    const site = await openWithheld({ answers: answersFor('early', 'late') });
    const insert = (markup: string) =>
      site.page.evaluate((html) => {
        document.body.append(document.createRange().createContextualFragment(html));
      }, markup);
    await insert(external('early'));
    await seeNothingOfVendors(site);
    await accept(site);
    await seeRan(site, ['early']);
    await insert(external('late') + inline('last'));
    await seeRan(site, ['early', 'late', 'last']);
  });

  it('keeps its order: what comes after an external script waits for it', async () => {
    const site = await openWithheld({
      body: external('slow') + inline('second') + external('third') + inline('fourth'),
      answers: { ...answersFor('third'), [`${CDN}/slow.js`]: later(400, 'slow') },
    });
    await accept(site);
    await seeRan(site, ['slow', 'second', 'third', 'fourth']);
  });

  it('goes on to the next where an external script cannot be had', async () => {
    const site = await openWithheld({
      body: external('gone') + inline('second'),
      answers: { [`${CDN}/gone.js`]: 'fail' },
    });
    await accept(site);
    await seeRan(site, ['second']);
  });

  it('waits for no script that is marked async', async () => {
    const site = await openWithheld({
      body: external('never', 'async data-category="analytics"') + inline('second'),
      answers: { [`${CDN}/never.js`]: 'hang' },
    });
    await accept(site);
    await seeRan(site, ['second']);
  });

  it('may be a module, external or inline', async () => {
    const module = 'data-category="analytics" data-type="module"';
    const site = await openWithheld({
      body:
        `<script type="text/plain" ${module} src="${CDN}/a.js"></script>` +
        `<script type="text/plain" ${module}>(window.kinds ??= []).push(typeof import.meta.url)</script>`,
      answers: {
        [`${CDN}/a.js`]: {
          ...serveScript('(window.kinds ??= []).push(new URL(import.meta.url).pathname)'),
          headers: { 'access-control-allow-origin': '*' },
        },
      },
    });
    await accept(site);
    await eventually(async () =>
      ((await globalOf(site.page, 'kinds')) as string[] | undefined)?.sort(),
    ).toEqual(['/a.js', 'string']);
  });

  it('keeps its attributes and its place', async () => {
    const site = await openWithheld({
      body:
        '<div id="place">' +
        external(
          'a',
          'id="mine" class="x y" data-category="analytics" data-site="42" crossorigin="anonymous"',
        ) +
        '<span></span></div>',
      answers: {
        [`${CDN}/a.js`]: { ...serveScript(note('a')), headers: { 'access-control-allow-origin': '*' } },
      },
    });
    await accept(site);
    await seeRan(site, ['a']);
    const kept = await site.page.evaluate(() => {
      const script = document.querySelector<HTMLScriptElement>('#place > script:first-child');
      return [
        script?.id,
        script?.className,
        script?.dataset['site'],
        script?.crossOrigin,
        document.scripts.length,
      ];
    });
    expect(kept.slice(0, 4)).toEqual(['mine', 'x y', '42', 'anonymous']);
    expect(await site.page.locator('#mine').count()).toBe(1);
  });

  it('may be a frame, which is fetched once and keeps its attributes', async () => {
    const frame = `<iframe data-category="marketing" data-src="${CDN}/film" title="Film" width="321" allow="fullscreen"></iframe>`;
    const site = await openWithheld({
      body: frame,
      answers: { [`${CDN}/film`]: { contentType: 'text/html', body: 'Film' } },
    });
    await accept(site);
    await eventually(() => site.vendorRequests()).toEqual([`${CDN}/film`]);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([`${CDN}/film`]);
    const kept = await site.page
      .getByTitle('Film')
      .evaluate((element) => ['src', 'width', 'allow'].map((name) => element.getAttribute(name)));
    expect(kept).toEqual([`${CDN}/film`, '321', 'fullscreen']);
  });

  it('is released once, though it is moved, though the visitor goes to and fro', async () => {
    const site = await openWithheld({
      head: jsonTag({
        policy: { url: POLICY },
        categories: ['analytics', 'marketing'],
        reloadOnWithdraw: false,
      }),
      body: `<main></main>${external('a')}${inline('b')}`,
      answers: answersFor('a'),
    });
    await accept(site);
    await seeRan(site, ['a', 'b']);
    await site.page.evaluate(() => {
      for (const script of document.querySelectorAll('body > script'))
        document.querySelector('main')?.append(script);
    });
    await decide(site.page, { analytics: false });
    await decide(site.page, { analytics: true });
    await settle(site.page);
    await seeRan(site, ['a', 'b']);
    expect(site.vendorRequests()).toEqual([`${CDN}/a.js`]);
  });

  it('is never an address that is code', async () => {
    const bad = (attribute: string) => [
      `${attribute}="javascript:parent.bad=1"`,
      `${attribute}="  java&#10;script:parent.bad=1"`,
      `${attribute}="JAVASCRIPT:parent.bad=1"`,
      `${attribute}="data:text/html,<script>parent.bad=1</script>"`,
      `${attribute}="data:text/javascript,window.bad=1"`,
      `${attribute}="vbscript:bad"`,
    ];
    const marked = 'data-category="analytics"';
    const site = await openWithheld({
      body: [
        ...bad('data-src').map(
          (source) => `<iframe ${marked} ${source.replaceAll('</script>', '&lt;/script>')}></iframe>`,
        ),
        ...bad('src').map((source) => `<script type="text/plain" ${marked} ${source}></script>`),
        inline('last'),
      ].join(''),
    });
    await accept(site);
    await seeRan(site, ['last']);
    await settle(site.page);
    expect(await globalOf(site.page, 'bad')).toBeUndefined();
    expect(site.vendorRequests()).toEqual([]);
    const frames = await site.page.evaluate(() =>
      [...document.querySelectorAll('iframe')].map(({ src }) => src),
    );
    expect(frames.filter((src) => src !== '' && src !== 'about:blank')).toEqual([]);
  });
});
