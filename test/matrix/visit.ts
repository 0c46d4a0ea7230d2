// One visitor on the site of the matrix, and what was seen of each way meanwhile.
import type { TestWindow } from '../helpers/page-api.js';
import type { BannerAction } from '../helpers/visitor.js';
import type { Tab, Visitor } from './running-browser.js';
import type { Answer, Asked } from './network.js';
import { EMPTY, serveSite, serveTracker, SITE, type Protection } from './site.js';
import { OTHER_HOST, PREFIX, TRACKER_HOST, type Way } from './way.js';
import type { World } from './world.js';

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

const isBannerSeen = () =>
  !!document.querySelector('samtykke-banner button[data-action="accept"]')?.getClientRects().length;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class Visit {
  readonly #log: Entry[] = [];
  #from = 0;
  /** Characters of a page that come at a time, where the network is slow. */
  piece = 0;
  /** Pages whose load event did not come. */
  readonly unfinished: string[] = [];

  private constructor(
    readonly ways: readonly Way[],
    readonly protection: Protection,
    readonly visitor: Visitor,
    /** The page with all ways that leave the document in its place. */
    readonly page: Tab,
    readonly alone: ReadonlyMap<string, Tab>,
  ) {}

  static async start(world: World, ways: readonly Way[], protection: Protection): Promise<Visit> {
    const visitor = await world.browser.newVisitor();
    const page = await visitor.newTab();
    const alone = new Map<string, Tab>();
    for (const { id } of ways.filter((way) => way.alone)) alone.set(id, await visitor.newTab());
    const visit = new Visit(ways, protection, visitor, page, alone);
    world.answer = (asked) => visit.#answer(asked);
    return visit;
  }

  #answer(asked: Asked): Answer {
    const { hostname, pathname } = asked.url;
    const [, folder = '', file = ''] = pathname.split('/');
    if (hostname === TRACKER_HOST || hostname === OTHER_HOST) {
      const [id = '', ending = ''] = folder.split('.');
      this.#log.push({ kind: 'request', id });
      return serveTracker(id, ending);
    }
    if (folder === 'ran') this.#log.push({ kind: 'run', id: file });
    const served = serveSite(this.ways, this.protection, asked);
    return served.contentType?.startsWith('text/html') ? { ...served, piece: this.piece } : served;
  }

  /** Opens every page anew. */
  async open(): Promise<void> {
    const pages: [Tab, string][] = [[this.page, '/']];
    for (const [id, page] of this.alone) pages.push([page, `/alone/${id}`]);
    // A browser prefetches for the tab in front alone.
    await this.page.toFront();
    await Promise.all(pages.map(([page, path]) => page.goto(SITE + path)));
    // A page that never finishes loading is something to tell, and no reason to stop.
    const ends = pages.map(([page]) => page.hasLoaded(10_000));
    for (const [at, end] of ends.entries()) if (!(await end)) this.unfinished.push(pages[at]?.[1] ?? '');
  }

  /** Lets the pages go for one of the site with nothing in it, so that what they had on their way is over; what follows is about the pages that follow. */
  async leave(): Promise<void> {
    await Promise.all([this.page, ...this.alone.values()].map((page) => page.goto(`${SITE}/${EMPTY}`)));
    await this.quiet();
  }

  /** Does again what scripts of the page did. */
  async actAgain(ways = this.ways): Promise<void> {
    const ids = ways.filter(({ code, alone }) => code !== undefined && !alone).map(({ id }) => id);
    await this.page.run((acting) => {
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
      (await this.visitor.cookies(SITE)).find(({ name }) => name === 'samtykke')?.value;
    const before = await record();
    await this.page.run((chosen) => {
      (window as unknown as TestWindow).samtykke.decide(chosen);
    }, choices);
    await this.#until(async () => ![undefined, before].includes(await record()));
  }

  /** Presses a button of the banner, and waits until the banner is gone and the answer kept. */
  async press(action: BannerAction): Promise<void> {
    await this.page.press(`samtykke-banner button[data-action="${action}"]`);
    await this.#until(async () => !(await this.page.run(isBannerSeen, undefined)));
    await this.#until(async () => (await this.visitor.cookies(SITE)).some(({ name }) => name === 'samtykke'));
  }

  async #until(isSo: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 10_000; !(await isSo()); await pause(50)) {
      if (Date.now() > end) throw new Error('The answer was not kept within ten seconds.');
    }
  }

  /** Resolves when `isSeen` agrees about all these ways, or 30 seconds are over: what is missing then is for the tests. */
  async wait(ways: readonly Way[], isSeen: (way: Way, seen: Seen) => boolean): Promise<void> {
    for (const end = Date.now() + 30_000; Date.now() < end; await pause(250)) {
      const sight = await this.look();
      if (ways.every((way) => isSeen(way, sight(way.id)))) break;
    }
  }

  /** What has been seen so far. */
  async look(): Promise<Sight> {
    const news = this.#log.slice(this.#from);
    const count = (kind: Entry['kind'], id: string) =>
      news.filter((entry) => entry.kind === kind && entry.id === id).length;
    const cookies = (await this.visitor.cookies(SITE)).map(({ name }) => `cookie:${name}`);
    const { keys, acted } = await this.page.run(
      () => ({
        keys: [
          ...Object.keys(localStorage).map((key) => `local:${key}`),
          ...Object.keys(sessionStorage).map((key) => `session:${key}`),
        ],
        acted: (window as unknown as MatrixWindow).__acted ?? {},
      }),
      undefined,
    );
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
    return this.page.run(() => (window as unknown as MatrixWindow).__order ?? [], undefined);
  }

  /** Names of what is not any more what the browser had put there. */
  changed(): Promise<string[]> {
    return this.page.run(() => (window as unknown as MatrixWindow).__changed?.() ?? ['unknown'], undefined);
  }

  /** What the site's own code met with while it did what a way does. */
  failures(): Promise<Record<string, string>> {
    return this.page.run(() => (window as unknown as MatrixWindow).__failed ?? {}, undefined);
  }

  close(): Promise<void> {
    return this.visitor.close();
  }
}
