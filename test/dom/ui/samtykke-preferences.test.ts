// The second layer: a switch for each category and tracker, and nothing decided before it is saved.
import { beforeEach, describe, expect, it } from 'vitest';
import { place } from '../../../src/ui/place.js';
import { SamtykkePreferences } from '../../../src/ui/samtykke-preferences.js';
import { ACME } from '../../unit/examples.js';
import { clearPage, clickAsVisitor, recordOf } from '../page.js';
import { makeContext, MARKUP, SHOP, type Wishes } from './context.js';

beforeEach(clearPage);

const ACCEPTED = {
  analytics: true,
  marketing: true,
  hotjar: true,
  'google-analytics': true,
  acme: true,
};
const REJECTED = {
  analytics: false,
  marketing: false,
  hotjar: false,
  'google-analytics': false,
  acme: false,
};

function show(wishes?: Wishes) {
  const context = makeContext(wishes);
  const element = place('samtykke-preferences', SamtykkePreferences, context, 'append');
  element.show();
  const root = element.shadowRoot!;
  return {
    ...context,
    element,
    root,
    dialog: root.querySelector('dialog')!,
    button: (action: string) => root.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`),
    input: (id: string) =>
      root.querySelector<HTMLInputElement>(`input[data-category="${id}"], input[data-tracker="${id}"]`),
    /** Turns a switch, as a visitor does. */
    turn: (id: string, on: boolean) => {
      const input = root.querySelector<HTMLInputElement>(
        `input[data-category="${id}"], input[data-tracker="${id}"]`,
      )!;
      input.checked = on;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    /** What the switches show: on, off, or mixed. */
    shown: () =>
      Object.fromEntries(
        [...root.querySelectorAll('input')].map(
          ({ dataset, checked, indeterminate }): [string, boolean | 'mixed'] => [
            dataset['category'] ?? dataset['tracker'] ?? '',
            indeterminate ? 'mixed' : checked,
          ],
        ),
      ),
  };
}

const textOf = (element: Element | ShadowRoot | null) => element?.textContent.replace(/\s+/g, ' ').trim();

describe('<samtykke-preferences>, what it shows', () => {
  it('is a modal dialog with a name, in an open shadow root', () => {
    const { dialog, root } = show();
    expect(dialog.open).toBe(true);
    expect(textOf(root.querySelector(`#${dialog.getAttribute('aria-labelledby') ?? ''}`))).toBe(
      'Your choices',
    );
  });

  it('has a switch for each category and tracker, all off before a choice', () => {
    expect(show().shown()).toEqual(REJECTED);
  });

  it('has the switches as they were decided', () => {
    const choices = { ...ACCEPTED, marketing: false, acme: false };
    expect(show({ record: recordOf(choices) }).shown()).toEqual(choices);
  });

  it('gives each switch its name', () => {
    const { root } = show();
    for (const input of root.querySelectorAll('input')) {
      expect(textOf(root.querySelector(`label[for="${input.id}"]`))).toMatch(/\w/);
    }
    expect(textOf(root.querySelector('label[for="c-analytics"]'))).toBe('Statistics');
    expect(textOf(root.querySelector('label[for="t-acme"]'))).toBe('Acme');
  });

  it('has no switch for what is necessary, and says that it is always on', () => {
    const { root, input } = show({ config: { ...SHOP, trackers: [{ ...ACME, category: 'necessary' }] } });
    expect(input('necessary') ?? input('acme')).toBeNull();
    expect(textOf(root.querySelector('.always'))).toBe('Always on');
    expect(textOf(root.querySelector('h4'))).toBe('Acme');
  });

  it('tells of each tracker what it does, and links to its vendor’s own policy in another tab', () => {
    const config = { ...SHOP, trackers: [{ ...ACME, notice: { en: 'Counts acmes.', nb: 'Teller.' } }] };
    const { root } = show({ config });
    const link = root.querySelector('li a');
    expect(textOf(root.querySelector('li'))).toContain('Counts acmes.');
    expect(textOf(link)).toBe('Acme Ltd’s privacy policy');
    expect(link?.getAttribute('href')).toBe('https://acme.example/privacy');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toContain('noopener');
  });

  it('tells of the catalogue’s trackers in the visitor’s language', () => {
    const { root, element } = show({ language: 'nb' });
    expect(element.lang).toBe('nb');
    expect(textOf(root)).toContain('Tar opp hvordan besøkende beveger musepekeren');
  });

  it('says when the visitor chose last, and only then', () => {
    expect(textOf(show({ record: recordOf(REJECTED) }).root)).toMatch(/You last chose on \d+ \w+ \d{4}\./);
    clearPage();
    expect(textOf(show().root)).not.toContain('You last chose');
  });

  it('says that the browser’s signal was taken as a no, until the visitor has chosen', () => {
    expect(textOf(show({ isRefused: true }).root)).toContain('Global Privacy Control');
    clearPage();
    expect(textOf(show({ isRefused: true, record: recordOf(REJECTED) }).root)).not.toContain(
      'Global Privacy',
    );
    clearPage();
    expect(textOf(show().root)).not.toContain('Global Privacy');
  });

  it('shows hostile text as text, and makes no element of it', () => {
    for (const markup of MARKUP) {
      clearPage();
      const tracker = { ...ACME, name: markup, vendor: markup, notice: { en: markup } };
      const texts = { en: { preferencesTitle: markup, marketing: markup, marketingText: markup } };
      const { root } = show({ config: { ...SHOP, trackers: [tracker], texts } });
      expect(root.querySelector('img, script, b')).toBeNull();
      expect(textOf(root.querySelector('#title'))).toBe(markup);
      expect(textOf(root.querySelector('h4'))).toBe(markup);
      expect(textOf(root.querySelector('li'))).toContain(`${markup}’s privacy policy`);
    }
  });
});

describe('<samtykke-preferences>, its switches', () => {
  it('decide nothing by themselves', () => {
    const { turn, decide, store } = show();
    turn('analytics', true);
    turn('acme', true);
    expect(decide).not.toHaveBeenCalled();
    expect(store.record).toBeUndefined();
  });

  it('take a category’s trackers along', () => {
    const { turn, shown } = show();
    turn('analytics', true);
    expect(shown()).toEqual({ ...REJECTED, analytics: true, hotjar: true, 'google-analytics': true });
  });

  it('show a category as mixed where its trackers differ', () => {
    const { turn, shown } = show();
    turn('hotjar', true);
    expect(shown()).toEqual({ ...REJECTED, analytics: 'mixed', hotjar: true });
    turn('google-analytics', true);
    expect(shown()).toEqual({ ...REJECTED, analytics: true, hotjar: true, 'google-analytics': true });
  });

  it('are forgotten when the dialog is closed without saving', () => {
    const { turn, button, shown, element, dialog, decide } = show();
    turn('analytics', true);
    button('close')?.click();
    expect(dialog.open).toBe(false);
    element.show();
    expect(dialog.open).toBe(true);
    expect(shown()).toEqual(REJECTED);
    expect(decide).not.toHaveBeenCalled();
  });

  it('follow a decision that is made elsewhere while the dialog is open', () => {
    const { store, shown } = show();
    store.decide({ marketing: true }, 'script');
    expect(shown()).toEqual({ ...REJECTED, marketing: true, acme: true });
  });
});

describe('<samtykke-preferences>, its buttons', () => {
  it('save what the visitor has set', () => {
    const { turn, button, decide, dialog, store } = show();
    turn('hotjar', true);
    clickAsVisitor(button('save'));
    expect(decide.mock.calls).toEqual([[{ ...REJECTED, hotjar: true }, 'preferences']]);
    expect(store.permissions['hotjar']).toBe('granted');
    expect(dialog.open).toBe(false);
  });

  it('save what a program grants where the site allows it, and accept for it', () => {
    const config = { ...SHOP, agentsMayAccept: true };
    const { turn, button, store } = show({ config });
    turn('analytics', true);
    button('save')?.click();
    expect(store.record?.choices).toEqual({ ...ACCEPTED, marketing: false, acme: false });
    clearPage();
    const other = show({ config });
    other.button('accept')?.click();
    expect(other.store.record?.choices).toEqual(ACCEPTED);
  });

  it('save nothing that a program would grant', () => {
    const { turn, button, store } = show();
    turn('analytics', true);
    button('save')?.click();
    expect(store.record?.choices).toEqual(REJECTED);
  });

  it('save what a program takes away, and leave what was granted', () => {
    const { turn, button, store } = show({
      record: recordOf({ ...ACCEPTED, marketing: false, acme: false }),
    });
    turn('hotjar', false);
    turn('marketing', true);
    button('save')?.click();
    expect(store.permissions).toMatchObject({
      hotjar: 'denied',
      'google-analytics': 'granted',
      marketing: 'denied',
      acme: 'denied',
    });
  });

  it('take a yes to all from the visitor', () => {
    const { button, store, dialog } = show();
    clickAsVisitor(button('accept'));
    expect(store.record).toMatchObject({ by: 'preferences', choices: ACCEPTED });
    expect(dialog.open).toBe(false);
  });

  it('take no yes to all from a program', () => {
    const { button, decide, dialog } = show();
    button('accept')?.click();
    expect(decide).not.toHaveBeenCalled();
    expect(dialog.open).toBe(true);
  });

  it('take a no to all from anybody', () => {
    const { button, store } = show({ record: recordOf(ACCEPTED) });
    button('reject')?.click();
    expect(store.record?.choices).toEqual(REJECTED);
  });

  it('decide nothing when the dialog is closed', () => {
    const { button, dialog, decide } = show();
    clickAsVisitor(button('close'));
    expect(dialog.open).toBe(false);
    expect(decide).not.toHaveBeenCalled();
  });
});
