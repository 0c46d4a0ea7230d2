// S4, CSS: a theme's custom property can change how banner and preferences look; it fetches nothing and covers no page.
import { describe, expect, it } from 'vitest';
import { useSites } from '../../helpers/use-sites.js';
import { dialogButton, openPreferences, press, seeBanner, settle } from '../../helpers/visitor.js';

const openSite = useSites();

const TOKENS = [
  'surface',
  'text',
  'muted',
  'line',
  'accent',
  'on-accent',
  'radius',
  'space',
  'width',
  'shadow',
  'font',
];

const HOSTILE = [
  'url(https://evil.example/a)',
  '#fff url(https://evil.example/b)',
  'image-set("https://evil.example/c" 1x)',
  '-webkit-cross-fade(url(https://evil.example/d), url(https://evil.example/e), 50%)',
  'attr(title)',
  '100%;position:fixed',
  '100%; } * { display: none',
  '9999px',
  '9999vw',
  '-9999px',
  'calc(100vw * 100)',
  'expression(alert(1))',
  'inherit',
  'var(--samtykke-width)',
  'none',
  '',
];

describe('S4 CSS', () => {
  it('in a token asks nobody for anything, and leaves the banner in its place and the page free', async () => {
    const site = await openSite({ body: '<h1>Shop</h1>' });
    await seeBanner(site.page);
    const broken = await site.page.evaluate(
      ({ tokens, values }) => {
        const banner = document.querySelector('samtykke-banner') as HTMLElement;
        const { style } = document.documentElement;
        const found: string[] = [];
        for (const token of tokens) {
          for (const value of values) {
            style.setProperty(`--samtykke-${token}`, value);
            const { left, right, top, bottom } = banner.getBoundingClientRect();
            const { position, zIndex, pointerEvents } = getComputedStyle(banner);
            const isInside = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
            // The page stays the page's at its edges: no box lies over all of it.
            const isFree = !banner.contains(document.elementFromPoint(4, innerHeight / 4));
            if (
              !isInside ||
              !isFree ||
              position !== 'fixed' ||
              zIndex !== '2147483000' ||
              pointerEvents !== 'auto'
            )
              found.push(`${token}: ${value}`);
            style.removeProperty(`--samtykke-${token}`);
          }
        }
        return found;
      },
      { tokens: TOKENS, values: HOSTILE },
    );
    expect(broken).toEqual([]);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
  });

  it('in a token asks nobody for anything once the preferences are open, and leaves them within the window', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    await openPreferences(site.page);
    const broken = await site.page.evaluate(
      ({ tokens, values }) => {
        const dialog = document.querySelector('samtykke-preferences')?.shadowRoot?.querySelector('dialog');
        const { style } = document.documentElement;
        const found: string[] = [];
        for (const token of tokens) {
          for (const value of values) {
            style.setProperty(`--samtykke-${token}`, value);
            const { left, right, top, bottom } = dialog!.getBoundingClientRect();
            if (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight)
              found.push(`${token}: ${value}`);
            style.removeProperty(`--samtykke-${token}`);
          }
        }
        return found;
      },
      { tokens: TOKENS, values: HOSTILE },
    );
    expect(broken).toEqual([]);
    await dialogButton(site.page, 'close').click();
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
  });

  it('in the page’s own sheet cannot hide one answer and leave the other, nor make the page’s words ours', async () => {
    const site = await openSite({
      answers: {
        '/theme.css': {
          contentType: 'text/css',
          body: `samtykke-banner, samtykke-banner *, [data-action=reject] {
            display: none; opacity: 0; position: static; background: url(https://evil.example/f); font-size: 1px;
          }`,
        },
      },
      body: '<link rel="stylesheet" href="/theme.css">',
    });
    await seeBanner(site.page);
    await press(site.page, 'reject');
    expect(site.vendorRequests().filter((url) => !url.includes('evil.example/f'))).toEqual([]);
  });
});
