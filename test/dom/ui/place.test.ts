// An element of ours is put in the page once, or taken where the site has put it.
import { beforeEach, describe, expect, it } from 'vitest';
import { place } from '../../../src/ui/place.js';
import { SamtykkeBanner } from '../../../src/ui/samtykke-banner.js';
import { add, clearPage } from '../page.js';
import { makeContext } from './context.js';

beforeEach(clearPage);

const placeBanner = (context = makeContext(), where: 'prepend' | 'append' = 'prepend') =>
  place('samtykke-banner', SamtykkeBanner, context, where);

describe('place', () => {
  it('registers the tag, and makes the element first in the page', () => {
    add('p');
    const banner = placeBanner();
    expect(customElements.get('samtykke-banner')).toBe(SamtykkeBanner);
    expect(document.body.firstElementChild).toBe(banner);
  });

  it('makes it last where that is asked', () => {
    add('p');
    const banner = placeBanner(makeContext(), 'append');
    expect(document.body.lastElementChild).toBe(banner);
  });

  it('makes one, however often it is asked', () => {
    const banner = placeBanner();
    expect(placeBanner()).toBe(banner);
    expect(document.querySelectorAll('samtykke-banner')).toHaveLength(1);
  });

  it('takes the one that the site has placed, and leaves it there', () => {
    placeBanner();
    clearPage();
    const own = document.createElement('samtykke-banner');
    const main = add('main');
    main.append(own);
    expect(placeBanner()).toBe(own);
    expect(own.parentElement).toBe(main);
  });

  it('gives what it needs once', () => {
    const context = makeContext();
    const banner = placeBanner(context);
    placeBanner();
    expect(banner.context).toBe(context);
  });

  it('takes theme and layout from the configuration', () => {
    const config = { policy: { url: '/p' }, theme: 'dark', layout: 'box' } as const;
    const banner = placeBanner(makeContext({ config }));
    expect([banner.getAttribute('theme'), banner.getAttribute('layout')]).toEqual(['dark', 'box']);
    clearPage();
    const plain = placeBanner();
    expect([plain.getAttribute('theme'), plain.getAttribute('layout')]).toEqual(['auto', 'bar']);
  });
});
