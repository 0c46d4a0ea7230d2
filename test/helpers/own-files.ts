// What the shop's own server sends: its pages, and the files of dist beside them.
import { existsSync, readFileSync } from 'node:fs';

export interface Served {
  readonly status?: number;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One page of the shop. Every address that is not a file of dist answers with it. */
export interface PageParts {
  /** Everything in the head; the script tag belongs first. */
  readonly head?: string;
  readonly body?: string;
  readonly lang?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const DIST = new URL('../../dist/', import.meta.url);

// The icon stands in the page so that no browser asks for one.
const ICON = '<link rel="icon" href="data:,">';

export function servePage({ head = '', body = '', lang = 'en', headers = {} }: PageParts): Served {
  const top = `<meta charset="utf-8">${head}<meta name="viewport" content="width=device-width">${ICON}`;
  return {
    contentType: 'text/html; charset=utf-8',
    headers,
    body: `<!doctype html><html lang="${lang}"><head>${top}<title>Shop</title></head><body>${body}</body></html>`,
  };
}

/** A script, as most servers send it. */
export function serveScript(body: string): Served {
  return { contentType: 'text/javascript; charset=utf-8', body };
}

/** The file of dist at this path, for the paths of those that a site puts on its server. */
export function serveDist(path: string): Served | undefined {
  if (!/^\/(?:samtykke[\w-]*|locales\/[\w-]+)\.js$/.test(path)) return undefined;
  const file = new URL(`.${path}`, DIST);
  if (!existsSync(file)) return { status: 404, contentType: 'text/html', body: 'Not found' };
  return serveScript(readFileSync(file, 'utf8'));
}

/** The tests prove what was built: without a build they would prove nothing. */
export function mustBeBuilt(): void {
  if (!existsSync(new URL('samtykke.js', DIST))) throw new Error('dist/ is missing. Run: npm run build');
}
