// The visitor's receipt tells what was chosen, when, under which policy and by which texts, and nothing of who chose.
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EraseReport, Unreached } from '../../../src/consent/erase-report.js';
import type { ConsentRecord } from '../../../src/consent/record.js';
import { makeReceipt } from '../../../src/ui/receipt.js';
import { place } from '../../../src/ui/place.js';
import { SamtykkeBanner } from '../../../src/ui/samtykke-banner.js';
import { SamtykkePreferences } from '../../../src/ui/samtykke-preferences.js';
import { shownTexts } from '../../../src/ui/shown-texts.js';
import manifest from '../../../package.json' with { type: 'json' };
import { ACME } from '../../unit/examples.js';
import { clearPage, recordOf } from '../page.js';
import { makeContext, MARKUP, SHOP, type Wishes } from './context.js';

beforeEach(clearPage);

const CHOICES = { analytics: true, hotjar: true, 'google-analytics': false, marketing: false, acme: false };
const RECORD: ConsentRecord = {
  ...recordOf(CHOICES),
  time: Date.UTC(2026, 10, 22, 8, 13),
  policyVersion: '2026-11-01',
};
const CONFIG = { ...SHOP, policy: { ...SHOP.policy, version: '2026-11-01' } };

const FACTS = {
  record: RECORD,
  page: 'https://www.shop.example/products/shoes?visitor=1#top',
  now: Date.UTC(2026, 10, 22, 9),
  sha256: 'abc',
};

function receiptOf({ report, ...wishes }: Wishes & { readonly report?: EraseReport } = {}) {
  const context = makeContext({ config: CONFIG, ...wishes });
  if (report) context.store.report = report;
  return makeReceipt(context, { ...FACTS, shown: shownTexts(context) });
}

const reportOf = (...outOfReach: Unreached[]): EraseReport => ({
  time: 1,
  trackers: [{ id: 'acme', erased: [], cameBack: [], outOfReach }],
});

describe('The receipt', () => {
  it('has plain names in a fixed order', () => {
    expect(Object.keys(receiptOf())).toEqual([
      'format',
      'site',
      'chosen',
      'by',
      'policy',
      'choices',
      'notErased',
      'made',
      'texts',
      'library',
    ]);
  });

  it('tells what was chosen, when, how, on which site and under which policy', () => {
    expect(receiptOf()).toMatchObject({
      format: 'samtykke-receipt/1',
      site: 'https://www.shop.example',
      chosen: '2026-11-22T08:13:00.000Z',
      by: 'banner',
      policy: { url: 'https://www.shop.example/en/privacy', version: '2026-11-01' },
      choices: {
        analytics: 'granted',
        hotjar: 'granted',
        'google-analytics': 'denied',
        marketing: 'denied',
        acme: 'denied',
      },
      made: '2026-11-22T09:00:00.000Z',
      library: `samtykke ${manifest.version}`,
    });
  });

  it('names the policy in the visitor’s language', () => {
    expect(receiptOf({ language: 'nb' }).policy.url).toBe('https://www.shop.example/personvern');
  });

  it('is the same for every visitor who has chosen the same: nobody is recognised by it', () => {
    expect(receiptOf()).toEqual(receiptOf());
    expect(JSON.stringify(receiptOf())).not.toContain('visitor=1');
  });

  it('says why it has no mark where the browser makes none', () => {
    const context = makeContext({ config: CONFIG });
    const shown = shownTexts(context);
    expect(makeReceipt(context, { ...FACTS, shown, sha256: undefined }).texts).toEqual({
      sha256: null,
      why: 'The browser makes no SHA-256 on a page without https.',
      shown,
    });
  });

  it('lists what could not be erased, with the vendor’s own opt-out', () => {
    const optOut = 'https://acme.example/opt-out';
    const config = { ...CONFIG, trackers: [{ ...ACME, optOut }] };
    const left = { kind: 'cookie', name: 'x', domain: 'acme.example', reason: 'third-party' } as const;
    expect(receiptOf({ config, report: reportOf(left) }).notErased).toEqual([
      { tracker: 'acme', vendor: 'Acme Ltd', ...left, lifetime: undefined, optOut },
    ]);
    expect(receiptOf({ config }).notErased).toEqual([]);
  });

  it('leaves out of a strange report what is no text', () => {
    const strange = { kind: 'cookie', name: 'x', domain: { a: 1n }, reason: 7, lifetime: [] };
    const [left] = receiptOf({ report: reportOf(strange as unknown as Unreached) }).notErased;
    expect(left).toMatchObject({ name: 'x', domain: undefined, reason: undefined, lifetime: undefined });
  });
});

describe('The texts of the receipt', () => {
  const textsOf = (wishes?: Wishes) => shownTexts(makeContext(wishes));
  const markOf = (wishes?: Wishes) =>
    createHash('sha256')
      .update(JSON.stringify(textsOf(wishes)))
      .digest('hex');

  it.each(['en', 'nb'] as const)('are those of banner and preferences in %s, to the letter', (language) => {
    const context = makeContext({ language });
    const banner = place('samtykke-banner', SamtykkeBanner, context, 'prepend');
    banner.open = true;
    const preferences = place('samtykke-preferences', SamtykkePreferences, context, 'append');
    preferences.show();
    const root = preferences.shadowRoot!;
    const texts = (nodes: Iterable<Element>) =>
      [...nodes].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    const { banner: first, preferences: second, categories, trackers } = textsOf({ language });
    expect(texts(banner.children)).toEqual(Object.values(first));
    expect(texts(root.querySelectorAll('.foot button'))).toEqual([second.reject, second.accept, second.save]);
    expect(texts(root.querySelectorAll('#title, .intro > p:first-child'))).toEqual([
      second.title,
      second.text,
    ]);
    expect(texts(root.querySelectorAll('h3'))).toEqual(categories.map(({ name }) => name));
    expect(texts(root.querySelectorAll('section > .row > p'))).toEqual(categories.map(({ text }) => text));
    expect(texts(root.querySelectorAll('h4')).sort()).toEqual(trackers.map(({ name }) => name).sort());
    const shown = texts(root.querySelectorAll('li')).join(' ');
    for (const { vendor, notice } of trackers) {
      expect(shown).toContain(vendor);
      expect(shown).toContain(notice);
    }
  });

  it('name no services where the banner names none, and none that needs no answer', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ ...ACME, id: `a-${at}` }));
    expect(textsOf({ config: { ...SHOP, trackers: many } }).banner.services).toBe('');
    const needed = [{ ...ACME, category: 'necessary' }];
    expect(textsOf({ config: { ...SHOP, trackers: needed } }).banner.services).toBe('');
  });

  it('are the same mark twice, and another after one letter', () => {
    expect(markOf()).toBe(markOf());
    const marks = [
      markOf(),
      markOf({ language: 'nb' }),
      markOf({ config: { ...SHOP, layout: 'box' } }),
      markOf({ config: { ...SHOP, texts: { en: { accept: 'Accept All' } } } }),
      markOf({ config: { ...SHOP, texts: { en: { marketingText: 'x' } } } }),
      markOf({ config: { ...SHOP, trackers: [{ ...ACME, notice: { en: 'Counts.' } }] } }),
      markOf({ config: { ...SHOP, trackers: [{ ...ACME, notice: { en: 'Counts!' } }] } }),
    ];
    expect(new Set(marks).size).toBe(marks.length);
  });
});

describe('<samtykke-preferences>, the receipt', () => {
  function show(wishes: Wishes = {}) {
    const element = place(
      'samtykke-preferences',
      SamtykkePreferences,
      makeContext({ config: CONFIG, ...wishes }),
      'append',
    );
    element.show();
    const receipt = element.shadowRoot!.querySelector('.receipt');
    return {
      element,
      receipt,
      said: receipt?.querySelector('p')?.textContent.replace(/\s+/g, ' ').trim(),
      buttons: [...(receipt?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent.trim()),
    };
  }

  it.each([
    [
      'en',
      'You last chose on 22 November 2026. Privacy policy 2026-11-01',
      ['Copy receipt', 'Download receipt'],
    ],
    [
      'nb',
      'Du valgte sist 22. november 2026. Personvernerklæring 2026-11-01',
      ['Kopier kvittering', 'Last ned kvittering'],
    ],
  ] as const)('is offered in %s, with time and version', (language, said, buttons) => {
    const record = { ...RECORD, time: Date.UTC(2026, 10, 22, 12) };
    expect(show({ language, record })).toMatchObject({ said, buttons });
  });

  it('says no version where the site has none', () => {
    const record = { ...RECORD, policyVersion: '' };
    expect(show({ config: SHOP, record }).said).not.toContain('ersion');
  });

  it('is not offered before a choice', () => {
    expect(show().receipt).toBeNull();
  });

  it('shows a version as text, whatever it says', () => {
    for (const version of MARKUP) {
      clearPage();
      const config = { ...SHOP, policy: { url: '/p', version } };
      const { receipt, said } = show({ config, record: { ...RECORD, policyVersion: version } });
      expect(receipt?.querySelector('img, script, b')).toBeNull();
      expect(said).toContain(version);
    }
  });
});
