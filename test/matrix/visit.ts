// One visitor on the site of the matrix, in Chromium, and what was seen of each way meanwhile.
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { TestWindow } from '../helpers/page-api.js';
import { press, seeBanner, seeNoBanner, type BannerAction } from '../helpers/visitor.js';
import { mustBeBuilt } from '../helpers/own-files.js';
import { openNetwork, type Asked, type Network } from './network.js';
import { serveSite, serveTracker, SITE, type Protection } from './site.js';
import { OTHER_HOST, PREFIX, TRACKER_HOST, type Way } from './way.js';

/** What was seen of a way since the last look. */
export interface Seen {
  readonly requests: number;
  readonly runs: number;
  /** Where its name stands: `cookie`, `local`, `session`. */
  readonly stored: readonly string[];
  /** How often the page did it, where it is something that a script of the page does. */
  readonly acted: number;
}

/** By the way's id; `other-…` for the other tracker's. */
export type Sight = (id: string) => Seen;

interface Entry {
  readonly kind: 'request' | 'run';
  readonly id: string;
}

interface MatrixWindow {
  act(id: string): void;
  __acted?: Record<string, number>;
  __failed?: Record<string, string>;
  __order?: string[];
  __changed?: () => string[];
}

/** Runs in a page before its first script: keeps every property of the interfaces by which a tracker comes. */
function keepNatives(): void {
  const interfaces =
    'Node Element Document DocumentFragment ShadowRoot Range Attr HTMLScriptElement HTMLImageElement HTMLIFrameElement HTMLLinkElement HTMLFormElement XMLHttpRequest Navigator Storage CookieStore CSSStyleSheet CSSStyleDeclaration'.split(
      ' ',
    );
  const places: [string, object][] = interfaces.flatMap((name): [string, object][] => {
    const { prototype } =
      (window as unknown as Record<string, { prototype: object } | undefined>)[name] ?? {};
    return prototype ? [[name, prototype]] : [];
  });
  const read = () => {
    const found = new Map<string, unknown>();
    for (const name of ['fetch', 'WebSocket', 'EventSource', 'Worker', 'Image', 'Audio'])
      found.set(name, (window as unknown as Record<string, unknown>)[name]);
    for (const [name, place] of places)
      for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(place)))
        for (const part of ['value', 'get', 'set'] as const)
          found.set(
            part === 'value' ? `${name}.${key}` : `${name}.${key} (${part})`,
            Reflect.get(descriptor, part),
          );
    return found;
  };
  const before = read();
  (window as unknown as MatrixWindow).__changed = () =>
    [...read()].filter(([name, now]) => now !== before.get(name)).map(([name]) => name);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class Visit {
  readonly #log: Entry[] = [];
  #from = 0;
  /** Pages whose load event did not come. */
  readonly unfinished: string[] = [];
  /** What pages threw and did not catch. */
  readonly errors: string[] = [];

  private constructor(
    readonly ways: readonly Way[],
    readonly protection: Protection,
    readonly context: BrowserContext,
    /** The page with all ways that leave the document in its place. */
    readonly page: Page,
    readonly alone: ReadonlyMap<string, Page>,
  ) {
    context.on('weberror', (error) => this.errors.push(String(error.error())));
  }

  static async start(world: World, ways: readonly Way[], protection: Protection): Promise<Visit> {
    const context = await world.browser.newContext();
    context.setDefaultTimeout(20_000);
    await context.addInitScript(keepNatives);
    const page = await context.newPage();
    const alone = new Map<string, Page>();
    for (const { id } of ways.filter((way) => way.alone)) alone.set(id, await context.newPage());
    const visit = new Visit(ways, protection, context, page, alone);
    world.answer = (asked) => visit.#answer(asked);
    return visit;
  }

  #answer(asked: Asked) {
    const { hostname, pathname } = asked.url;
    const [, folder = '', file = ''] = pathname.split('/');
    if (hostname === TRACKER_HOST || hostname === OTHER_HOST) {
      const [id = '', ending = ''] = folder.split('.');
      this.#log.push({ kind: 'request', id });
      return serveTracker(id, ending);
    }
    if (folder === 'ran') this.#log.push({ kind: 'run', id: file });
    return serveSite(this.ways, this.protection, asked);
  }

  /** Opens every page anew. */
  async open(): Promise<void> {
    const pages: [Page, string][] = [[this.page, '/']];
    for (const [id, page] of this.alone) pages.push([page, `/alone/${id}`]);
    // A browser prefetches for the tab in front alone.
    await this.page.bringToFront();
    await Promise.all(pages.map(([page, path]) => page.goto(SITE + path, { waitUntil: 'domcontentloaded' })));
    // A page that never finishes loading is something to tell, and no reason to stop.
    const ends = pages.map(([page, path]) =>
      page.waitForLoadState('load', { timeout: 10_000 }).catch(() => this.unfinished.push(path)),
    );
    await Promise.all(ends);
  }

  /** Lets the pages go, so that what they had on their way is over; what follows is about the pages that follow. */
  async leave(): Promise<void> {
    await Promise.all([this.page, ...this.alone.values()].map((page) => page.goto('about:blank')));
    await this.quiet();
  }

  /** Does again what scripts of the page did. */
  async actAgain(ways = this.ways): Promise<void> {
    const ids = ways.filter(({ code, alone }) => code !== undefined && !alone).map(({ id }) => id);
    await this.page.evaluate((acting) => {
      for (const id of acting) (window as unknown as MatrixWindow).act(id);
    }, ids);
  }

  /** From here on only what is new counts. */
  forget(): void {
    this.#from = this.#log.length;
  }

  /** Resolves when nothing has been asked for a while. */
  async quiet(milliseconds = 600): Promise<void> {
    for (let length = -1; length !== this.#log.length;) {
      length = this.#log.length;
      await pause(milliseconds);
    }
  }

  /** The visitor's answer about each tracker, by the site's own controls; resolves when the browser keeps it. */
  async decide(choices: Readonly<Record<string, boolean>>): Promise<void> {
    const record = async () =>
      (await this.context.cookies(SITE)).find(({ name }) => name === 'samtykke')?.value;
    const before = await record();
    await this.page.evaluate((chosen) => {
      (window as unknown as TestWindow).samtykke.decide(chosen);
    }, choices);
    await this.#until(async () => ![undefined, before].includes(await record()));
  }

  /** Presses a button of the banner, and waits until the banner is gone and the answer kept. */
  async press(action: BannerAction): Promise<void> {
    await seeBanner(this.page);
    await press(this.page, action);
    await seeNoBanner(this.page);
    await this.#until(async () => (await this.context.cookies(SITE)).some(({ name }) => name === 'samtykke'));
  }

  async #until(isSo: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 10_000; !(await isSo()); await pause(50)) {
      if (Date.now() > end) throw new Error('The answer was not kept within ten seconds.');
    }
  }

  /** Resolves when `isSeen` agrees about all these ways, or ten seconds are over: what is missing then is for the tests. */
  async wait(ways: readonly Way[], isSeen: (way: Way, seen: Seen) => boolean): Promise<void> {
    for (const end = Date.now() + 10_000; Date.now() < end; await pause(250)) {
      const sight = await this.look();
      if (ways.every((way) => isSeen(way, sight(way.id)))) break;
    }
  }

  /** What has been seen so far. */
  async look(): Promise<Sight> {
    const news = this.#log.slice(this.#from);
    const count = (kind: Entry['kind'], id: string) =>
      news.filter((entry) => entry.kind === kind && entry.id === id).length;
    const cookies = (await this.context.cookies(SITE)).map(({ name }) => `cookie:${name}`);
    const { keys, acted } = await this.page.evaluate(() => ({
      keys: [
        ...Object.keys(localStorage).map((key) => `local:${key}`),
        ...Object.keys(sessionStorage).map((key) => `session:${key}`),
      ],
      acted: (window as unknown as MatrixWindow).__acted ?? {},
    }));
    const stored = [...cookies, ...keys];
    return (id) => ({
      requests: count('request', id),
      runs: count('run', id),
      stored: stored
        .filter((entry) => entry.endsWith(`:${PREFIX}${id}`))
        .map((entry) => entry.split(':')[0] ?? ''),
      acted: acted[id] ?? 0,
    });
  }

  /** Scripts of the tracker that have run in the page or its frames, in order. */
  order(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as MatrixWindow).__order ?? []);
  }

  /** Names of what is not any more what the browser had put there. */
  changed(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as MatrixWindow).__changed?.() ?? ['unknown']);
  }

  /** What the site's own code met with while it did what a way does. */
  failures(): Promise<Record<string, string>> {
    return this.page.evaluate(() => (window as unknown as MatrixWindow).__failed ?? {});
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

/** A browser and its network. One visit at a time. */
export interface World {
  readonly browser: Browser;
  readonly network: Network;
  answer: (asked: Asked) => ReturnType<typeof serveTracker>;
  close(): Promise<void>;
}

/** Starts a Chromium whose every request arrives at a network of our own. */
export async function openWorld(executablePath: string): Promise<World> {
  mustBeBuilt();
  const network = await openNetwork((asked) => world.answer(asked));
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      // No proxy: with one, the browser prefetches nothing for another site.
      `--host-resolver-rules=MAP *.example ${network.address}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${network.fingerprint}`,
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
  const world: World = {
    browser,
    network,
    answer: () => ({ status: 404 }),
    async close() {
      await browser.close();
      await network.close();
    },
  };
  return world;
}
