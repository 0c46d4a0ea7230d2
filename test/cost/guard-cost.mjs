// What the guard costs a page of 5,000 elements and 200 scripts, measured in Chromium: `npm run build && npm run cost`.
// The same page is opened again and again, with the guard and without it in turn; the figures are medians. Nothing of the
// page is a tracker's, so that what differs is the guard's own work: on scripts that work, and on scripts that do nothing,
// which leaves what the guard costs the served elements alone.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const RUNS = Number(process.env['RUNS'] ?? 15);
const ELEMENTS = 5000;
const SCRIPTS = 200;

const DIST = new URL('../../dist/', import.meta.url);

const CONFIG = {
  policy: { url: '/privacy' },
  trackers: [
    { use: 'google-analytics', measurementId: 'G-XXXXXXXXXX' },
    { use: 'hotjar', siteId: '1234567' },
    { use: 'hubspot', portalId: '7654321' },
    { use: 'facebook-pixel', pixelId: '123456789012345' },
    { use: 'linkedin-insight-tag', partnerId: '123456' },
    { use: 'google-ads', conversionId: 'AW-123456789' },
  ],
};

/** A served page as shops have them: of seven elements two are links or images, and one has a style of its own. */
function makeBody() {
  const rows = Math.ceil(ELEMENTS / 7);
  return Array.from(
    { length: rows },
    (_, row) =>
      `<article class="card"><h3>Thing ${row}</h3><a href="/thing/${row}">See</a><img alt="" loading="lazy" src="/image.svg?${row % 40}"><p style="color: #${100 + (row % 800)}">Text</p><ul><li>One</li></ul></article>`,
  ).join('\n');
}

/**
 * What one script of the page does: works on data of its own, makes a list by `createElement`, a card by `innerHTML`, sets
 * styles and classes, listens, and keeps something. Functions that are never called make it as long as scripts are.
 */
function makeScript(at) {
  const unused = Array.from(
    { length: 60 },
    (_, other) =>
      `function unused${other}(a, b) { var c = []; for (var i = 0; i < a.length; i++) { if (a[i] !== b) c.push(a[i].name + '${other}'); } return c.join(', '); }`,
  );
  return `(function () {
${unused.join('\n')}
var data = []; for (var i = 0; i < 1500; i++) data.push({ id: i * 7919 % 1500, name: 'thing ' + i, price: i % 97, tags: ['a' + i % 7, 'b' + i % 11] });
data.sort(function (a, b) { return a.id - b.id; });
var groups = {}; data.forEach(function (thing) { thing.tags.forEach(function (tag) { (groups[tag] = groups[tag] || []).push(thing.price); }); });
var copy = JSON.parse(JSON.stringify(data.slice(0, 500)));
var words = copy.map(function (thing) { return thing.name.replace(/thing (\\d+)/, '$1 things').toUpperCase(); });
var list = document.createElement('ul');
for (var j = 0; j < 8; j++) {
  var item = document.createElement('li');
  item.className = 'item'; item.setAttribute('data-id', String(j)); item.textContent = words[j];
  list.appendChild(item);
}
document.body.appendChild(list);
var image = document.createElement('img'); image.alt = ''; image.src = '/image.svg?${at % 40}'; list.firstChild.appendChild(image);
var card = document.createElement('div'); card.className = 'made';
card.innerHTML = '<h4>Card ${at}</h4><p>' + words[1] + '</p><a href="/card/${at}"><img alt="" src="/image.svg?${at % 40}"></a><button type="button">Buy</button>';
document.body.appendChild(card);
card.style.setProperty('--at', '${at}'); card.querySelector('button').addEventListener('click', function () { card.remove(); });
document.querySelectorAll('.card').forEach(function (one, k) { if (k % 50 === ${at % 50}) one.classList.add('seen'); });
localStorage.setItem('own-${at % 20}', String(groups.a1.length));
window.__done = (window.__done || 0) + 1;
})();`;
}

const IDLE = 'window.__done = (window.__done || 0) + 1;';

const BODY = makeBody();
const placesOf = (kind) =>
  Array.from({ length: SCRIPTS }, (_, at) => `<script src="/${kind}-${at}.js"></script>`).join('\n');

const page = (head, kind) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${head}</head><body>${BODY}${placesOf(kind)}</body></html>`;

const tag = (attributes) =>
  `<script type="application/json" id="samtykke-config">${JSON.stringify(CONFIG)}</script><script src="/samtykke.js"${attributes}></script>`;

const PAGES = {
  '/working': page(tag(''), 'working'),
  '/working-guarded': page(tag(' data-guard'), 'working'),
  '/idle': page(tag(''), 'idle'),
  '/idle-guarded': page(tag(' data-guard'), 'idle'),
};

function answer(path) {
  if (PAGES[path]) return ['text/html', PAGES[path]];
  if (path.startsWith('/working-')) return ['text/javascript', makeScript(parseInt(path.slice(9), 10))];
  if (path.startsWith('/idle-')) return ['text/javascript', IDLE];
  if (path.startsWith('/image'))
    return ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'];
  if (path.endsWith('.js')) return ['text/javascript', readFileSync(new URL(`.${path}`, DIST))];
  return ['text/plain', ''];
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const server = createServer((request, response) => {
  const [type, body] = answer(request.url.split('?')[0]);
  response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=1000' }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});
// Who has answered already: what the banner costs is not the guard's.
const context = await browser.newContext();
await context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));

/** Milliseconds of script and of all work on the page's main thread, until it has loaded and is done. */
async function measure(path) {
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  // The processor's time and not the clock's: whatever else the machine does counts less.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await tab.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'load' });
  await tab.waitForTimeout(200);
  const { metrics } = await session.send('Performance.getMetrics');
  const done = await tab.evaluate(() => window.__done);
  const elements = await tab.evaluate(() => document.querySelectorAll('*').length);
  const isGuarded = await tab.evaluate(() => Symbol.for('samtykke-guard') in window);
  if (done !== SCRIPTS || elements < ELEMENTS || isGuarded !== path.endsWith('guarded'))
    throw new Error(
      `The page is not what it should be: ${done} scripts, ${elements} elements, guarded: ${isGuarded}.`,
    );
  await tab.close();
  const of = (name) => metrics.find((metric) => metric.name === name).value * 1000;
  return { script: of('ScriptDuration'), task: of('TaskDuration') };
}

const seen = Object.fromEntries(Object.keys(PAGES).map((path) => [path, []]));
for (let run = -2; run < RUNS; run++) {
  const paths = Object.keys(PAGES);
  for (const path of run % 2 ? paths : paths.reverse()) {
    const measured = await measure(path);
    // The first two fill the browser's caches.
    if (run >= 0) seen[path].push(measured);
  }
}
await browser.close();
server.close();

for (const path of ['/working', '/idle'])
  for (const kind of ['script', 'task']) {
    const [plain, guarded] = [path, `${path}-guarded`].map((one) =>
      median(seen[one].map((measured) => measured[kind])),
    );
    const more = guarded - plain;
    console.log(
      `${path.slice(1)} scripts, ${kind} time: ${plain.toFixed(1)} ms without the guard, ${more.toFixed(1)} ms more with it: ${((100 * more) / plain).toFixed(1)} %`,
    );
  }
