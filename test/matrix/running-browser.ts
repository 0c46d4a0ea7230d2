// A browser as the matrix uses it, whatever its engine and whoever drives it.

export type Engine = 'chromium' | 'firefox' | 'webkit';

export interface RunningBrowser {
  /** Someone who has never been here: nothing is shared with other visitors. */
  newVisitor(): Promise<Visitor>;
  close(): Promise<void>;
}

export interface Visitor {
  newTab(): Promise<Tab>;
  /** The cookies that are sent to this address. A tab stands there. */
  cookies(url: string): Promise<readonly { readonly name: string; readonly value: string }[]>;
  close(): Promise<void>;
}

export interface Tab {
  /** Resolves when the document has been read, or a reasonable time is over; what it names may still be on its way. */
  goto(url: string): Promise<void>;
  /** Whether everything has loaded within that time. */
  hasLoaded(milliseconds: number): Promise<boolean>;
  /** Runs a function in the page. It sees nothing but the page and what it is given. */
  run<Result, Given>(code: (given: Given) => Result, given: Given): Promise<Awaited<Result>>;
  /** A visitor's own click, as soon as the element is there to be clicked; `host` is an element whose shadow root it is in. */
  press(selector: string, host?: string): Promise<void>;
  /** A visitor's own key, by its name: `Tab`, `Enter`, `Escape`, `Space`, or with a modifier `Shift+Tab`. */
  key(name: string): Promise<void>;
  toFront(): Promise<void>;
}
