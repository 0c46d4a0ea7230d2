// The first layer: what it says, and what each of its buttons may do.
import { beforeEach, describe, expect, it } from 'vitest';
import { place } from '../../../src/ui/place.js';
import { SamtykkeBanner } from '../../../src/ui/samtykke-banner.js';
import { ACME } from '../../unit/examples.js';
import { clearPage, clickAsVisitor, recordOf } from '../page.js';
import { makeContext, MARKUP, SHOP, type Wishes } from './context.js';

beforeEach(clearPage);

function open(wishes?: Wishes) {
  const context = makeContext(wishes);
  const banner = place('samtykke-banner', SamtykkeBanner, context, 'prepend');
  banner.open = true;
  return { ...context, banner };
}

const button = (action: string) =>
  document.querySelector<HTMLButtonElement>(`samtykke-banner > button[data-action="${action}"]`);

const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

const ALL = { analytics: true, marketing: true };
const NONE = { analytics: false, marketing: false };
const ANSWERS = { hotjar: false, 'google-analytics': false, acme: false };

describe('<samtykke-banner>, what it says', () => {
  it('has its text and its three buttons as children of its own, where programs that refuse for people see them', () => {
    const { banner } = open();
    expect([...banner.children].map(({ localName }) => localName)).toEqual([
      'h2',
      'p',
      'p',
      'a',
      'button',
      'button',
      'button',
    ]);
    expect(['accept', 'reject', 'preferences'].map((action) => button(action)?.textContent.trim())).toEqual([
      'Accept all',
      'Reject all',
      'Choose',
    ]);
    expect(banner.shadowRoot?.querySelectorAll('button')).toHaveLength(0);
    expect(banner.shadowRoot?.querySelectorAll('slot')).toHaveLength(2);
  });

  it('makes no difference between yes and no but the word', () => {
    open();
    const attributes = (action: string) =>
      [...(button(action)?.attributes ?? [])]
        .filter(({ name }) => name !== 'data-action')
        .map(({ name, value }) => [name, value]);
    expect(attributes('accept')).toEqual(attributes('reject'));
    expect(button('accept')?.type).toBe('button');
  });

  it('is a region with a name, in the visitor’s language', () => {
    const { banner } = open({ language: 'nb' });
    expect(banner.getAttribute('role')).toBe('region');
    expect(banner.getAttribute('aria-label')).toBe('Kan vi bruke informasjonskapsler?');
    expect(banner.lang).toBe('nb');
    expect(open().banner.lang).toBe('nb');
  });

  it('names purposes and services', () => {
    expect(textOf(open().banner)).toContain('for statistics and marketing.');
    expect(textOf(open().banner)).toContain('Services: Hotjar, Google Analytics and Acme.');
  });

  it('names no services where they are more than anybody reads', () => {
    const trackers = Array.from({ length: 9 }, (_, at) => ({
      ...ACME,
      id: `acme-${at}`,
      name: `Acme ${at}`,
    }));
    expect(textOf(open({ config: { ...SHOP, trackers } }).banner)).not.toContain('Acme');
  });

  it.each([
    ['en', '/en/privacy', 'Privacy policy'],
    ['nb', '/personvern', 'Personvernerklæring'],
  ] as const)('links in %s to the policy at %s', (language, address, text) => {
    const link = open({ language }).banner.querySelector('a');
    expect(link?.getAttribute('href')).toBe(address);
    expect(textOf(link!)).toBe(text);
  });

  it('asks only about what has come later, and says that the rest stays', () => {
    const { banner } = open({ record: recordOf({ ...ALL, hotjar: true, 'google-analytics': true }) });
    expect(textOf(banner)).toContain(
      'We would like to add Acme (Marketing). Your earlier choices stay as they are.',
    );
    expect(textOf(banner)).not.toContain('Hotjar');
  });

  it('shows hostile text as text, and makes no element of it', () => {
    for (const markup of MARKUP) {
      clearPage();
      const { banner } = open({
        config: {
          ...SHOP,
          trackers: [{ ...ACME, name: markup }],
          texts: { en: { title: markup, accept: markup } },
        },
      });
      expect(banner.querySelector('img, script, b')).toBeNull();
      expect(banner.shadowRoot?.querySelector('img, script, b')).toBeNull();
      expect(banner.querySelector('h2')?.textContent).toBe(markup);
      expect(button('accept')?.textContent.trim()).toBe(markup);
      expect(banner.textContent).toContain(`Services: ${markup}.`);
      expect(banner.getAttribute('aria-label')).toBe(markup);
    }
  });

  it('has nothing in it while it is closed', () => {
    const { banner } = open();
    banner.open = false;
    expect(banner.children).toHaveLength(0);
    expect(banner.hasAttribute('open')).toBe(false);
  });
});

describe('<samtykke-banner>, what its buttons do', () => {
  it('takes a no that a program presses for the visitor', () => {
    const { banner, decide, store } = open();
    button('reject')?.click();
    expect(decide.mock.calls).toEqual([[NONE, 'banner']]);
    expect(store.record?.choices).toEqual({ ...NONE, ...ANSWERS });
    expect(banner.hasAttribute('open')).toBe(false);
  });

  it('takes a no that the visitor presses', () => {
    const { decide } = open();
    clickAsVisitor(button('reject'));
    expect(decide.mock.calls).toEqual([[NONE, 'banner']]);
  });

  it('takes no yes that a program presses', () => {
    const { banner, decide, store } = open();
    button('accept')?.click();
    button('accept')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(decide).not.toHaveBeenCalled();
    expect(store.record).toBeUndefined();
    expect(banner.hasAttribute('open')).toBe(true);
  });

  it('takes a yes that a program presses where the site allows it, and nowhere by another word than true', () => {
    const { decide } = open({ config: { ...SHOP, agentsMayAccept: true } });
    button('accept')?.click();
    expect(decide.mock.calls).toEqual([[ALL, 'banner']]);
    for (const wrong of [false, 'true', 1, {}]) {
      clearPage();
      const other = open({ config: { ...SHOP, agentsMayAccept: wrong as boolean } });
      button('accept')?.click();
      expect(other.decide).not.toHaveBeenCalled();
    }
  });

  it('takes a yes that the visitor presses', () => {
    const { banner, decide, store } = open();
    clickAsVisitor(button('accept'));
    expect(decide.mock.calls).toEqual([[ALL, 'banner']]);
    expect(store.permissions).toMatchObject({ hotjar: 'granted', acme: 'granted' });
    expect(banner.hasAttribute('open')).toBe(false);
  });

  it('opens the preferences and decides nothing', () => {
    const { decide, openPreferences } = open();
    button('preferences')?.click();
    expect(openPreferences).toHaveBeenCalledTimes(1);
    expect(decide).not.toHaveBeenCalled();
  });

  it.each([true, false])(
    'takes an answer (%s) about what has come later for no answer about the rest',
    (granted) => {
      const { decide, store } = open({
        record: recordOf({ ...NONE, hotjar: true, 'google-analytics': false }),
      });
      clickAsVisitor(button(granted ? 'accept' : 'reject'));
      expect(decide.mock.calls).toEqual([[expect.objectContaining({ acme: granted }), 'banner']]);
      expect(store.record?.choices).toEqual({
        ...NONE,
        hotjar: true,
        'google-analytics': false,
        acme: granted,
      });
    },
  );

  it('closes when everything has been answered elsewhere, in the preferences or in another tab', () => {
    const { banner, store } = open();
    store.decide(NONE, 'preferences');
    expect(banner.hasAttribute('open')).toBe(false);
  });
});
