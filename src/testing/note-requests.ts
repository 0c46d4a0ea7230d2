// Notes what pages ask for.
import { networkAddress } from '../ledger/trace.js';
import { makeDocument, type Book, type Fact } from './book.js';
import type { PageLike, RequestLike, ResponseLike, TargetLike } from './playwright.js';
import { beginsPage, frameOf, isVisit } from './visit.js';

export function noteRequests(target: Pick<TargetLike, 'on'>, book: Book): void {
  const byRequest = new WeakMap<RequestLike, Fact>();

  target.on('request', (request) => {
    const frame = frameOf(request);
    if (isVisit(request, frame) || !networkAddress(request.url())) return;
    const tab = frame && book.tabOf(frame.page());
    const document = tab ? (tab.next ?? tab.current) : book.latest;
    const fact = { kind: 'request', name: request.url(), type: request.resourceType() } as const;
    byRequest.set(request, book.note(document, { ...fact, outcome: 'pending' }));
  });

  target.on('response', (response: ResponseLike) => {
    const request = response.request();
    const frame = frameOf(request);
    if (!frame || !isVisit(request, frame) || !beginsPage(response.status())) return;
    const tab = book.tabOf(frame.page());
    // A page's first requests are the browser's own, made while it reads ahead, before any script of ours has run.
    tab.next = makeDocument(tab, request.url());
  });

  target.on('requestfinished', (request) => {
    const fact = byRequest.get(request);
    if (fact) fact.outcome = 'answered';
  });

  target.on('requestfailed', (request) => {
    const fact = byRequest.get(request);
    if (fact) fact.outcome = request.failure()?.errorText === 'csp' ? 'refused' : 'failed';
  });
}

export function noteSockets(page: PageLike, book: Book): void {
  page.on('websocket', (socket) => {
    const { current } = book.tabOf(page);
    book.note(current, { kind: 'request', name: socket.url(), type: 'websocket', outcome: 'answered' });
  });
}

/** What a policy refused so early that some browsers tell of no request. */
export function noteRefused(book: Book): void {
  for (const document of book.documents.values()) {
    for (const name of document.refused) {
      const isNoted = book.facts.some((fact) => fact.document === document && fact.name === name);
      if (!isNoted) book.note(document, { kind: 'request', name, outcome: 'refused' });
    }
  }
}
