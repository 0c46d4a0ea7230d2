// The site of the matrix: its pages carry every way at once, unmarked, as an editor would have pasted them.
import { servePage, serveDist, serveScript, type Served } from '../helpers/own-files.js';
import { jsonTag, POLICY } from '../helpers/tags.js';
import { keepNatives } from './keep-natives.js';
import type { Answer, Asked } from './network.js';
import { policyFor } from './policy.js';
import { at, OTHER_HOST, PREFIX, type Way } from './way.js';

/** Which levels protect the pages. All off: the site as it would be without Samtykke. */
export interface Protection {
  readonly samtykke: boolean;
  /** `data-guard` on the script tag. */
  readonly guard?: boolean;
  /** A Content-Security-Policy for this visitor's consent, on every answer of the site. */
  readonly policy?: boolean;
  /** What can be marked is marked by hand. */
  readonly marked?: boolean;
}

export const SITE = 'https://www.shop.example';

/** A page of the site with nothing in it. */
export const EMPTY = 'empty.html';

export const NONCE = 'r4nd0m';

const HOSTS = { acme: '*.acme-tracker.example', other: '*.other-tracker.example' };

/** Two trackers: the one that comes by every way, and one that is granted while the other is not. */
export const CONFIG = {
  policy: { url: POLICY },
  reloadOnWithdraw: false,
  trackers: [
    {
      id: 'acme',
      name: 'Acme',
      category: 'marketing',
      hosts: [HOSTS.acme],
      load: { scripts: [at('own.js')] },
      storage: {
        cookies: [{ name: PREFIX + '*', lifetime: 'session' }],
        localStorage: [PREFIX + '*'],
        sessionStorage: [PREFIX + '*'],
      },
    },
    {
      id: 'other',
      name: 'Other',
      category: 'analytics',
      hosts: [HOSTS.other],
      load: { scripts: [`https://${OTHER_HOST}/other-own.js`] },
    },
  ],
} as const;

/** Ways of the other tracker, by which a test sees that the page works at all. */
const otherWays = (mark: string) => `<script${mark} src="https://${OTHER_HOST}/other-script.js"></script>
<script${mark} nonce="${NONCE}">way('other-fetch', () => fetch('https://${OTHER_HOST}/other-fetch', { mode: 'no-cors' }));</script>`;

// What the site's own pages use: it does what a way does, and keeps it to be done again.
const SITE_SCRIPT = `
  window.__ways = {};
  window.__acted = {};
  window.__failed = {};
  window.act = (id) => {
    __acted[id] = (__acted[id] ?? 0) + 1;
    try {
      Promise.resolve(__ways[id]()).catch(() => {});
    } catch (error) {
      __failed[id] = String(error);
    }
  };
  window.way = (id, run) => {
    __ways[id] = run;
    act(id);
  };`;

/** A tracker's script: it tells the site that it has run, since no level refuses the site's own address, and stores. */
const trackerScript = (id: string) => `{
  if (typeof document === 'object') {
    try { if (top.__acted) (top.__order ??= []).push('${id}'); } catch {}
    try { document.cookie = '${PREFIX}${id}=1; path=/'; localStorage.setItem('${PREFIX}${id}', '1'); } catch {}
  }
  fetch('${SITE}/ran/${id}', { method: 'POST', mode: 'no-cors' }).catch(() => {});
}`;

const TRACKER_ANSWERS: Readonly<Record<string, (id: string) => Answer>> = {
  js: (id) => ({ ...serveScript(trackerScript(id)), headers: { 'access-control-allow-origin': '*' } }),
  css: () => ({ contentType: 'text/css', body: 'x {}' }),
  // A frame of another site runs in a process of its own, beside the page's: from the same machine it would come sooner than
  // the page's parser pauses, and from no other.
  html: (id) => ({ contentType: 'text/html', body: `<script>${trackerScript(id)}</script>`, delay: 300 }),
  gif: () => ({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
};

/** What a tracker's host answers, by the ending of the address. */
export function serveTracker(id: string, ending: string): Answer {
  return (
    TRACKER_ANSWERS[ending]?.(id) ?? {
      status: 200,
      headers: { 'access-control-allow-origin': '*' },
      body: '',
    }
  );
}

const codeScript = ({ id, code = '' }: Way, attributes: string) =>
  `<script nonce="${NONCE}"${attributes}>way('${id}', () => { ${code} });</script>`;

const mark = (tracker: string) => ` type="text/plain" data-tracker="${tracker}"`;

function headAndBody(way: Way, marked: boolean): readonly [head: string, body: string] {
  const { head = '', body = '', code } = way;
  if (!marked) return [head, body + (code === undefined ? '' : codeScript(way, ''))];
  const written = typeof way.marked === 'string' ? way.marked : codeScript(way, mark('acme'));
  return head ? [written, ''] : ['', written];
}

/** The ways that leave the document in its place, and so may share a page. */
export const together = (ways: readonly Way[]): readonly Way[] => ways.filter(({ alone }) => !alone);

function pageOf(ways: readonly Way[], more: string, protection: Protection): Served {
  const parts = ways.map((way) => headAndBody(way, protection.marked === true));
  const tag = jsonTag(CONFIG, { nonce: NONCE, ...(protection.guard && { 'data-guard': '' }) });
  return servePage({
    head:
      `<script src="/keep-natives.js"></script>` +
      (protection.samtykke ? tag : '') +
      `<script src="/site.js"></script>` +
      parts.map(([head]) => head.replaceAll('{nonce}', NONCE)).join('\n'),
    body: parts.map(([, body]) => body.replaceAll('{nonce}', NONCE)).join('\n') + more,
  });
}

/** The site's answers. `ways` are on its pages: those that are alone at `/alone/<id>`, all others at every other address. */
export function serveSite(ways: readonly Way[], protection: Protection, { url, headers }: Asked): Served {
  const served = answer();
  if (!protection.policy) return served;
  const policy = policyFor(headers.cookie);
  return { ...served, headers: { ...served.headers, 'content-security-policy': policy } };

  function answer(): Served {
    const [, folder = '', file = ''] = url.pathname.split('/');
    if (folder === EMPTY) return { contentType: 'text/html', body: '' };
    if (folder === 'keep-natives.js') return serveScript(`(${keepNatives.toString()})();`);
    if (folder === 'site.js') return serveScript(SITE_SCRIPT);
    if (folder === 'worker') return serveScript(`try { importScripts('${at(file)}'); } catch {}`);
    if (folder === 'loader')
      return serveScript(
        `setTimeout(() => { const script = document.createElement('script'); script.src = '${at(file)}'; document.head.append(script); }, 20);`,
      );
    if (folder === 'imports')
      return file.endsWith('.css')
        ? { contentType: 'text/css', body: `@import "${at(file)}";` }
        : serveScript(`import '${at(file)}';`);
    if (folder === 'carries') return servePage({ head: `<script src="${at(file)}"></script>` });
    if (folder.startsWith('own') || folder === 'ran' || folder === 'nothing.js') return serveScript('');
    const alone = ways.filter(({ id }) => folder === 'alone' && id === file);
    const page = alone.length
      ? pageOf(alone, '', protection)
      : pageOf(together(ways), otherWays(protection.marked ? mark('other') : ''), protection);
    return serveDist(url.pathname) ?? page;
  }
}
