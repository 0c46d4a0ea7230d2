// A record that is broken, forged, cut short, oversized or old is no record: it grants nothing, and the visitor is asked.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { permissionsOf } from '../helpers/page-api.js';
import type { Site, SiteOptions } from '../helpers/site.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  bannerButton,
  reject,
  seeBanner,
  seeNothingOfVendors,
  seeRecord,
  seeRunning,
} from '../helpers/visitor.js';

const openSite = useSites();

const NAME = 'samtykke';
const NOTHING_STORED = { domain: '.shop.example', path: '/', secure: true };

// So that two hundred pages do not take a minute.
const WITHOUT_INTERFACE: SiteOptions = { answers: { '/samtykke-ui.js': 'fail' } };

const JSON_RECORD = encodeURIComponent(
  JSON.stringify({
    version: 1,
    time: Date.now(),
    choices: { analytics: true, marketing: true, hotjar: true },
  }),
);

const FORGED: readonly string[] = [
  '',
  'x',
  '0',
  '1',
  '1.',
  '-1',
  'true',
  'yes',
  'granted',
  'all',
  '*',
  'null',
  'undefined',
  'NaN',
  '{}',
  '[]',
  '[true]',
  '"granted"',
  '%',
  '%E0%A4%A',
  '%00',
  '%7B%22analytics%22%3Atrue%7D',
  'analytics',
  'analytics=granted',
  'analytics:true&marketing:true',
  '__proto__',
  'constructor',
  '1.1.1.1.1.1',
  '1.0.0.0.analytics_marketing_hotjar_hubspot...',
  '2.abc.t6zk00.0.analytics_marketing..',
  'level=%5B%22analytics%22%2C%22marketing%22%5D',
  JSON_RECORD,
  'eyJhbmFseXRpY3MiOnRydWUsIm1hcmtldGluZyI6dHJ1ZX0',
  'granted.'.repeat(500),
];

/** A visitor who comes with these values of our cookie, on the whole site or on this host only. */
async function openWith(
  values: readonly { value: string; hostOnly?: boolean; name?: string }[],
): Promise<Site> {
  return openSite({
    cookies: values.map(({ value, hostOnly, name = NAME }) => ({
      ...NOTHING_STORED,
      name,
      value,
      ...(hostOnly && { domain: 'www.shop.example' }),
    })),
  });
}

/** The record that accepting, or rejecting, has written. */
async function writtenRecord(answer: typeof accept): Promise<string> {
  const site = await openSite();
  await answer(site);
  return (await seeRecord(site)).value;
}

async function seeAskedAndNothingGranted(site: Site): Promise<void> {
  await seeBanner(site.page);
  expect(site.vendorRequests()).toEqual([]);
  const { necessary, ...others } = await permissionsOf(site.page);
  expect(necessary).toBe('granted');
  expect(new Set(Object.values(others))).toEqual(new Set(['denied']));
}

describe('A record that we did not write', () => {
  it('grants nothing, whatever it says, and the visitor is asked', async () => {
    const site = await openSite(WITHOUT_INTERFACE);
    for (const value of FORGED) {
      await site.context.addCookies([{ ...NOTHING_STORED, name: NAME, value }]);
      site.forgetRequests();
      await site.goto('/');
      // The interface is fetched where there is something to ask.
      await eventually(() => site.ownRequests(), value).toContain('/samtykke-ui.js');
      const { necessary, ...others } = await permissionsOf(site.page);
      expect(necessary).toBe('granted');
      expect(new Set(Object.values(others)), value).toEqual(new Set(['denied']));
    }
    await seeNothingOfVendors(site);
    expect(site.errors).toEqual([]);
  });

  it.each(['granted', JSON_RECORD])('grants nothing, and the visitor sees the banner: %s', async (value) => {
    await seeAskedAndNothingGranted(await openWith([{ value }]));
  });

  it('grants nothing when it is longer than any cookie may be', async () => {
    const site = await openSite({
      init: () => {
        Object.defineProperty(Document.prototype, 'cookie', {
          get: () => `samtykke=${'1.granted.'.repeat(500)}`,
          set: () => undefined,
        });
      },
    });
    await seeAskedAndNothingGranted(site);
  });

  it('grants nothing when it is cut short, near its ends or between', { timeout: 120_000 }, async () => {
    const whole = await writtenRecord(accept);
    const site = await openSite(WITHOUT_INTERFACE);
    const nearAnEnd = (length: number) => length < 12 || length > whole.length - 12;
    for (let length = 0; length < whole.length; length++) {
      if (!nearAnEnd(length) && length % 4 > 0) continue;
      await site.context.addCookies([{ ...NOTHING_STORED, name: NAME, value: whole.slice(0, length) }]);
      await site.goto('/');
      const { analytics, hotjar } = await permissionsOf(site.page);
      expect([analytics, hotjar], `cut to ${String(length)} characters`).toEqual(['denied', 'denied']);
    }
    await seeNothingOfVendors(site);
    await site.context.addCookies([{ ...NOTHING_STORED, name: NAME, value: whole }]);
    await site.goto('/');
    expect(await permissionsOf(site.page)).toMatchObject({ analytics: 'granted', hotjar: 'granted' });
  });

  it('grants nothing when one character of it is another', async () => {
    const whole = await writtenRecord(accept);
    const site = await openSite(WITHOUT_INTERFACE);
    for (let at = 0; at < whole.length; at += 7) {
      const other = whole.charAt(at) === 'a' ? 'b' : 'a';
      const value = whole.slice(0, at) + other + whole.slice(at + 1);
      await site.context.addCookies([{ ...NOTHING_STORED, name: NAME, value }]);
      await site.goto('/');
      expect((await permissionsOf(site.page))['hotjar'], value).toBe('denied');
    }
    await seeNothingOfVendors(site);
  });

  it('grants nothing when it stands in another cookie', async () => {
    const value = await writtenRecord(accept);
    const site = await openWith(
      ['xsamtykke', 'samtykke2', 'Samtykke', 'samtykke-x'].map((name) => ({ value, name })),
    );
    await seeAskedAndNothingGranted(site);
  });
});

describe('Two records that contradict each other', () => {
  it.each([
    ['a refusal on this host and a grant on the whole site', reject, accept],
    ['a grant on this host and a refusal on the whole site', accept, reject],
  ])('grant nothing: %s', async (_, onHost, onSite) => {
    const site = await openWith([
      { value: await writtenRecord(onHost), hostOnly: true },
      { value: await writtenRecord(onSite) },
    ]);
    await seeAskedAndNothingGranted(site);
  });

  it('grant nothing when one of them is broken', async () => {
    const value = await writtenRecord(accept);
    const site = await openWith([{ value: 'broken', hostOnly: true }, { value }]);
    await seeAskedAndNothingGranted(site);
  });

  it('are replaced by the visitor’s next answer, which then holds', async () => {
    const site = await openWith([
      { value: await writtenRecord(reject), hostOnly: true },
      { value: await writtenRecord(accept) },
    ]);
    await accept(site);
    await seeRunning(site);
    site.forgetRequests();
    await site.goto('/next');
    await seeRunning(site);
    expect(await bannerButton(site.page, 'accept').count()).toBe(0);
  });
});
