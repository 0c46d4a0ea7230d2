// How the ledger learns of things: what the visitor does, what is decided, what vendors are asked for and what runs.
import { vendorOf } from '/stand-ins/vendors.mjs';

const OWN_ELEMENT = /^samtykke-/;
const OPENS_PREFERENCES = 'a[href="#samtykke"]';
const NAMED = ['save', 'close', 'preferences'];

/** The act that a click is, if it is one. */
function findAct(event) {
  const path = event.composedPath().filter((node) => node instanceof Element);
  if (path.some((node) => node.matches(OPENS_PREFERENCES))) return { kind: 'preferences' };
  const button = path.find((node) => node.dataset?.action);
  if (!button || !path.some((node) => OWN_ELEMENT.test(node.localName))) return undefined;
  if (NAMED.includes(button.dataset.action)) return { kind: button.dataset.action };
  return { kind: event.isTrusted ? 'pressed' : 'scripted', button: button.textContent.trim() };
}

/** Listens in the capture phase, so that an act is on the page before what follows from it. */
export function onAct(listener) {
  addEventListener(
    'click',
    (event) => {
      const act = findAct(event);
      if (act) listener(act);
    },
    { capture: true },
  );
}

/** How this page came to be open. */
export function findArrival(last) {
  const [{ type } = {}] = performance.getEntriesByType('navigation');
  if (type === 'back_forward') return 'back';
  if (type !== 'reload') return 'open';
  return last?.withdraws && Date.now() - last.at < 15_000 ? 'withdrawn' : 'reload';
}

/**
 * What vendors are asked for and what of theirs runs. The worker sees every request; without it, the browser's own list of
 * loaded things is read.
 */
export function onTrace({ asked, ran }) {
  window.standIns.handOver(({ type, data, detail }) => {
    if (type === 'stand-in') ran(detail);
    else if (data?.standIn === 'asked') asked({ vendor: data.vendor, url: new URL(data.url) });
  });
  if (window.standIns.state === 'on') return;
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const url = URL.canParse(name) && new URL(name);
      const vendor = url && vendorOf(url);
      if (vendor) asked({ vendor: vendor.id, url });
    }
  }).observe({ type: 'resource', buffered: true });
}
