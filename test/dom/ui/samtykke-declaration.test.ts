// The table for the policy page says what the definitions say, and nothing else.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.js';
import { SamtykkeDeclaration } from '../../../src/ui/samtykke-declaration.js';
import { clearPage, make, recordOf } from '../page.js';
import { DEFINITIONS } from '../../unit/examples.js';
import { makeContext, MARKUP, type Wishes } from './context.js';

beforeAll(() => {
  customElements.define('samtykke-declaration', SamtykkeDeclaration);
});
beforeEach(clearPage);

function declare(wishes: Wishes = {}, attributes: Record<string, string> = {}) {
  const element = make('samtykke-declaration', attributes, 'See our policy.');
  const context = makeContext(wishes);
  element.context = context;
  document.body.append(element);
  return { element, context };
}

/** Each line of the table with this name, the cells by a bar. */
const rowsOf = (element: Element, caption: string) =>
  [...element.querySelectorAll('table')]
    .filter((table) => table.querySelector('caption')?.textContent.trim() === caption)
    .flatMap((table) => [...table.querySelectorAll('tbody tr')])
    .map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '));

const FULL: Config = {
  policy: { url: '/p' },
  cookie: { name: 'choice', days: 90 },
  trackers: [
    { use: 'linkedin-insight-tag', partnerId: '123456' },
    {
      id: 'shop-count',
      name: 'Shop count',
      vendor: 'Count AS',
      category: 'analytics',
      load: { scripts: [] },
      hosts: ['*.count.example', 'shop.example/count/'],
      storage: {
        cookies: [
          { name: 'count', lifetime: '2 years' },
          { name: 'seen', lifetime: 'session' },
        ],
        localStorage: ['count-*'],
        sessionStorage: ['tab'],
        indexedDB: ['counts'],
        caches: ['count-files'],
        outOfReach: [{ name: 'sid', reason: 'http-only', lifetime: '1 year' }],
      },
      notice: { en: 'Counts what is sold.' },
    },
  ],
};

describe('<samtykke-declaration>', () => {
  it('tells everything that a tracker stores: name, kind, lifetime, and whose it is', () => {
    const { element } = declare({ config: FULL });
    expect(rowsOf(element, 'Shop count')).toEqual([
      'count | Cookie | 2 years | This site',
      'seen | Cookie | Until the browser closes | This site',
      'count-* | localStorage | Until erased | This site',
      'tab | sessionStorage | Until the browser closes | This site',
      'counts | IndexedDB | Until erased | This site',
      'count-files | Cache | Until erased | This site',
      'sid | Cookie | 1 year | This site',
    ]);
    expect(rowsOf(element, 'LinkedIn Insight Tag')).toContain('lidc | Cookie | 24 hours | linkedin.com');
  });

  it('says what cannot be erased from here, and why', () => {
    const { textContent } = declare({ config: FULL }).element;
    expect(textContent).toContain('You can erase sid in your browser’s settings.');
    expect(textContent).toContain(
      'LinkedIn may have cookies of its own on linkedin.com. Only LinkedIn can erase them.',
    );
  });

  it('says whom each tracker contacts, in the visitor’s words what for, and links to its vendor’s policy', () => {
    const { element } = declare({ config: FULL });
    expect(element.textContent).toContain('Counts what is sold.');
    expect(element.textContent).toContain('Count AS (count.example, shop.example/count/).');
    expect(element.querySelector('a')?.href).toBe('https://www.linkedin.com/legal/privacy-policy');
  });

  it('tells of the cookie that keeps the answer, as the site has set it', () => {
    expect(rowsOf(declare({ config: FULL }).element, 'Necessary')).toEqual([
      'choice | Cookie | 90 days | This site',
    ]);
  });

  it.each(DEFINITIONS)('leaves out nothing that %s says', (_, { id, name, storage, parameters, policy }) => {
    const [[parameter, { example }] = ['', { example: '' }]] = Object.entries(parameters);
    const { element } = declare({
      config: { policy: { url: '/p' }, trackers: [{ use: id, [parameter]: example }] },
    });
    const stored = Object.values(storage).flat().length;
    expect(rowsOf(element, name)).toHaveLength(stored);
    expect([...element.querySelectorAll('a')].map(({ href }) => href)).toEqual([policy]);
  });

  it('shows the visitor’s own state, and follows it', () => {
    const { element, context } = declare({
      record: recordOf({ analytics: false, hotjar: false, marketing: true }),
    });
    const states = () =>
      [...element.querySelectorAll('data')].map(({ value, textContent }) => `${value}: ${textContent}`);
    // Necessary, analytics with its two, marketing with its one.
    expect(states()).toEqual([
      'granted: Always on',
      'denied: Not allowed',
      'denied: Not allowed',
      'denied: Not allowed',
      'granted: Allowed',
      'denied: Not allowed',
    ]);
    context.store.decide({ hotjar: true }, 'preferences');
    expect(states()[2]).toBe('granted: Allowed');
    context.store.decide({ analytics: false, marketing: false }, 'preferences');
    expect(states().filter((state) => state.startsWith('granted'))).toEqual(['granted: Always on']);
  });

  it('has a button that opens the preferences', () => {
    const { element, context } = declare();
    const button = element.querySelector('button');
    expect(button?.textContent).toBe('Privacy choices');
    button?.click();
    expect(context.openPreferences).toHaveBeenCalledTimes(1);
  });

  it('takes the place of what its author wrote, only when it is there itself', () => {
    const alone = make('samtykke-declaration', {}, 'See our policy.');
    document.body.append(alone);
    expect(alone.textContent).toBe('See our policy.');
    expect(declare().element.textContent).not.toContain('See our policy.');
  });

  it.each([
    [undefined, ['H2', 'H3']],
    ['3', ['H3', 'H4']],
    ['5', ['H5', 'H6']],
    ['1', ['H2', 'H3']],
    ['9', ['H2', 'H3']],
    ['x', ['H2', 'H3']],
  ])('begins its headings at the level %s', (heading, levels) => {
    const { element } = declare({}, heading ? { heading } : {});
    const found = [...element.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => tagName);
    expect([...new Set(found)]).toEqual(levels);
  });

  it('is in the visitor’s language, and says so', () => {
    const { element } = declare({ language: 'nb' });
    expect(element.lang).toBe('nb');
    expect(rowsOf(element, 'Nødvendig')).toEqual([
      'samtykke | Informasjonskapsel | 182 døgn | Dette nettstedet',
    ]);
  });

  it('hears of a change once however often it is moved, and not when it is gone', () => {
    const { element, context } = declare();
    const aside = document.body.appendChild(make('aside'));
    aside.append(element);
    document.body.append(element);
    expect(element.querySelectorAll('h2')).toHaveLength(3);
    element.remove();
    const before = element.textContent;
    context.store.decide({ analytics: true }, 'script');
    expect(element.textContent).toBe(before);
    document.body.append(element);
    expect(element.textContent).not.toBe(before);
  });

  it.each(MARKUP)('makes text of %j, never an element', (text) => {
    const tracker = {
      id: 'acme',
      name: text,
      vendor: text,
      category: 'marketing',
      load: { scripts: [] },
      hosts: [text],
      storage: {
        cookies: [{ name: text, lifetime: text }],
        localStorage: [text],
        outOfReach: [{ name: text, domain: text, reason: 'third-party', lifetime: text } as const],
      },
      notice: { en: text },
    };
    const { element } = declare({ config: { policy: { url: '/p' }, trackers: [tracker] } });
    expect(element.querySelectorAll('img, script, b')).toHaveLength(0);
    expect(rowsOf(element, text)[0]).toBe(`${text} | Cookie | ${text} | This site`);
  });
});
