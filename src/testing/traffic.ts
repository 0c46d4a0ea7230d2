// What is on its way: tells when pages have nothing more to wait for.
import type { RequestLike, ResponseLike, TargetLike } from './playwright.js';
import { beginsPage, frameOf, isVisit } from './visit.js';

export interface Traffic {
  /** How many requests have begun or ended since the start. */
  readonly count: number;
  /** Addresses that have been asked for and have not answered. */
  readonly pending: readonly string[];
  stop(): void;
}

/** These stay open as long as the page does, or tell nothing that anything waits for. */
const ENDLESS = new Set(['eventsource', 'websocket', 'media', 'ping']);

export function watchTraffic(target: Pick<TargetLike, 'on' | 'off'>): Traffic {
  const open = new Set<RequestLike>();
  let count = 0;
  const begin = (request: RequestLike) => {
    count++;
    if (!ENDLESS.has(request.resourceType())) open.add(request);
  };
  const end = (request: RequestLike) => {
    count++;
    open.delete(request);
  };
  /** What a page that is left was still waiting for, nobody is any more; and not every browser says that it has ended. */
  const leave = (response: ResponseLike) => {
    const visit = response.request();
    const page = frameOf(visit)?.page();
    if (!page || !isVisit(visit, frameOf(visit)) || !beginsPage(response.status())) return;
    for (const request of open)
      if (request !== visit && frameOf(request)?.page() === page) open.delete(request);
  };
  target.on('request', begin);
  target.on('response', leave);
  target.on('requestfinished', end);
  target.on('requestfailed', end);
  return {
    get count() {
      return count;
    },
    get pending() {
      return [...open].map((request) => request.url());
    },
    stop() {
      target.off('request', begin);
      target.off('response', leave);
      target.off('requestfinished', end);
      target.off('requestfailed', end);
    },
  };
}
