// A shop that exists only in memory: a real browser opens its pages at a real address, and every request is answered here.
import type { BrowserContext, BrowserContextOptions, Cookie, Page, Route } from 'playwright-core';
import { goTo } from './go-to.js';
import { servePage, serveDist, type PageParts, type Served } from './own-files.js';
import { trackersTag } from './tags.js';
import { SCRIPTS, serveVendor } from './vendors.js';

/** What an address answers: something, something later, nothing ever, or a broken connection. */
export type Answer = Served | Promise<Served> | 'hang' | 'fail';

export interface SiteOptions extends PageParts {
  /** The first page to open. */
  readonly path?: string;
  /** The host in the address bar; it and its sisters under shop.example are the site's own. */
  readonly host?: string;
  /** Answers by whole address, or by path on the site's own hosts. They come before all others. */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Runs in every page before its first script. */
  readonly init?: () => void;
  /** How the visitor's browser is set up: language, window, colours. */
  readonly browser?: BrowserContextOptions;
  /** What the visitor comes with. */
  readonly cookies?: Parameters<BrowserContext['addCookies']>[0];
  /** True where the test is about wrong configurations: otherwise a ConfigError fails it. */
  readonly misconfigured?: boolean;
}

export interface Requested {
  readonly url: string;
  readonly type: string;
}

const MAIN_SCRIPTS = new Set(Object.values(SCRIPTS));

export class Site {
  readonly host: string;
  readonly answers: Record<string, Answer>;
  /** Every request so far, in order, the site's own and others. */
  requests: Requested[] = [];
  /** What pages threw and did not catch. */
  readonly errors: string[] = [];
  /** Lines of the console, each with its kind before it: `error: …`. */
  readonly console: string[] = [];
  #parts: PageParts;

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly options: SiteOptions,
  ) {
    this.host = options.host ?? 'www.shop.example';
    this.answers = { ...options.answers };
    this.#parts = { head: trackersTag(), ...options };
    context.on('weberror', (event) => this.errors.push(String(event.error())));
    context.on('console', (line) => this.console.push(`${line.type()}: ${line.text()}`));
  }

  /** What the server sends from now on; parts that are not named stay. */
  serve(parts: PageParts): void {
    this.#parts = { ...this.#parts, ...parts };
  }

  /** Opens a page and waits until its own scripts have run; vendors may still be on their way. */
  async goto(path = '/', page = this.page): Promise<void> {
    await goTo(page, this.url(path));
  }

  /** Opens a page in one more tab of the same browser. */
  async newTab(path = '/'): Promise<Page> {
    const tab = await this.context.newPage();
    await this.goto(path, tab);
    return tab;
  }

  url(path: string): string {
    return path.startsWith('https:') ? path : `https://${this.host}${path}`;
  }

  isOwn(url: string): boolean {
    const { host, hostname } = new URL(url);
    return [host, hostname].includes(this.host) || /(^|\.)shop\.example$/.test(hostname);
  }

  /** Addresses asked of anyone but the site, in order. */
  vendorRequests(): string[] {
    return this.requests.map(({ url }) => url).filter((url) => !this.isOwn(url));
  }

  /** Of these, the trackers' first scripts alone, as often as asked for, in alphabetical order. */
  trackerScripts(): string[] {
    return this.vendorRequests()
      .filter((url) => MAIN_SCRIPTS.has(url))
      .sort();
  }

  /** Paths asked of the site itself, in order. */
  ownRequests(): string[] {
    return this.requests.filter(({ url }) => this.isOwn(url)).map(({ url }) => new URL(url).pathname);
  }

  /** How often the site was asked for a page. */
  pageLoads(): number {
    return this.requests.filter(({ url, type }) => type === 'document' && this.isOwn(url)).length;
  }

  /** The next assertions are about what is asked for from now on. */
  forgetRequests(): void {
    this.requests = [];
  }

  cookies(): Promise<Cookie[]> {
    return this.context.cookies();
  }

  /** Names of all cookies, in alphabetical order. */
  async cookieNames(): Promise<string[]> {
    return (await this.cookies()).map(({ name }) => name).sort();
  }

  /** The consent record as the browser keeps it. */
  async recordCookie(): Promise<Cookie | undefined> {
    return (await this.cookies()).find(({ name }) => name === 'samtykke');
  }

  /** What is kept beside cookies on the page's origin: `local:…`, `session:…` and `database:…`, in alphabetical order. */
  storageKeys(page = this.page): Promise<string[]> {
    return page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return [
        ...Object.keys(localStorage).map((key) => `local:${key}`),
        ...Object.keys(sessionStorage).map((key) => `session:${key}`),
        ...databases.map(({ name }) => `database:${name ?? ''}`),
      ].sort();
    });
  }

  /** Answers a request of any page of this browser. */
  async respond(route: Route): Promise<void> {
    const url = new URL(route.request().url());
    this.requests.push({ url: url.href, type: route.request().resourceType() });
    const answer = this.answers[url.href] ?? this.#ownAnswer(url) ?? serveVendor(url);
    if (answer === 'hang') return;
    if (answer === 'fail') await route.abort();
    else await route.fulfill(await answer);
  }

  #ownAnswer(url: URL): Answer | undefined {
    if (!this.isOwn(url.href)) return undefined;
    return this.answers[url.pathname] ?? serveDist(url.pathname) ?? servePage(this.#parts);
  }
}
