// Life of a page: vendors that are slow, gone or broken. Each is asked once, and none of them disturbs the others or us.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { serveScript } from '../helpers/own-files.js';
import { globalOf, isGranted, withdraw } from '../helpers/page-api.js';
import { TRACKER_IDS, trackersTag } from '../helpers/tags.js';
import type { Answer } from '../helpers/site.js';
import { useSites } from '../helpers/use-sites.js';
import { SCRIPTS, scriptsOf } from '../helpers/vendors.js';
import {
  accept,
  leave,
  seeNothingOfVendors,
  seeReloadAfter,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const ran = (url: string) =>
  serveScript(`(window.vendors ??= []).push(${JSON.stringify(new URL(url).hostname)})`);

const BROKEN: readonly (readonly [how: string, answer: Answer])[] = [
  ['never answers', 'hang'],
  ['cannot be reached', 'fail'],
  ['answers with an error', { status: 500, contentType: 'text/html', body: '<h1>500</h1>' }],
  ['answers with what is no script', serveScript('<!doctype html><title>')],
  ['answers with a script that fails', serveScript('throw new Error("vendor")')],
  [
    'answers with a page',
    { contentType: 'text/html', headers: { 'x-content-type-options': 'nosniff' }, body: '<p>' },
  ],
];

describe('A vendor that', () => {
  it.each(BROKEN)('%s is asked once, and all others run', async (_, answer) => {
    const broken = SCRIPTS.hotjar;
    const site = await openSite({
      answers: {
        ...Object.fromEntries(scriptsOf(TRACKER_IDS).map((url) => [url, ran(url)])),
        [broken]: answer,
      },
      body: '<script type="text/plain" data-category="analytics">(window.vendors ??= []).push("marked")</script>',
    });
    await accept(site);
    const others = scriptsOf(TRACKER_IDS).filter((url) => url !== broken);
    await eventually(async () =>
      [...(((await globalOf(site.page, 'vendors')) ?? []) as string[])].sort(),
    ).toEqual([...others.map((url) => new URL(url).hostname), 'marked'].sort());
    await settle(site.page);
    await seeRunning(site);
    expect(await isGranted(site.page, 'hotjar')).toBe(true);
    // What a vendor's script throws is the vendor's.
    expect(site.errors.filter((error) => !/vendor|Unexpected token/.test(error))).toEqual([]);
    site.errors.length = 0;
  });

  it('never answers does not hold up a withdrawal', async () => {
    const site = await openSite({
      head: trackersTag(['hotjar', 'facebook-pixel']),
      answers: { [SCRIPTS.hotjar]: 'hang' },
    });
    await accept(site);
    await seeRunning(site, ['hotjar', 'facebook-pixel']);
    // The page's own load event waits for the vendor: the visitor does not.
    await leave(site);
    site.answers[SCRIPTS.hotjar] = ran(SCRIPTS.hotjar);
    await site.goto('/next');
    await seeRunning(site, ['hotjar', 'facebook-pixel']);
    await seeReloadAfter(site, () => withdraw(site.page));
    site.forgetRequests();
    await seeNothingOfVendors(site);
  });
});
