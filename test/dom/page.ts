// A page to test in: elements made without markup, its cookies, and clicks that are a visitor's own.
import type { ConsentRecord } from '../../src/consent/record.js';

/** An element with its attributes and text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text) element.textContent = text;
  return element;
}

/** Adds a made element to the body. */
export function add<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes?: Readonly<Record<string, string>>,
  text?: string,
): HTMLElementTagNameMap[Tag] {
  const element = make(tag, attributes, text);
  document.body.append(element);
  return element;
}

/** Takes everything out of the page. */
export function clearPage(): void {
  document.head.replaceChildren();
  document.body.replaceChildren();
}

/** Names of the cookies that the page sees. */
export const cookieNames = (): string[] =>
  document.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => pair.split('=')[0] ?? '')
    .sort();

/** Erases every cookie of the page, on each domain and path that these tests use. */
export function clearCookies(): void {
  for (const name of cookieNames()) {
    for (const domain of ['', 'www.shop.example.com', 'shop.example.com', 'example.com']) {
      for (const path of ['/', '/products', '/products/', '/products/shoes', '/odd']) {
        document.cookie = `${name}=; max-age=-1; path=${path}${domain && `; domain=${domain}`}`;
      }
    }
  }
}

/** A page in memory loads no scripts: they count as loaded, so that nobody is told of an error that is none. */
export function loadNothing(): void {
  const { happyDOM } = window as unknown as {
    happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: boolean } };
  };
  happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;
}

/** A click as the visitor's own hand makes it; `click()` is one that a program makes. */
export function clickAsVisitor(element: Element | null | undefined): void {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element?.dispatchEvent(event);
}

/** Until everything that was begun has been done. */
export const settle = (ms = 0): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

/** A record made just now. */
export const recordOf = (choices: Record<string, boolean>): ConsentRecord => ({
  time: Date.now(),
  by: 'banner',
  configuration: '',
  policyVersion: '',
  choices,
});
