// Which requests are a visitor's own act: to go somewhere.
import type { RequestLike } from './playwright.js';

type Frame = ReturnType<RequestLike['frame']>;

/** The frame that asks; none for a service worker's own request, and for a new window's first. */
export function frameOf(request: RequestLike): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

/** Whether a main frame is on its way to another page: nothing that a page does behind the visitor's back. */
export const isVisit = (request: RequestLike, frame: Frame | undefined): boolean =>
  request.isNavigationRequest() && !frame?.parentFrame();

/** Whether this answer to a visit begins a page: one that stands for another answer, or for none, does not. */
export const beginsPage = (status: number): boolean =>
  status !== 204 && status !== 205 && !(status >= 300 && status < 400);
