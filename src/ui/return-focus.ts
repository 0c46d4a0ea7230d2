// Where the focus goes when what had it is gone: back to where the visitor was, else to the start of the page.

/** The page's own element that had the focus last. */
let lastInPage: Element | null = null;

let wasOurs = false;

/** Whether an element is of the banner or the preferences. One that is gone was: the page's own have not changed. */
const isOurs = (element: Element) =>
  !element.isConnected || !!element.closest('samtykke-banner, samtykke-preferences');

/** Notes where the focus has come, and from where. Tells the page's element that has it; none where it is ours. */
export function noteFocus({ target, relatedTarget }: FocusEvent): Element | undefined {
  // What comes out of a shadow root has been forgotten by the event.
  const now = target instanceof Element ? target : document.activeElement;
  if (!now) return undefined;
  wasOurs = isOurs(now);
  if (!wasOurs) lastInPage = now;
  else if (relatedTarget instanceof Element && !isOurs(relatedTarget)) lastInPage = relatedTarget;
  return wasOurs ? undefined : now;
}

const isLost = () => !document.activeElement || document.activeElement === document.body;

/** So that the next Tab leads to the first thing in the page, as in one that has just come. */
function focusStart(): void {
  const { body } = document;
  const before = body.getAttribute('tabindex');
  body.setAttribute('tabindex', '-1');
  body.focus({ preventScroll: true });
  if (before === null) body.removeAttribute('tabindex');
  else body.setAttribute('tabindex', before);
}

/** Only where the focus was ours and is nowhere now: a visitor who has gone on is left alone. */
export function returnFocus(): void {
  if (!wasOurs || !isLost()) return;
  wasOurs = false;
  if (lastInPage instanceof HTMLElement) lastInPage.focus({ preventScroll: true });
  if (isLost()) focusStart();
}
