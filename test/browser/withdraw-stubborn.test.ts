// A visitor withdraws from a vendor that does not let go: it writes again by a timer, as the page goes, under other names
// of the same thing, into databases and caches. What is erased, what came back and what stays is said as it is.
import { describe, expect, it } from 'vitest';
import type { EraseReport } from '../../src/index.js';
import { ACME_SCRIPT, acmeAnswers, acmeTag } from '../helpers/acme.js';
import { eventually } from '../helpers/eventually.js';
import { decide, reportOf, withdraw, type TestWindow } from '../helpers/page-api.js';
import type { Site, SiteOptions } from '../helpers/site.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  dialog,
  dialogButton,
  leave,
  reject,
  seeNothingOfVendors,
  seeRecord,
  seeReloadAfter,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

interface TestNavigation {
  readonly currentEntry: { getState(): unknown };
  updateCurrentEntry(options: { state: unknown }): void;
}

interface Story {
  readonly site: Site;
  /** Every report that a page was told of, in order. */
  readonly reports: EraseReport[];
}

/** A site on which Acme runs; its pages tell the test of each report. */
async function open(options: SiteOptions & { readonly run: () => void }): Promise<Story> {
  const reports: EraseReport[] = [];
  const site = await openSite({ head: acmeTag(), answers: acmeAnswers(options.run), ...options });
  await site.context.exposeFunction('tellTest', (report: EraseReport) => reports.push(report));
  await site.context.addInitScript(() => {
    document.addEventListener('samtykke-erase', ({ report }) => {
      (window as unknown as { tellTest: (told: object) => void }).tellTest(report);
    });
  });
  await site.goto();
  return { site, reports };
}

const cachesOf = (site: Site) => site.page.evaluate(() => caches.keys());

const namesOf = (list: readonly { readonly kind: string; readonly name: string }[] = []) =>
  list.map(({ kind, name }) => `${kind} ${name}`).sort();

const acmeIn = (report: EraseReport | undefined) => report?.trackers.find(({ id }) => id === 'acme');

const everythingThere = async (site: Site) => [
  ...(await site.cookieNames()),
  ...(await site.storageKeys()),
  ...(await cachesOf(site)),
];

/** Writes everywhere, and again at every occasion. */
function writeAlways(): void {
  const write = () => {
    document.cookie = 'acme=1; path=/; max-age=9999';
    document.cookie = 'acme=1; path=/; domain=shop.example; max-age=9999';
    document.cookie = 'acme-chips=1; path=/; secure; partitioned; max-age=9999';
    // Twins: whichever is left gives the other back.
    localStorage.setItem('acme-id', '1');
    localStorage.setItem('acme-id_exp', '9999');
    sessionStorage.setItem('acme-visit', '1');
  };
  write();
  setInterval(write, 20);
  for (const name of ['pagehide', 'beforeunload', 'unload']) addEventListener(name, write);
  document.addEventListener('visibilitychange', write);
  indexedDB.open('acme-db').onsuccess = () => {
    void caches.open('acme-cache').then(() => {
      document.cookie = 'acme-done=1; path=/; max-age=9999';
    });
  };
}

const EVERYTHING = [
  'cache acme-cache',
  'cookie acme',
  'cookie acme-chips',
  'cookie acme-done',
  'indexedDB acme-db',
  'localStorage acme-id',
  'localStorage acme-id_exp',
  'sessionStorage acme-visit',
];

describe('A vendor that writes again and again', () => {
  it('has nothing left after withdrawal and reload, and is asked for nothing', async () => {
    const { site, reports } = await open({ run: writeAlways });
    await accept(site);
    await eventually(() => site.cookieNames()).toContain('acme-done');
    await seeReloadAfter(site, () => withdraw(site.page));
    await eventually(() => everythingThere(site)).toEqual(['samtykke']);
    await leave(site);
    await site.goto('/next');
    await seeNothingOfVendors(site);
    expect(await everythingThere(site)).toEqual(['samtykke']);
    const page = acmeIn(reports.findLast(({ trackers }) => trackers.length));
    expect(namesOf(page?.cameBack)).toEqual(
      expect.arrayContaining(['cookie acme', 'localStorage acme-id', 'sessionStorage acme-visit']),
    );
    const gone = reports.flatMap((report) => namesOf(acmeIn(report)?.erased));
    expect([...new Set(gone)].sort()).toEqual(
      expect.arrayContaining(EVERYTHING.filter((name) => !/db/.test(name))),
    );
  });

  it('is told of in the page itself, where the site does not reload: what came back, and that it is no more', async () => {
    const { site } = await open({ run: writeAlways, head: acmeTag({ reloadOnWithdraw: false }) });
    await accept(site);
    await eventually(() => site.cookieNames()).toContain('acme-done');
    await withdraw(site.page);
    await eventually(async () => namesOf(acmeIn(await reportOf(site.page))?.cameBack)).toEqual([
      'cookie acme',
      'cookie acme-chips',
      'localStorage acme-id',
      'localStorage acme-id_exp',
      'sessionStorage acme-visit',
    ]);
    const page = acmeIn(await reportOf(site.page));
    expect(namesOf(page?.erased)).toEqual(expect.arrayContaining(['cookie acme-done', 'cache acme-cache']));
    await site.goto('/next');
    await eventually(() => everythingThere(site)).toEqual(['samtykke']);
  });

  it('is looked for three times and at the end of the page, and not for ever', async () => {
    const run = () => {
      setInterval(() => {
        document.cookie = 'acme=1; path=/';
      }, 10);
      document.cookie = 'acme-done=1; path=/';
    };
    const { site } = await open({ run, head: acmeTag({ reloadOnWithdraw: false }) });
    await accept(site);
    await eventually(() => site.cookieNames()).toContain('acme-done');
    await site.page.clock.install();
    await withdraw(site.page);
    await site.page.clock.runFor(1000);
    await eventually(async () => namesOf(acmeIn(await reportOf(site.page))?.cameBack)).toEqual([
      'cookie acme',
    ]);
    await site.page.clock.runFor(60_000);
    const last = (await reportOf(site.page))?.time;
    await site.page.clock.runFor(600_000);
    expect((await reportOf(site.page))?.time).toBe(last);
    await site.goto('/next');
    await eventually(() => site.cookieNames()).toEqual(['samtykke']);
  });
});

describe('The report of what was erased', () => {
  const writeOnce = () => {
    document.cookie = 'acme=1; path=/; max-age=9999';
    localStorage.setItem('acme-id', '1');
    document.cookie = 'acme-done=1; path=/; max-age=9999';
  };

  it('names what is gone and what nobody here can reach, is frozen, and holds no value', async () => {
    const { site, reports } = await open({ run: writeOnce, head: acmeTag({ reloadOnWithdraw: false }) });
    await accept(site);
    await eventually(() => site.cookieNames()).toContain('acme-done');
    expect(await reportOf(site.page)).toBeUndefined();
    const begun = Date.now();
    await withdraw(site.page);
    await eventually(() => reports).toHaveLength(1);
    const uid = {
      kind: 'cookie',
      name: 'uid',
      domain: 'acme.example',
      reason: 'third-party',
      lifetime: '1 year',
    };
    expect(reports[0]).toEqual({
      time: expect.any(Number),
      trackers: [
        {
          id: 'acme',
          erased: [
            { kind: 'cookie', name: 'acme' },
            { kind: 'cookie', name: 'acme-done' },
            { kind: 'localStorage', name: 'acme-id' },
          ],
          cameBack: [],
          outOfReach: [uid],
        },
      ],
    });
    expect(reports[0]!.time).toBeGreaterThanOrEqual(begun);
    expect(await reportOf(site.page)).toEqual(reports[0]);
    const thawed = await site.page.evaluate(() => {
      const { report } = (window as unknown as TestWindow).samtykke;
      const parts: unknown[] = [report];
      for (const part of parts)
        if (typeof part === 'object') parts.push(...(Object.values(part as object) as unknown[]));
      return parts.filter((part) => !Object.isFrozen(part));
    });
    expect(thawed).toEqual([]);
  });

  it('says that a database is in use while a page holds it open, and the next page finds it gone', async () => {
    const run = () => {
      indexedDB.open('acme-db').onsuccess = () => {
        document.cookie = 'acme-done=1; path=/; max-age=9999';
      };
    };
    const { site } = await open({ run, head: acmeTag({ reloadOnWithdraw: false }) });
    await accept(site);
    await eventually(() => site.cookieNames()).toContain('acme-done');
    await withdraw(site.page);
    await eventually(async () => acmeIn(await reportOf(site.page))?.outOfReach).toContainEqual({
      kind: 'indexedDB',
      name: 'acme-db',
      reason: 'in-use',
    });
    expect(namesOf(acmeIn(await reportOf(site.page))?.erased)).toEqual(['cookie acme-done']);
    await site.goto('/next');
    await eventually(() => site.storageKeys()).toEqual([]);
  });

  it('says that a cookie elsewhere stays where the definition tells no whole name', async () => {
    const run = () => {
      document.cookie = 'acme-1=1; path=/odd/; max-age=9999';
      document.cookie = 'acme-done=1; path=/; max-age=9999';
    };
    const cookies = [{ name: 'acme-*', path: '/odd/' }, { name: 'acme-done' }];
    const { site } = await open({ run, head: acmeTag({ reloadOnWithdraw: false }, { cookies }) });
    await accept(site);
    await eventually(() => site.cookieNames()).toContain('acme-done');
    await withdraw(site.page);
    await eventually(async () => acmeIn(await reportOf(site.page))?.outOfReach).toContainEqual({
      kind: 'cookie',
      name: 'acme-*',
      reason: 'path',
    });
    expect(namesOf(acmeIn(await reportOf(site.page))?.erased)).toEqual(['cookie acme-done']);
    await site.goto('/odd/page');
    await eventually(() => site.cookieNames()).toEqual(['samtykke']);
  });

  it('says on a later page that a refused vendor’s things have come back, and not what stood there before the answer', async () => {
    const old = { name: 'acme', value: 'old', domain: 'www.shop.example', path: '/' };
    const { site, reports } = await open({ run: writeOnce });
    await leave(site);
    await site.context.addCookies([old]);
    await site.goto('/first');
    await reject(site);
    await seeRecord(site);
    await eventually(() => site.cookieNames()).toEqual(['samtykke']);
    await eventually(() => reports.flatMap((report) => namesOf(acmeIn(report)?.erased))).toEqual([
      'cookie acme',
    ]);
    expect(reports.flatMap((report) => namesOf(acmeIn(report)?.cameBack))).toEqual([]);
    await leave(site);
    await site.context.addCookies([old]);
    await site.goto('/second');
    await eventually(() => site.cookieNames()).toEqual(['samtykke']);
    await eventually(() => namesOf(acmeIn(reports.at(-1))?.cameBack)).toEqual(['cookie acme']);
  });

  it('erases nothing that is granted again before the last look', async () => {
    const { site } = await open({ run: writeOnce, head: acmeTag({ reloadOnWithdraw: false }) });
    await accept(site);
    await eventually(() => site.cookieNames()).toContain('acme-done');
    await site.page.clock.install();
    await withdraw(site.page);
    await site.page.clock.runFor(1000);
    await eventually(() => site.cookieNames()).toEqual(['samtykke']);
    await decide(site.page, { acme: true });
    await site.page.evaluate(() => {
      document.cookie = 'acme=2; path=/; max-age=9999';
    });
    await site.page.clock.runFor(60_000);
    await site.goto('/next');
    expect(await site.cookieNames()).toEqual(expect.arrayContaining(['acme', 'samtykke']));
  });
});

describe('A returning visitor who has refused', () => {
  it('pays for the core alone, though the definition names databases and caches', async () => {
    const { site } = await open({ run: () => undefined });
    await reject(site);
    await seeRecord(site);
    await site.goto('/next');
    await settle(site.page);
    await leave(site);
    await site.goto('/third');
    await settle(site.page);
    expect(site.ownRequests()).toEqual(['/third', '/samtykke.js']);
    expect(site.requests.map(({ url }) => url)).not.toContain(ACME_SCRIPT);
  });

  it('loses a database that is there without any cookie or key', async () => {
    const { site, reports } = await open({ run: () => undefined });
    await reject(site);
    await seeRecord(site);
    await site.page.evaluate(() => {
      indexedDB.open('acme-db').onsuccess = ({ target }) => {
        (target as IDBOpenDBRequest).result.close();
      };
      indexedDB.open('basket').onsuccess = ({ target }) => {
        (target as IDBOpenDBRequest).result.close();
      };
    });
    await eventually(() => site.storageKeys()).toEqual(['database:acme-db', 'database:basket']);
    await site.goto('/next');
    await eventually(() => site.storageKeys()).toEqual(['database:basket']);
    await eventually(() => namesOf(acmeIn(reports.at(-1))?.cameBack)).toEqual(['indexedDB acme-db']);
  });
});

describe('The preferences, after a withdrawal', () => {
  const writeOnce = () => {
    document.cookie = 'acme=1; path=/; max-age=9999';
    localStorage.setItem('acme-id', '1');
    document.cookie = 'acme-done=1; path=/; max-age=9999';
  };
  const erasedText = async (site: Site) => {
    await site.page.evaluate(() => {
      (window as unknown as TestWindow).samtykke.openPreferences();
    });
    const erased = dialog(site.page).locator('.erased');
    await erased.locator('summary').click();
    return (await erased.innerText()).split(/\s*\n+\s*/);
  };

  it('say what was erased and what is out of reach, though the page was loaded again', async () => {
    const { site } = await open({ run: writeOnce });
    await accept(site);
    await eventually(() => site.cookieNames()).toContain('acme-done');
    await seeReloadAfter(site, () => withdraw(site.page));
    expect(await erasedText(site)).toEqual([
      'Erased from your browser: 3 things. Some things cannot be erased from here.',
      'Acme',
      'Erased from your browser: 3 things. Acme Ltd may have cookies of its own on acme.example. Only Acme Ltd can erase them.',
      'Acme Ltd’s privacy policy',
    ]);
    expect(await everythingThere(site)).toEqual(['samtykke']);
  });

  it('say it in Norwegian', async () => {
    const { site } = await open({ run: writeOnce, lang: 'nb' });
    await accept(site);
    await eventually(() => site.cookieNames()).toContain('acme-done');
    await seeReloadAfter(site, () => withdraw(site.page));
    expect(await erasedText(site)).toEqual([
      'Slettet fra nettleseren din: 3 ting. Noe kan ikke slettes herfra.',
      'Acme',
      'Slettet fra nettleseren din: 3 ting. Acme Ltd kan ha egne informasjonskapsler på acme.example. Bare Acme Ltd kan slette dem.',
      'Personvernerklæringen til Acme Ltd',
    ]);
  });

  it('say nothing of it on a page where nothing was erased, nor of what is granted again', async () => {
    const { site } = await open({ run: writeOnce });
    await accept(site);
    await eventually(() => site.cookieNames()).toContain('acme-done');
    await seeReloadAfter(site, () => withdraw(site.page));
    await decide(site.page, { acme: true });
    await site.page.evaluate(() => {
      (window as unknown as TestWindow).samtykke.openPreferences();
    });
    await dialogButton(site.page, 'save').waitFor();
    expect(await dialog(site.page).locator('.erased').count()).toBe(0);
    await dialogButton(site.page, 'reject').click();
    await site.page.waitForEvent('load');
    await site.goto('/next');
    await site.page.evaluate(() => {
      (window as unknown as TestWindow).samtykke.openPreferences();
    });
    await dialogButton(site.page, 'save').waitFor();
    expect(await dialog(site.page).locator('.erased').count()).toBe(0);
  });

  it('are not led astray by what the site keeps in its history entry, and it keeps that', async () => {
    const { site } = await open({ run: writeOnce });
    await accept(site);
    await eventually(() => site.cookieNames()).toContain('acme-done');
    await site.page.evaluate(() => {
      (window as unknown as { navigation: TestNavigation }).navigation.updateCurrentEntry({
        state: { scroll: 9 },
      });
    });
    await seeReloadAfter(site, () => withdraw(site.page));
    const state = await site.page.evaluate(() => {
      const { navigation } = window as unknown as { navigation: TestNavigation };
      const before = navigation.currentEntry.getState() as { scroll: number };
      navigation.updateCurrentEntry({
        state: { samtykke: { time: 1, trackers: [{ id: 'acme', erased: 1 }] } },
      });
      return before;
    });
    expect(state).toMatchObject({ scroll: 9, samtykke: { trackers: [{ id: 'acme' }] } });
    await site.page.evaluate(() => {
      (window as unknown as TestWindow).samtykke.openPreferences();
    });
    await dialogButton(site.page, 'save').waitFor();
    expect(await dialog(site.page).locator('.erased').count()).toBe(0);
  });
});
