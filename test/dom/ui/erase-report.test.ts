// The preferences tell in plain words what was erased, what came back, and what nobody here can reach.
import { beforeEach, describe, expect, it } from 'vitest';
import type { EraseReport, TrackerReport } from '../../../src/consent/erase-report.js';
import { place } from '../../../src/ui/place.js';
import { SamtykkePreferences } from '../../../src/ui/samtykke-preferences.js';
import { ACME } from '../../unit/examples.js';
import { clearPage, recordOf } from '../page.js';
import { makeContext, MARKUP, SHOP, type Wishes } from './context.js';

beforeEach(clearPage);

const cookies = (...names: string[]) => names.map((name) => ({ kind: 'cookie' as const, name }));

const reportOf = (...trackers: Partial<TrackerReport>[]): EraseReport => ({
  time: 1,
  trackers: trackers.map((tracker) => ({ id: 'acme', erased: [], cameBack: [], outOfReach: [], ...tracker })),
});

/** What the preferences show of this report: the line, and the sentences of each tracker. */
function show(report: EraseReport | undefined, wishes: Wishes = {}) {
  const context = makeContext(wishes);
  if (report) context.store.report = report;
  const element = place('samtykke-preferences', SamtykkePreferences, context, 'append');
  element.show();
  const text = (found: Element | null | undefined) => found?.textContent.replace(/\s+/g, ' ').trim();
  return {
    context,
    get erased() {
      return element.shadowRoot!.querySelector('.erased');
    },
    get line() {
      return text(this.erased?.querySelector('summary'));
    },
    get sentences() {
      return [...(this.erased?.querySelectorAll('li') ?? [])].map((item) => text(item.querySelector('p')));
    },
  };
}

describe('<samtykke-preferences>, after something was erased', () => {
  it('says nothing where nothing was', () => {
    expect(show(undefined).erased).toBeNull();
    clearPage();
    expect(show(reportOf({})).erased).toBeNull();
  });

  it.each<readonly [Partial<TrackerReport>, string, string]>([
    [{ erased: cookies('a') }, 'Erased from your browser: 1 thing.', 'Erased from your browser: 1 thing.'],
    [
      { erased: cookies('a', 'b'), cameBack: cookies('b') },
      'Erased from your browser: 2 things.',
      'Erased from your browser: 2 things. Came back and was erased again: b.',
    ],
    [
      { outOfReach: [{ kind: 'cookie', name: 'a', reason: 'path' }] },
      'Some things cannot be erased from here.',
      'Not erased yet: a.',
    ],
    [
      { outOfReach: [{ kind: 'cookie', name: 'no', reason: 'refusal' }] },
      'Some things cannot be erased from here.',
      'Kept until you leave this page: no. It tells Acme Ltd that you said no.',
    ],
    [
      {
        outOfReach: [
          { kind: 'cookie', name: 'x', domain: 'acme.example', reason: 'third-party' },
          { kind: 'cookie', name: 'y', domain: 'ads.example', reason: 'third-party' },
          { kind: 'cookie', name: 'srv', reason: 'http-only' },
        ],
      },
      'Some things cannot be erased from here.',
      'Acme Ltd may have cookies of its own on acme.example and ads.example. Only Acme Ltd can erase them. ' +
        'You can erase srv in your browser’s settings.',
    ],
  ])('of %j says “%s”', (report, line, sentences) => {
    const shown = show(reportOf(report));
    expect(shown.line).toBe(line);
    expect(shown.sentences).toEqual([sentences]);
  });

  it('counts once what two trackers share', () => {
    const both = reportOf({ erased: cookies('a', 'b') }, { id: 'hotjar', erased: cookies('a') });
    expect(show(both).line).toBe('Erased from your browser: 2 things.');
  });

  it('says it in Norwegian', () => {
    const report = reportOf({ erased: cookies('a', 'b'), cameBack: cookies('a', 'b') });
    const { line, sentences } = show(report, { language: 'nb' });
    expect(line).toBe('Slettet fra nettleseren din: 2 ting.');
    expect(sentences).toEqual([
      'Slettet fra nettleseren din: 2 ting. Kom tilbake og ble slettet på nytt: a og b.',
    ]);
  });

  it('takes the site’s own words where it has some', () => {
    const config = { ...SHOP, texts: { en: { erased: 'Gone: {count}.' } } };
    expect(show(reportOf({ erased: cookies('a') }), { config }).sentences).toEqual(['Gone: 1.']);
  });

  it('links to the vendor’s own policy where only the vendor can erase, in another tab', () => {
    const outOfReach = [
      { kind: 'cookie', name: 'x', domain: 'acme.example', reason: 'third-party' },
    ] as const;
    const link = show(reportOf({ outOfReach })).erased?.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://acme.example/privacy');
    expect(link?.getAttribute('rel')).toContain('noopener');
    clearPage();
    expect(show(reportOf({ erased: cookies('a') })).erased?.querySelector('a')).toBeNull();
  });

  it('links to where the vendor lets people opt out instead, where something is out of reach and it does', () => {
    const optOut = 'https://acme.example/opt-out';
    const config = { ...SHOP, trackers: [{ ...ACME, optOut }] };
    for (const reason of ['third-party', 'http-only'] as const) {
      clearPage();
      const report = reportOf({ outOfReach: [{ kind: 'cookie', name: 'x', reason }] });
      const link = show(report, { config }).erased?.querySelector('a');
      expect(link?.getAttribute('href')).toBe(optOut);
      expect(link?.textContent).toBe('Opt out at Acme Ltd');
      expect(link?.getAttribute('rel')).toContain('noopener');
    }
    clearPage();
    const gone = show(reportOf({ erased: cookies('a') }), { config });
    expect(gone.erased?.querySelector('a')).toBeNull();
  });

  it('leaves out what is granted again, and what the site has no tracker of', () => {
    const granted = recordOf({ acme: true, marketing: true });
    expect(show(reportOf({ erased: cookies('a') }), { record: granted }).erased).toBeNull();
    clearPage();
    expect(show(reportOf({ id: 'unheard', erased: cookies('a') })).erased).toBeNull();
  });

  it('follows a report that comes while the dialog is open', () => {
    const shown = show(undefined);
    shown.context.store.report = reportOf({ erased: cookies('a') });
    document.dispatchEvent(new Event('samtykke-erase'));
    expect(shown.sentences).toEqual(['Erased from your browser: 1 thing.']);
  });

  it('shows hostile names as text, and makes no element of them', () => {
    for (const markup of MARKUP) {
      clearPage();
      const outOfReach = (['path', 'third-party', 'http-only'] as const).map((reason) => ({
        kind: 'cookie' as const,
        name: markup,
        domain: markup,
        reason,
      }));
      const config = { ...SHOP, trackers: [{ ...ACME, name: markup, vendor: markup }] };
      const { erased, sentences } = show(reportOf({ erased: cookies(markup), outOfReach }), { config });
      expect(erased?.querySelector('img, script, b')).toBeNull();
      expect(sentences[0]).toContain(`Not erased yet: ${markup}`);
      expect(sentences[0]).toContain(`${markup} may have`);
    }
  });
});
