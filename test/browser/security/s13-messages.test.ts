// S13, messages: what other pages, frames and scripts say to a page changes nothing, and nobody is answered.
import { describe, expect, it } from 'vitest';
import { globalOf, permissionsOf, type TestWindow } from '../../helpers/page-api.js';
import { servePage } from '../../helpers/own-files.js';
import { trackersTag } from '../../helpers/tags.js';
import { useSites } from '../../helpers/use-sites.js';
import { bannerButton, reject, seeBanner, seeNothingOfVendors, settle } from '../../helpers/visitor.js';

const openSite = useSites();

const HEAD = trackersTag(['hotjar', 'facebook-pixel']);

const MESSAGES: readonly unknown[] = [
  0,
  1,
  null,
  true,
  'granted',
  'samtykke',
  '{"samtykke":"grantAll"}',
  { samtykke: 'grant', analytics: true },
  { type: 'samtykke-change', permissions: { analytics: 'granted' } },
  { __tcfapiCall: { command: 'getTCData', version: 2, callId: 'a' } },
  { __cmpCall: { command: 'getConsentData', callId: 'b' } },
  { __gppCall: { command: 'ping', callId: 'c' } },
  { __proto__: null, decide: { analytics: true } },
  [['grantAll'], ['decide', { analytics: true }]],
];

const FRAME = `<script>
  const messages = ${JSON.stringify(MESSAGES)};
  const heard = [];
  addEventListener('message', (event) => heard.push(event.data));
  for (const message of messages) parent.postMessage(message, '*');
  setTimeout(() => { document.title = String(heard.length) }, 200);
</script>`;

describe('S13 messages', () => {
  it.each([
    ['before an answer', false],
    ['after a refusal', true],
  ])(
    'of a stranger’s frame, of other tabs and of the page change nothing, and get no answer: %s',
    async (_, refused) => {
      const site = await openSite({
        head: HEAD,
        answers: { 'https://stranger.example/frame': servePage({ head: FRAME }) },
      });
      if (refused) await reject(site);
      else await seeBanner(site.page);
      const before = await permissionsOf(site.page);
      const tab = await site.newTab('/2');
      // Another tab of the same site, and a stranger's frame in this one.
      await tab.evaluate((messages) => {
        const channel = new BroadcastChannel('samtykke');
        for (const message of messages) channel.postMessage(message);
      }, MESSAGES);
      await site.page.evaluate(async (messages) => {
        const answers: unknown[] = [];
        Object.assign(window, { answers });
        const frame = document.createElement('iframe');
        frame.src = 'https://stranger.example/frame';
        const asked = new Promise<void>((resolve) => {
          let left = messages.length;
          addEventListener('message', ({ source }) => {
            if (source === frame.contentWindow && --left === 0) resolve();
          });
        });
        document.body.append(frame);
        await asked;
        const channel = new BroadcastChannel('samtykke');
        channel.onmessage = ({ data }) => answers.push(data);
        for (const message of messages) {
          window.postMessage(message, '*');
          channel.postMessage(message);
          for (const type of ['samtykke-change', 'visibilitychange', 'prerenderingchange', 'storage'])
            document.dispatchEvent(
              Object.assign(new Event(type), { permissions: { analytics: 'granted' }, detail: message }),
            );
          for (const type of ['pageshow', 'message', 'storage'])
            dispatchEvent(new MessageEvent(type, { data: message }));
        }
      }, MESSAGES);
      await settle(site.page);
      expect(await globalOf(site.page, 'answers')).toEqual([]);
      expect(await permissionsOf(site.page)).toEqual(before);
      expect(await bannerButton(site.page, 'accept').count()).toBe(refused ? 0 : 1);
      const frame = site.page.frames().find((each) => each.url().includes('stranger.example'));
      await frame?.waitForFunction(() => document.title !== 'Shop');
      expect(await frame?.title()).toBe('0');
      site.requests = site.requests.filter(({ url }) => !url.includes('stranger.example'));
      await seeNothingOfVendors(site);
    },
  );

  it('have no name on the page to be asked by: no TCF, CMP or GPP door is there', async () => {
    const site = await openSite({ head: HEAD });
    await seeBanner(site.page);
    const doors = await site.page.evaluate(() =>
      ['__tcfapi', '__cmp', '__gpp', '__uspapi'].filter(
        (name) => name in window || `${name}Locator` in window.frames,
      ),
    );
    expect(doors).toEqual([]);
    expect(
      await site.page.evaluate(() =>
        Object.keys((window as unknown as TestWindow).samtykke).includes('grantAll'),
      ),
    ).toBe(true);
  });
});
