// A visitor on a page of the site, in any engine: what they do, what they see, and what is asked of whom meanwhile.
import { expect } from 'vitest';
import { serveDist, servePage, type PageParts, type Served } from '../helpers/own-files.js';
import { trackersTag } from '../helpers/tags.js';
import { serveVendor } from '../helpers/vendors.js';
import type { Asked } from '../matrix/network.js';
import type { Tab, Visitor } from '../matrix/running-browser.js';
import { SITE } from '../matrix/site.js';
import type { World } from '../matrix/world.js';

/** Longer than elsewhere: these browsers are slower to start, and have not been here before. */
export const eventually = <T>(read: () => T | Promise<T>) =>
  expect.poll(read, { timeout: 20_000, interval: 100 });

interface Page {
  readonly samtykke: {
    readonly permissions: Readonly<Record<string, string>>;
    readonly record: { readonly by: string } | undefined;
  };
}

/** What has the focus, by its action, its switch, its name or its tag; inside a shadow root, what has it there. */
function readFocus(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const { action, category, tracker } = (element as HTMLElement | null)?.dataset ?? {};
  return action ?? category ?? tracker ?? (element?.id || element?.localName) ?? '';
}

/** Whom Chromium has been seen to ask for parts of its own, whatever page is open. */
const OF_BROWSERS = ['update.googleapis.com'];

export class Story {
  #asked: URL[] = [];

  private constructor(
    readonly visitor: Visitor,
    readonly tab: Tab,
  ) {}

  /** A new visitor opens the front page. By default it has the six trackers and nothing else. */
  static async open(world: World, parts: PageParts = {}): Promise<Story> {
    const visitor = await world.browser.newVisitor();
    const story = new Story(visitor, await visitor.newTab());
    world.answer = (asked) => story.#answer(asked, parts);
    await story.goto('/');
    return story;
  }

  #answer({ url }: Asked, parts: PageParts): Served {
    this.#asked.push(url);
    if (url.origin !== SITE) return serveVendor(url);
    return serveDist(url.pathname) ?? servePage({ head: trackersTag(), ...parts });
  }

  /** Opens a page of the site; what was asked before is forgotten. */
  async goto(path: string): Promise<void> {
    // What the page before still has on its way is its own.
    if (this.#asked.length) await this.quiet();
    this.#asked = [];
    await this.tab.goto(SITE + path);
    expect(await this.tab.hasLoaded(20_000)).toBe(true);
  }

  close(): Promise<void> {
    return this.visitor.close();
  }

  /** Paths asked of the site itself, in alphabetical order. */
  ownRequests(): readonly string[] {
    return this.#asked
      .filter(({ origin }) => origin === SITE)
      .map(({ pathname }) => pathname)
      .sort();
  }

  /** Hosts of others that were asked for anything. */
  strangers(): readonly string[] {
    const hosts = this.#asked.filter(({ origin }) => origin !== SITE).map(({ host }) => host);
    return [...new Set(hosts.filter((host) => !OF_BROWSERS.includes(host)))].sort();
  }

  /** Resolves when nothing has been asked for a while. */
  async quiet(): Promise<void> {
    for (let length = -1; length !== this.#asked.length;) {
      length = this.#asked.length;
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
  }

  permission(id: string): Promise<string | undefined> {
    return this.tab.run((asked) => (window as unknown as Page).samtykke.permissions[asked], id);
  }

  /** Who decided, as the record says. */
  decidedBy(): Promise<string | undefined> {
    return this.tab.run(() => (window as unknown as Page).samtykke.record?.by, undefined);
  }

  /** Whether the record is in the cookie. */
  async isKept(): Promise<boolean> {
    return (await this.visitor.cookies(SITE)).some(({ name }) => name === 'samtykke');
  }

  focus(): Promise<string> {
    return this.tab.run(readFocus, undefined);
  }

  /** Presses Tab until this has the focus. */
  async tabTo(wanted: string, limit = 40): Promise<void> {
    const seen: string[] = [];
    while (seen.length < limit) {
      await this.tab.key('Tab');
      const focus = await this.focus();
      if (focus === wanted) return;
      seen.push(focus);
    }
    throw new Error(`Tab does not lead to ${wanted}: ${seen.join(', ')}.`);
  }

  /** Does what makes the page come once more, and waits until it has. */
  async seeReloadAfter(act: () => Promise<void>): Promise<void> {
    await this.tab.run(() => {
      document.documentElement.dataset['old'] = '';
    }, undefined);
    await act();
    // A page that is just leaving answers nothing.
    await eventually(() =>
      this.tab
        .run(() => document.readyState + String(document.documentElement.dataset['old']), undefined)
        .catch(() => ''),
    ).toBe('completeundefined');
  }

  /** Whether the banner can be seen. */
  isAsked(): Promise<boolean> {
    return this.tab.run(() => {
      const button = document.querySelector('samtykke-banner button');
      return !!button && button.getClientRects().length > 0;
    }, undefined);
  }

  /** Whether the preferences are open. */
  isChoosing(): Promise<boolean> {
    return this.tab.run(
      () =>
        document.querySelector('samtykke-preferences')?.shadowRoot?.querySelector('dialog')?.open === true,
      undefined,
    );
  }
}
