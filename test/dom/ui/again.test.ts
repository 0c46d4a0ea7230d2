// A visitor who has chosen before is asked about what is new alone, or is told why everything is asked again.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.js';
import { checksum } from '../../../src/consent/checksum.js';
import { encodeRecord } from '../../../src/consent/encode-record.js';
import type { ConsentRecord } from '../../../src/consent/record.js';
import { place } from '../../../src/ui/place.js';
import { SamtykkeBanner } from '../../../src/ui/samtykke-banner.js';
import { SamtykkePreferences } from '../../../src/ui/samtykke-preferences.js';
import { ACME } from '../../unit/examples.js';
import { clearCookies, clearPage, clickAsVisitor, recordOf } from '../page.js';
import { makeContext, MARKUP, SHOP, type Wishes } from './context.js';

beforeEach(() => {
  clearPage();
  clearCookies();
});

const DAY = 86_400_000;

const textOf = (element: Element | ShadowRoot | null | undefined) =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** Banner and preferences as a visitor meets them who comes with this record in the cookie. */
function comeBack({ record, ...wishes }: Wishes & { readonly record?: ConsentRecord } = {}) {
  if (record) document.cookie = `samtykke=${encodeURIComponent(encodeRecord(record))}; path=/`;
  const context = makeContext({ ...wishes, ...(record && { record }) });
  const banner = place('samtykke-banner', SamtykkeBanner, context, 'prepend');
  banner.open = true;
  const preferences = place('samtykke-preferences', SamtykkePreferences, context, 'append');
  preferences.show();
  const root = preferences.shadowRoot!;
  return {
    ...context,
    banner,
    root,
    /** The banner's sentences. */
    get says() {
      return [...banner.querySelectorAll(':scope > p')].map(textOf);
    },
    get intro() {
      return textOf(root.querySelector('.intro'));
    },
    press: (action: string) => {
      clickAsVisitor(banner.querySelector(`button[data-action="${action}"]`));
    },
    on: () =>
      [...root.querySelectorAll('input')]
        .filter(({ checked }) => checked)
        .map(({ dataset }) => dataset['category'] ?? dataset['tracker']),
  };
}

const OLD = { analytics: true, hotjar: true, marketing: false };

/** A site with Hotjar that has asked about analytics and marketing, with more trackers and other categories. */
const siteWith = (...more: readonly (typeof ACME)[]): Config => ({
  ...SHOP,
  trackers: [{ use: 'hotjar', siteId: '1234567' }, ...more],
});

const tracker = (id: string, category: string) => ({ ...ACME, id, name: id.toUpperCase(), category });

describe('What is new since the last choice', () => {
  it.each<readonly [string, Config, Record<string, boolean>, string]>([
    [
      'a tracker in a category that was granted',
      siteWith(tracker('x', 'analytics')),
      { analytics: true, hotjar: true },
      'X (Statistics)',
    ],
    [
      'a category with trackers',
      siteWith(tracker('x', 'marketing'), tracker('y', 'marketing')),
      { analytics: true, hotjar: true },
      'X (Marketing) and Y (Marketing)',
    ],
    [
      'a category without trackers',
      { ...siteWith(), categories: ['analytics', 'functional'] },
      { analytics: true, hotjar: true },
      'Functions',
    ],
    [
      'a tracker, and a category without trackers',
      { ...siteWith(tracker('x', 'analytics')), categories: ['analytics', 'functional'] },
      { analytics: true, hotjar: true },
      'X (Statistics) and Functions',
    ],
    [
      'a category of another name for an old tracker',
      { ...siteWith(), trackers: [tracker('x', 'functional')] },
      { analytics: true, x: true },
      'Functions',
    ],
  ])('is said and nothing else is asked: %s', (_, config, choices, names) => {
    const shown = comeBack({ config, record: recordOf(choices) });
    const sentence = `We would like to add ${names}. Your earlier choices stay as they are.`;
    expect(shown.says).toEqual([sentence]);
    expect(shown.intro).toContain(sentence);
    shown.press('accept');
    const asked = Object.keys(shown.store.record?.choices ?? {}).filter((id) => !(id in choices));
    expect(asked.length).toBeGreaterThan(0);
    for (const id of asked) expect(shown.store.permissions[id], id).toBe('granted');
    expect(shown.store.record?.choices).toMatchObject(choices);
    expect(shown.intro).not.toContain('We would like to add');
  });

  it('is said in Norwegian', () => {
    const config = siteWith(tracker('x', 'analytics'));
    expect(comeBack({ config, language: 'nb', record: recordOf(OLD) }).says).toEqual([
      'Vi vil gjerne ta i bruk X (Statistikk). Det du har valgt før, står ved lag.',
    ]);
  });

  it('is refused alone: what was granted before stays', () => {
    const shown = comeBack({ config: siteWith(tracker('x', 'analytics')), record: recordOf(OLD) });
    shown.press('reject');
    expect(shown.store.record?.choices).toEqual({ ...OLD, x: false });
    expect(shown.store.permissions).toMatchObject({ hotjar: 'granted', x: 'denied' });
  });

  it('is off in the preferences, beside the earlier choices as they were', () => {
    const shown = comeBack({ config: siteWith(tracker('x', 'analytics')), record: recordOf(OLD) });
    expect(shown.on()).toEqual(['analytics', 'hotjar']);
    clickAsVisitor(shown.root.querySelector('[data-action="save"]'));
    expect(shown.store.record?.choices).toEqual({ ...OLD, x: false });
    expect(shown.banner.hasAttribute('open')).toBe(false);
  });

  it('is nothing where a tracker has been taken away, or has come back', () => {
    const record = recordOf({ ...OLD, x: true });
    expect(comeBack({ config: siteWith(), record }).intro).not.toContain('We would like to add');
    clearPage();
    const back = comeBack({ config: siteWith(tracker('x', 'analytics')), record });
    expect(back.intro).not.toContain('We would like to add');
    expect(back.store.permissions['x']).toBe('granted');
  });

  it('keeps a refusal of a tracker whose category is new: a yes to the category is none to it', () => {
    const config = { ...SHOP, trackers: [tracker('x', 'functional'), tracker('y', 'functional')] };
    const record = recordOf({ analytics: true, x: false, y: true });
    const shown = comeBack({ config, record });
    shown.press('accept');
    expect(shown.store.permissions).toMatchObject({ functional: 'granted', x: 'denied', y: 'granted' });
  });

  it('is refused with all in it where a category is new: a no to the category is one to each of its trackers', () => {
    const config = { ...SHOP, trackers: [tracker('x', 'functional')] };
    const shown = comeBack({ config, record: recordOf({ analytics: true, x: true }) });
    shown.press('reject');
    expect(shown.store.permissions).toMatchObject({ functional: 'denied', x: 'denied' });
  });

  it('is text, whatever it is called', () => {
    for (const markup of MARKUP) {
      clearPage();
      const config = siteWith({ ...tracker('x', 'analytics'), name: markup });
      const { banner, root, says } = comeBack({ config, record: recordOf(OLD) });
      expect(says[0]).toContain(`add ${markup} (Statistics)`);
      expect(banner.querySelector('img, script, b')).toBeNull();
      expect(root.querySelector('img, script, b')).toBeNull();
    }
  });
});

const NOTE = { en: 'We have begun to use Acme.', nb: 'Vi har begynt å bruke Acme.' };

const versioned = (changes?: Config['policy']['changes']): Config => ({
  ...siteWith(),
  policy: { url: '/privacy', version: '2026-11-01', ...(changes && { changes }) },
});

const formerly = (more: Partial<ConsentRecord>): ConsentRecord => ({ ...recordOf(OLD), ...more });

describe('A choice that holds no longer', () => {
  const time = Date.UTC(2026, 2, 3, 12);

  it.each([
    [
      'en',
      'You last chose on 3 March 2026. Our privacy policy has changed since then.',
      'We would like to use cookies',
    ],
    ['nb', 'Du valgte sist 3. mars 2026. Personvernerklæringen er endret siden da.', 'Vi vil gjerne bruke'],
  ] as const)(
    'because of a new policy is said so in %s, with the site’s own note',
    (language, said, text) => {
      const shown = comeBack({
        config: versioned(NOTE),
        language,
        record: formerly({ policyVersion: '2026-01-01', time }),
      });
      expect(shown.says.slice(0, 2)).toEqual([said, NOTE[language]]);
      expect(shown.says[2]).toContain(text);
      expect(shown.intro).toContain(`${said} ${NOTE[language]}`);
    },
  );

  it.each([
    ['en', 'You last chose on 3 March 2024. That is so long ago that we ask again.'],
    ['nb', 'Du valgte sist 3. mars 2024. Det er så lenge siden at vi spør på nytt.'],
  ] as const)('because of its age is said so in %s, without the note on the policy', (language, said) => {
    const old = formerly({ policyVersion: '2026-11-01', time: Date.UTC(2024, 2, 3, 12) });
    const shown = comeBack({ config: versioned(NOTE), language, record: old });
    expect(shown.says[0]).toBe(said);
    expect(shown.intro).toContain(said);
    expect(textOf(shown.banner)).not.toContain(NOTE[language]);
  });

  it('takes a note in one text for every language, and needs none', () => {
    const record = formerly({ time });
    expect(comeBack({ config: versioned('Ny leverandør: Acme'), record }).says[1]).toBe(
      'Ny leverandør: Acme',
    );
    clearPage();
    expect(comeBack({ config: versioned(), record }).says).toHaveLength(3);
  });

  it('grants nothing, and turns no switch on: every yes has to be given anew', () => {
    const shown = comeBack({ config: versioned(), record: formerly({ time }) });
    expect(Object.values(shown.store.permissions).filter((state) => state === 'granted')).toHaveLength(1);
    expect(shown.on()).toEqual([]);
    expect(shown.root.querySelector('.receipt')).toBeNull();
  });

  it('is spoken of no more once the visitor has chosen', () => {
    const shown = comeBack({ config: versioned(NOTE), record: formerly({ time }) });
    shown.press('accept');
    expect(shown.store.record?.choices).toEqual({ analytics: true, hotjar: true });
    expect(shown.intro).not.toContain('has changed');
  });

  it('is not spoken of where it was never made, cannot be read, or has no time that can be right', () => {
    const line = encodeRecord(formerly({ time }));
    const wrong = [
      formerly({ time: Date.now() + 300 * DAY }),
      formerly({ time: -9e15 }),
      formerly({ time: 9e15 }),
    ].map(encodeRecord);
    const timeless = '.banner..analytics..';
    for (const cookie of ['', 'x', line.slice(0, -1), `1.${checksum(timeless)}.${timeless}`, ...wrong]) {
      clearPage();
      document.cookie = `samtykke=${encodeURIComponent(cookie)}; path=/`;
      const shown = comeBack({ config: versioned(NOTE) });
      expect(shown.says[0], cookie).toContain('We would like to use cookies');
      expect(shown.intro, cookie).not.toMatch(/has changed|last chose/);
    }
  });

  it('has a note that is text, whatever it says', () => {
    for (const markup of MARKUP) {
      clearPage();
      const shown = comeBack({ config: versioned({ en: markup }), record: formerly({ time }) });
      expect(shown.says[1]).toBe(markup);
      expect(shown.banner.querySelector('img, script, b')).toBeNull();
      expect(shown.root.querySelector('img, script, b')).toBeNull();
    }
  });
});
