// Frames: the tracker's own, and frames of the site that carry the tracker or lend their untouched functions.
import { at, END, type Way } from '../way.js';

const frame = { leak: 'request', guard: 'held', policy: 'held', onGrant: 'runs' } as const;
const carried = { ...frame, leak: 'run' } as const;

/** Code that makes an empty frame and calls it `frame`. */
const EMPTY = `const frame = document.body.appendChild(document.createElement('iframe'));`;

const BY_ADDRESS =
  'A page of the site’s own is another page: what stands in it is read before our script reaches it.';

const SERVED =
  'The browser acts on it while it reads the served page, before any script can stop it: an answer that comes within a few milliseconds may even be shown.';

const FOLLOWED =
  'Where a link leads, or what a window shows, is left to who follows it, in a frame too. The frame is the tracker’s own origin, without reach into the page.';

const OUTLIVES =
  'A window of its own may outlive the page that opened it, and what of ours were in it would break then.';

export const FRAMES: readonly Way[] = [
  {
    ...frame,
    guard: 'fetched',
    why: SERVED,
    id: 'frame',
    title: 'frame',
    body: `<iframe src="${at('frame.html')}"></iframe>`,
    marked: `<iframe data-tracker="acme" data-src="${at('frame.html')}"></iframe>`,
  },
  {
    ...frame,
    id: 'frame-made',
    title: 'frame made by script',
    code: `const frame = document.createElement('iframe'); frame.src = '${at('frame-made.html')}'; document.body.append(frame);`,
  },
  {
    ...frame,
    id: 'frame-source-after',
    title: 'frame whose address is set after insertion',
    code: `${EMPTY} frame.setAttribute('src', '${at('frame-source-after.html')}');`,
  },
  {
    ...frame,
    id: 'frame-inner-html',
    title: 'frame by `innerHTML`',
    code: `document.body.appendChild(document.createElement('div')).innerHTML = '<iframe src="${at('frame-inner-html.html')}"></iframe>';`,
  },
  {
    ...frame,
    id: 'frame-location',
    title: '`location` of an empty frame',
    code: `${EMPTY} frame.contentWindow.location.replace('${at('frame-location.html')}');`,
    guard: 'open',
    why: 'No script can change what `location` does. The frame is the tracker’s own origin, without reach into the page.',
    onGrant: 'lost',
  },
  {
    ...frame,
    id: 'frame-link',
    title: 'link into an empty frame that a script presses',
    code: `const frame = document.createElement('iframe'); frame.name = 'for-link'; document.body.append(frame); const link = document.body.appendChild(document.createElement('a')); link.target = 'for-link'; link.href = '${at('frame-link.html')}'; link.click();`,
    guard: 'open',
    why: FOLLOWED,
    onGrant: 'lost',
  },
  {
    ...frame,
    id: 'frame-open',
    title: '`window.open` into an empty frame',
    code: `const frame = document.createElement('iframe'); frame.name = 'for-open'; document.body.append(frame); window.open('${at('frame-open.html')}', 'for-open');`,
    guard: 'open',
    why: FOLLOWED,
    onGrant: 'lost',
  },
  {
    ...carried,
    id: 'srcdoc',
    title: '`srcdoc` with the tracker’s script',
    body: `<iframe srcdoc="<script src=&quot;${at('srcdoc.js')}&quot;></script>"></iframe>`,
  },
  {
    ...carried,
    id: 'srcdoc-made',
    title: '`srcdoc` set by script',
    code: `const frame = document.createElement('iframe'); frame.srcdoc = '<script src="${at('srcdoc-made.js')}">${END}'; document.body.append(frame);`,
  },
  {
    ...carried,
    id: 'srcdoc-sandboxed',
    title: '`srcdoc` in a sandbox',
    code: `const frame = document.createElement('iframe'); frame.sandbox = 'allow-scripts'; frame.srcdoc = '<script src="${at('srcdoc-sandboxed.js')}">${END}'; document.body.append(frame);`,
  },
  {
    ...carried,
    id: 'blob-frame',
    title: '`blob:` frame with the tracker’s script',
    code: `const frame = document.createElement('iframe'); frame.src = URL.createObjectURL(new Blob(['<script src="${at('blob-frame.js')}">${END}'], { type: 'text/html' })); document.body.append(frame);`,
  },
  {
    ...carried,
    leak: 'request',
    id: 'data-frame',
    title: '`data:` frame with the tracker’s image',
    code: `const frame = document.createElement('iframe'); frame.src = 'data:text/html,' + encodeURIComponent('<img src="${at('data-frame.gif')}">'); document.body.append(frame);`,
  },
  {
    ...carried,
    id: 'javascript-frame',
    title: '`javascript:` frame that writes the tracker’s script',
    code: `const frame = document.createElement('iframe'); frame.src = "javascript:'<script src=${at('javascript-frame.js')}>${END}'"; document.body.append(frame);`,
  },
  {
    ...carried,
    id: 'frame-write',
    title: '`document.write` into an empty frame',
    code: `${EMPTY} frame.contentDocument.write('<script src="${at('frame-write.js')}">${END}'); frame.contentDocument.close();`,
  },
  {
    ...carried,
    id: 'frame-script',
    title: 'script made in an empty frame',
    code: `${EMPTY} const script = frame.contentDocument.createElement('script'); script.src = '${at('frame-script.js')}'; frame.contentDocument.body.append(script);`,
  },
  {
    ...carried,
    id: 'frame-element-functions',
    title: 'an empty frame’s untouched functions, used on the page',
    code: `${EMPTY} const script = document.createElement('script'); frame.contentWindow.Element.prototype.setAttribute.call(script, 'src', '${at('frame-element-functions.js')}'); frame.contentWindow.Node.prototype.appendChild.call(document.body, script);`,
  },
  {
    ...frame,
    id: 'frame-fetch',
    title: '`fetch` of an empty frame',
    code: `${EMPTY} return frame.contentWindow.fetch('${at('frame-fetch')}', { mode: 'no-cors' });`,
    onGrant: 'lost',
  },
  {
    ...frame,
    id: 'frames-list-fetch',
    title: '`fetch` of an empty frame found in `window.frames`',
    code: `const box = document.body.appendChild(document.createElement('div')); box.innerHTML = '<iframe name="found"></iframe>'; const frame = window.frames[window.frames.length - 1]; return frame.fetch('${at('frames-list-fetch')}', { mode: 'no-cors' });`,
    onGrant: 'lost',
  },
  {
    ...frame,
    id: 'frame-capitals-fetch',
    title: '`fetch` of an empty frame by `innerHTML` in capitals',
    code: `const box = document.body.appendChild(document.createElement('div')); box.innerHTML = '<IFRAME></IFRAME>'; return box.firstChild.contentWindow.fetch('${at('frame-capitals-fetch')}', { mode: 'no-cors' });`,
    onGrant: 'lost',
  },
  {
    ...frame,
    id: 'frame-shadow-fetch',
    title: '`fetch` of an empty frame by `innerHTML` of a shadow root',
    code: `const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' }); shadow.innerHTML = '<iframe></iframe>'; return shadow.firstChild.contentWindow.fetch('${at('frame-shadow-fetch')}', { mode: 'no-cors' });`,
    onGrant: 'lost',
  },
  {
    ...carried,
    id: 'frame-in-frame-script',
    title: 'script written into an empty frame that was written into one',
    code: `${EMPTY} frame.contentDocument.body.innerHTML = '<iframe></iframe>'; const inner = frame.contentDocument.querySelector('iframe').contentDocument; const script = inner.createElement('script'); script.src = '${at('frame-in-frame-script.js')}'; inner.body.append(script);`,
  },
  {
    ...frame,
    id: 'object-fetch',
    title: '`fetch` of an empty page in an `object`',
    code: `const object = document.body.appendChild(document.createElement('object')); object.data = 'about:blank'; return object.contentWindow.fetch('${at('object-fetch')}', { mode: 'no-cors' });`,
    onGrant: 'lost',
  },
  {
    ...frame,
    id: 'window-fetch',
    title: '`fetch` of an empty window that the page opens',
    code: `const opened = window.open(''); return opened.fetch('${at('window-fetch')}', { mode: 'no-cors' }).finally(() => opened.close());`,
    guard: 'open',
    why: OUTLIVES,
    onGrant: 'lost',
  },
  {
    ...frame,
    id: 'frame-image',
    title: '`Image` of an empty frame',
    code: `${EMPTY} new frame.contentWindow.Image().src = '${at('frame-image.gif')}';`,
    onGrant: 'lost',
  },
  {
    ...carried,
    id: 'frame-of-the-site',
    title: 'a page of the site in a frame that carries the tracker',
    body: '<iframe src="/carries/frame-of-the-site.js"></iframe>',
    onGrant: 'lost',
    guard: 'open',
    why: BY_ADDRESS,
  },
];
