// The visitor's stories, told once for all engines: by keyboard where a keyboard can do it.
import { afterEach, describe, expect, it } from 'vitest';
import type { PageParts } from '../helpers/own-files.js';
import { sixByJson, trackersTag } from '../helpers/tags.js';
import type { World } from '../matrix/world.js';
import { eventually, Story } from './story.js';

const LINKS = '<p><a id="news" href="/news">News</a> <a id="cookies" href="#samtykke">Cookies</a></p>';

const TRUSTED_TYPES = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' https:; connect-src 'self' https:; img-src data: https:; " +
    "require-trusted-types-for 'script'; base-uri 'none'",
};

export function describeVisitorStories(world: () => World): void {
  let story: Story;

  const open = async (parts: PageParts = {}) => {
    story = await Story.open(world(), { body: LINKS, ...parts });
    await eventually(() => story.isAsked()).toBe(true);
  };
  const openPreferences = async () => {
    await story.tab.press('a[href="#samtykke"]');
    await eventually(() => story.isChoosing()).toBe(true);
  };
  const seeDecision = async (by: string) => {
    await eventually(() => story.isAsked()).toBe(false);
    expect(await story.decidedBy()).toBe(by);
    await eventually(() => story.isKept()).toBe(true);
  };

  describe('A visitor with a keyboard', () => {
    afterEach(() => story.close());

    it('is asked by a labelled region that takes no focus, and nothing is asked of anyone', async () => {
      await open();
      expect(await story.focus()).toBe('body');
      const look = () =>
        story.tab.run(() => {
          const element = document.querySelector('samtykke-banner');
          return [element?.getAttribute('role'), element?.getAttribute('aria-label'), element?.lang];
        }, undefined);
      await eventually(look).toEqual(['region', 'May we use cookies?', 'en']);
      await story.quiet();
      expect(story.strangers()).toEqual([]);
      expect(await story.isKept()).toBe(false);
    });

    it('accepts: Tab leads to the button, Enter presses it, and the trackers run', async () => {
      await open();
      await story.tabTo('accept', 4);
      await story.tab.key('Enter');
      await seeDecision('banner');
      await eventually(() => story.permission('hotjar')).toBe('granted');
      await eventually(() => story.strangers()).toContain('static.hotjar.com');
    });

    it('refuses with one key more, and the next page has the core alone', async () => {
      await open();
      await story.tabTo('accept', 4);
      await story.tab.key('Tab');
      expect(await story.focus()).toBe('reject');
      await story.tab.key('Space');
      await seeDecision('banner');
      await story.goto('/next');
      await story.quiet();
      expect(story.ownRequests()).toEqual(['/next', '/samtykke.js']);
      expect(story.strangers()).toEqual([]);
      expect(await story.permission('analytics')).toBe('denied');
    });

    it('leaves the banner with Tab in both directions', async () => {
      await open();
      await story.tabTo('news', 8);
      await story.tab.key('Shift+Tab');
      expect(await story.focus()).toBe('preferences');
    });

    it('chooses: turns one category on, saves, and only that one runs', async () => {
      await open();
      await story.tabTo('preferences', 6);
      await story.tab.key('Enter');
      await eventually(() => story.isChoosing()).toBe(true);
      await story.tabTo('analytics');
      await story.tab.key('Space');
      await story.tabTo('save');
      await story.tab.key('Enter');
      await seeDecision('preferences');
      expect(await story.isChoosing()).toBe(false);
      expect(await story.permission('analytics')).toBe('granted');
      expect(await story.permission('marketing')).toBe('denied');
      await eventually(() => story.strangers()).toContain('static.hotjar.com');
      expect(story.strangers()).not.toContain('connect.facebook.net');
    });

    it('closes the preferences with Escape: nothing is decided, and the focus is where it was', async () => {
      await open();
      await story.tabTo('cookies');
      await story.tab.key('Enter');
      await eventually(() => story.isChoosing()).toBe(true);
      await story.tab.key('Escape');
      await eventually(() => story.isChoosing()).toBe(false);
      expect(await story.focus()).toBe('cookies');
      expect(await story.isKept()).toBe(false);
      expect(await story.isAsked()).toBe(true);
    });

    it('withdraws in the preferences, and the page comes once more without the trackers', async () => {
      await open();
      await story.tabTo('accept', 4);
      await story.tab.key('Enter');
      await seeDecision('banner');
      await story.goto('/next');
      await openPreferences();
      await story.tabTo('reject');
      await story.seeReloadAfter(() => story.tab.key('Enter'));
      expect(await story.permission('hotjar')).toBe('denied');
      await story.goto('/last');
      await story.quiet();
      expect(story.strangers()).toEqual([]);
      expect(story.ownRequests()).toEqual(['/last', '/samtykke.js']);
    });
  });

  describe('A visitor', () => {
    afterEach(() => story.close());

    it('is refused for by a program’s click, and never granted for', async () => {
      const click = (action: string) =>
        story.tab.run((name) => {
          document.querySelector<HTMLElement>(`samtykke-banner button[data-action="${name}"]`)?.click();
        }, action);
      await open();
      await click('accept');
      expect(await story.isAsked()).toBe(true);
      expect(await story.permission('analytics')).toBe('denied');
      await click('reject');
      await seeDecision('banner');
      expect(await story.permission('analytics')).toBe('denied');
    });

    it('is asked in the page’s language, and the words of that language come alone', async () => {
      await open({ lang: 'nb' });
      expect(
        await story.tab.run(() => document.querySelector('samtykke-banner h2')?.textContent, undefined),
      ).toBe('Kan vi bruke informasjonskapsler?');
      expect(story.ownRequests().filter((path) => path.includes('/locales/'))).toEqual(['/locales/nb.js']);
    });

    it('is asked from right to left where the language runs so', async () => {
      await open({ lang: 'ar' });
      const banner = await story.tab.run(() => {
        const element = document.querySelector('samtykke-banner');
        const [accept, reject] = [...(element?.querySelectorAll('button') ?? [])].map(
          (button) => button.getBoundingClientRect().left,
        );
        return [element?.lang, element?.dir, (accept ?? 0) > (reject ?? 0)];
      }, undefined);
      expect(banner).toEqual(['ar', 'rtl', true]);
    });

    it('must answer a banner that blocks: Escape closes nothing, the page behind cannot be pressed, and a no lets go of it', async () => {
      await open({ head: sixByJson({ layout: 'modal' }) });
      await story.tab.key('Escape');
      await story.tab.key('Escape');
      expect(await story.isAsked()).toBe(true);
      const under = () =>
        story.tab.run(
          () => document.elementFromPoint(30, 20)?.closest('p, samtykke-banner')?.localName,
          undefined,
        );
      expect(await under()).toBe('samtykke-banner');
      await story.tab.press('samtykke-banner button[data-action="reject"]');
      await seeDecision('banner');
      expect(await under()).toBe('p');
    });

    it('reads what the site has placed, and sees a film once without a yes to anything', async () => {
      const placed = '<samtykke-declaration></samtykke-declaration><samtykke-settings></samtykke-settings>';
      const film = '<samtykke-embed kind="youtube" video="dQw4w9WgXcQ"></samtykke-embed>';
      await open({ body: film + LINKS + placed });
      await eventually(() =>
        story.tab.run(() => document.querySelectorAll('samtykke-declaration table').length, undefined),
      ).toBeGreaterThan(5);
      expect(story.strangers()).toEqual([]);
      await story.tab.press('samtykke-banner button[data-action="reject"]');
      await seeDecision('banner');
      await story.tab.press('button[data-action="once"]', 'samtykke-embed');
      await eventually(() => story.strangers()).toContain('www.youtube-nocookie.com');
      expect(await story.permission('analytics')).toBe('denied');
      await story.goto('/next');
      await story.quiet();
      expect(story.strangers()).toEqual([]);
      await story.tab.press('button', 'samtykke-settings');
      await eventually(() => story.isChoosing()).toBe(true);
    });

    it('is asked, and chooses, under a strict Content-Security-Policy that demands Trusted Types', async () => {
      await open({ headers: TRUSTED_TYPES, head: trackersTag() });
      await openPreferences();
      await story.tab.press('input[data-category="analytics"]', 'samtykke-preferences');
      await story.tab.press('button[data-action="save"]', 'samtykke-preferences');
      await seeDecision('preferences');
      expect(await story.permission('hotjar')).toBe('granted');
    });
  });
}
