// Makes a visitor's decision for a test, through the site's own `window.samtykke`: nothing is forged, so cookie, domain,
// policy version and trackers are those of the site.
import { applyDecision, questionsOf, type Subject } from '../consent/decision.js';
import { decodeRecord } from '../consent/decode-record.js';
import type { Permissions } from '../consent/permission.js';
import type { Choices } from '../consent/record.js';
import type { CookieLike, PageLike, RequestLike } from './playwright.js';
import { watchTraffic } from './traffic.js';
import { whenQuiet } from './when-quiet.js';

/** Everything, nothing, or answers by category and tracker; what is not named is denied. */
export type TestDecision = 'all' | 'none' | Choices;

export interface WithConsentOptions {
  /** Milliseconds; 5,000 by default. */
  readonly timeout?: number;
}

interface Samtykke {
  readonly settings?: Subject & {
    readonly cookie: { readonly name: string };
    readonly config: { readonly reloadOnWithdraw?: boolean; readonly reloadOnGrant?: boolean };
  };
  readonly permissions: Permissions;
  readonly ready: Promise<unknown>;
  decide(decision: Choices): void;
}

/** What the page's Samtykke asks about, and its cookie; nothing where the page has none. */
const readSettings = (page: PageLike) =>
  page.mainFrame().evaluate(async () => {
    const { samtykke } = window as unknown as { samtykke?: Samtykke };
    await samtykke?.ready;
    const settings = samtykke?.settings;
    const asked = settings?.trackers.map(({ id, category }) => ({ id, category })) ?? [];
    return (
      settings && {
        subject: { categories: [...settings.categories], trackers: asked },
        name: settings.cookie.name,
      }
    );
  }, undefined);

/** Decides, and tells whether the page is loaded again because of it. */
const decide = (page: PageLike, decision: Choices) =>
  page.mainFrame().evaluate((decided) => {
    const { samtykke } = window as unknown as { samtykke: Samtykke };
    const { config, trackers = [] } = samtykke.settings ?? {};
    const before = samtykke.permissions;
    samtykke.decide(decided);
    const after = samtykke.permissions;
    const ids = trackers.map(({ id }) => id).filter((id) => before[id] !== after[id]);
    const isWithdrawn = ids.some((id) => after[id] === 'denied');
    return isWithdrawn ? config?.reloadOnWithdraw !== false : ids.length > 0 && !!config?.reloadOnGrant;
  }, decision);

function withResolvers() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** Waits until the page is asked for again; no longer than the time limit. */
async function whenReloading(page: PageLike, timeout: number, act: () => Promise<boolean>): Promise<void> {
  const { promise: asked, resolve } = withResolvers();
  const timer = setTimeout(resolve, timeout);
  const onRequest = (request: RequestLike) => {
    if (request.isNavigationRequest() && !request.frame().parentFrame()) resolve();
  };
  page.on('request', onRequest);
  try {
    if (await act()) await asked;
  } finally {
    clearTimeout(timer);
    page.off('request', onRequest);
  }
}

function choicesOf(subject: Subject, decision: TestDecision): Choices {
  const answers = Object.fromEntries(subject.categories.map((id) => [id, decision === 'all']));
  const named = typeof decision === 'string' ? {} : decision;
  const known = questionsOf(subject).map(({ id }) => id);
  const unknown = Object.keys(named).filter((id) => !known.includes(id));
  if (unknown.length) {
    const names = unknown.map((id) => `"${id}"`).join(', ');
    throw new Error(`withConsent: the site does not ask about ${names}. It asks about: ${known.join(', ')}.`);
  }
  return { ...answers, ...named };
}

function isRecordOf(choices: Choices, { value }: CookieLike): boolean {
  const written = decodeRecord(safelyDecoded(value))?.choices ?? {};
  const ids = Object.keys(choices);
  return ids.length > 0 && ids.every((id) => written[id] === choices[id]);
}

function safelyDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return ''; // Not a record.
  }
}

/**
 * Decides for the visitor on a page of the site that is open, and waits until the record is in the cookie and the page has
 * done what the decision brings: every page from then on starts with it. To start each test of a run with it, keep the
 * context's `storageState()` and give it to new contexts.
 *
 * Throws where the page has no `window.samtykke`, where the site does not ask about a name, and where no record is kept.
 *
 * @example
 * await page.goto('https://www.example.no/');
 * await withConsent(page, { analytics: true, hotjar: false });
 * await page.reload();
 */
export async function withConsent(
  page: PageLike,
  decision: TestDecision,
  { timeout = 5000 }: WithConsentOptions = {},
): Promise<void> {
  const settings = await readSettings(page);
  if (!settings) {
    throw new Error(
      `withConsent: there is no window.samtykke with a configuration on ${page.url()}. Open a page of the site first.`,
    );
  }
  const { subject, name } = settings;
  const choices = choicesOf(subject, decision);
  const address = page.url();
  const traffic = watchTraffic(page);
  try {
    const end = Date.now() + timeout;
    await whenReloading(page, timeout, () => decide(page, choices));
    const expected = applyDecision(subject, undefined, choices);
    const isKept = async () => {
      const records = (await page.context().cookies(address)).filter((cookie) => cookie.name === name);
      return records.length === 1 && records.every((record) => isRecordOf(expected, record));
    };
    while (!(await isKept())) {
      if (Date.now() > end)
        throw new Error(`withConsent: the cookie "${name}" does not hold the decision after ${timeout} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await whenQuiet(() => [page], { traffic, timeout });
  } finally {
    traffic.stop();
  }
}
