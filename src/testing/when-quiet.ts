// Waits until pages have done what they have in hand, by what there is to wait for, not by a time that is hoped to do.
import type { PageLike } from './playwright.js';
import type { Traffic } from './traffic.js';

export interface Waiting {
  readonly traffic: Pick<Traffic, 'count' | 'pending'>;
  /** Milliseconds, for all of it. */
  readonly timeout: number;
  /** Anything else that must not change while a round goes by. */
  readonly look?: () => Promise<number>;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page that is on its way to another one answers nothing; one whose clock a test holds still, never. */
async function attempt(work: Promise<unknown>, ms: number): Promise<void> {
  await Promise.race([work.catch(() => undefined), pause(ms)]);
}

/** Until Samtykke has read its configuration, two frames have been drawn, and the browser has been idle. */
const drain = (page: PageLike) =>
  page.mainFrame().evaluate(async () => {
    await (window as { samtykke?: { ready: Promise<unknown> } }).samtykke?.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const idle = (window as Partial<typeof globalThis>).requestIdleCallback ?? setTimeout;
    await new Promise((resolve) => idle(resolve));
    await new Promise((resolve) => setTimeout(resolve));
  }, undefined);

/**
 * Goes round until a whole round has passed in which nothing new was asked for, answered or stored: every page has loaded,
 * every request has been answered, Samtykke is ready, two frames have been drawn, and the browser has been idle.
 * Returns what it was still waiting for when the time was over; nothing where it became quiet.
 */
export async function whenQuiet(pages: () => readonly PageLike[], waiting: Waiting): Promise<string[]> {
  const { traffic, timeout, look } = waiting;
  const end = Date.now() + timeout;
  const left = () => Math.max(1, end - Date.now());
  for (;;) {
    const before = traffic.count + ((await look?.()) ?? 0);
    const open = pages().filter((page) => !page.isClosed());
    for (const page of open) await attempt(page.waitForLoadState('load', { timeout: left() }), left());
    while (traffic.pending.length && Date.now() < end) await pause(20);
    for (const page of open) await attempt(drain(page), Math.min(left(), 2000));
    const after = traffic.count + ((await look?.()) ?? 0);
    if (after === before && !traffic.pending.length) return [];
    if (Date.now() >= end)
      return traffic.pending.length ? [...traffic.pending] : ['a page that is never idle'];
  }
}
