// S14, supply chain: with the tag that a release prints, a file that somebody has changed on its way does not run.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../helpers/eventually.js';
import { serveScript } from '../../helpers/own-files.js';
import { globalOf, isGranted } from '../../helpers/page-api.js';
import { useSites } from '../../helpers/use-sites.js';
import { accept, bannerButton, seeNothingOfVendors, seeRunning, settle } from '../../helpers/visitor.js';

const openSite = useSites();

const ROOT = new URL('../../../', import.meta.url);

/** The tags as they are printed, with the attributes that a site adds. */
const tags = () =>
  execFileSync(process.execPath, ['.config/print-integrity.mjs'], { cwd: ROOT, encoding: 'utf8' })
    .replace(/^[^<]*/, '')
    .replace('<script src', '<script data-policy="/privacy" data-hotjar="1234567" src');

const changed = (file: string) =>
  serveScript(`${readFileSync(new URL(`dist/${file}`, ROOT), 'utf8')}\nglobalThis.bad = 1;`);

describe('S14 supply chain', () => {
  it('the printed tags work as they are', async () => {
    const site = await openSite({ head: tags() });
    await accept(site);
    await seeRunning(site, ['hotjar']);
    expect(site.console.filter((line) => line.includes('integrity'))).toEqual([]);
  });

  it('a core that was changed on its way does not run: what is marked stays withheld', async () => {
    const site = await openSite({
      head: tags(),
      answers: { '/samtykke.js': changed('samtykke.js') },
      body: '<script type="text/plain" data-category="analytics">window.bad = 2</script>',
    });
    await seeNothingOfVendors(site);
    expect(await globalOf(site.page, 'bad')).toBeUndefined();
    expect(await site.page.evaluate(() => 'samtykke' in window)).toBe(false);
  });

  it('a later file that was changed does not run where the browser heeds the import map: nothing is granted', async () => {
    const site = await openSite({ head: tags(), answers: { '/samtykke-ui.js': changed('samtykke-ui.js') } });
    await eventually(() => site.console.some((line) => line.includes('integrity'))).toBe(true);
    await settle(site.page);
    expect(await globalOf(site.page, 'bad')).toBeUndefined();
    expect(await bannerButton(site.page, 'accept').count()).toBe(0);
    expect(await isGranted(site.page, 'hotjar')).toBe(false);
    await seeNothingOfVendors(site);
  });
});
