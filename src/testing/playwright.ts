// As much of Playwright as the testing helpers use, told by its shape: whichever version a site has, it is never loaded
// from here.

/** A request, as `page.on('request')` gives it. */
export interface RequestLike {
  url(): string;
  resourceType(): string;
  isNavigationRequest(): boolean;
  /** Throws for a service worker's own requests. A page is only told from another here. */
  frame(): { page(): object; parentFrame(): unknown };
  failure(): { readonly errorText: string } | null;
}

export interface ResponseLike {
  status(): number;
  request(): RequestLike;
}

export interface WebSocketLike {
  url(): string;
}

export interface CookieLike {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
}

export interface FrameLike {
  evaluate<Arg, Result>(pageFunction: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
}

// Playwright's own types have one overload an event: only one an event of ours is assignable from them.
/* eslint-disable @typescript-eslint/unified-signatures */

type OnRequest = (request: RequestLike) => void;

/** What a page and a context have alike. */
export interface TargetLike {
  on(event: 'request', listener: OnRequest): unknown;
  on(event: 'requestfinished', listener: OnRequest): unknown;
  on(event: 'requestfailed', listener: OnRequest): unknown;
  on(event: 'response', listener: (response: ResponseLike) => void): unknown;
  off(event: 'request', listener: OnRequest): unknown;
  off(event: 'requestfinished', listener: OnRequest): unknown;
  off(event: 'requestfailed', listener: OnRequest): unknown;
  off(event: 'response', listener: (response: ResponseLike) => void): unknown;
  exposeBinding(
    name: string,
    callback: (source: { readonly page: object }, message: unknown) => void,
  ): Promise<unknown>;
  addInitScript(script: { readonly content: string }): Promise<unknown>;
}

interface WithSockets {
  on(event: 'websocket', listener: (socket: WebSocketLike) => void): unknown;
}

/** A Playwright `Page`. */
export type PageLike = TargetLike &
  WithSockets & {
    url(): string;
    isClosed(): boolean;
    frames(): readonly FrameLike[];
    mainFrame(): FrameLike;
    context(): ContextLike;
    waitForLoadState(state: 'load', options: { readonly timeout: number }): Promise<void>;
  };

interface WithPages {
  on(event: 'page', listener: (page: PageLike) => void): unknown;
}

/** A Playwright `BrowserContext`. */
export type ContextLike = TargetLike &
  WithPages & {
    pages(): readonly PageLike[];
    cookies(urls?: string): Promise<readonly CookieLike[]>;
  };
