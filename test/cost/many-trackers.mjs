// What many trackers in one configuration cost a page, measured in Chromium: `npm run build && node test/cost/many-trackers.mjs`.
// The main thread's work on a first visit, until the banner is there to be pressed; on a visit after Reject; and whether the
// answer was remembered. The figures are medians; the scripts' host does not answer.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { makeDefinitions } from '../helpers/many-definitions.mjs';

const RUNS = Number(process.env['RUNS'] ?? 5);
const COUNTS = [6, 60, 600, 3000];

const DIST = new URL('../../dist/', import.meta.url);

function page(count) {
  const config = { policy: { url: '/privacy' }, trackers: makeDefinitions(count) };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
<script type="application/json" id="samtykke-config">${JSON.stringify(config)}</script>
<script>performance.mark('begun')</script><script src="/samtykke.js"></script><script>performance.measure('core', 'begun')</script>
</head><body><h1>Shop</h1></body></html>`;
}

const server = createServer((request, response) => {
  const [, count] = /^\/with-(\d+)$/.exec(request.url) ?? [];
  const isScript = request.url.endsWith('.js');
  const body = count ? page(Number(count)) : isScript ? readFileSync(new URL(`.${request.url}`, DIST)) : '';
  response
    .writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html',
      'cache-control': 'max-age=1000',
    })
    .end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});

/** Milliseconds of the main thread, by the processor's time, from an empty tab until the page is quiet. */
async function open(context, count, until) {
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await tab.goto(`http://127.0.0.1:${port}/with-${count}`, { waitUntil: 'load' });
  await until(tab);
  const { metrics } = await session.send('Performance.getMetrics');
  const core = await tab.evaluate(() => performance.getEntriesByName('core')[0].duration);
  return { tab, core, task: metrics.find(({ name }) => name === 'TaskDuration').value * 1000 };
}

const reject = (tab) => tab.locator('samtykke-banner button[data-action="reject"]');

async function measure(count) {
  const context = await browser.newContext();
  const first = await open(context, count, (tab) => reject(tab).waitFor({ timeout: 90_000 }));
  await reject(first.tab).click();
  await reject(first.tab).waitFor({ state: 'hidden' });
  await first.tab.waitForTimeout(500);
  const cookies = await context.cookies();
  const again = await open(context, count, (tab) => tab.waitForTimeout(1000));
  const isRemembered = await again.tab.evaluate(() => !!window.samtykke.record);
  await context.close();
  return {
    first: first.task,
    again: again.task,
    core: again.core,
    isRemembered,
    cookie: cookies.find(({ name }) => name === 'samtykke')?.value.length ?? 0,
  };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

for (const count of COUNTS) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure(count));
  const of = (what) => median(runs.map((run) => run[what]));
  console.log(
    `${count} trackers: first visit ${of('first').toFixed(0)} ms, after Reject ${of('again').toFixed(0)} ms ` +
      `(the core alone ${of('core').toFixed(1)} ms), ` +
      `${runs.every(({ isRemembered }) => isRemembered) ? 'remembered' : 'NOT remembered'}, cookie ${of('cookie')} characters`,
  );
}
await browser.close();
server.close();
