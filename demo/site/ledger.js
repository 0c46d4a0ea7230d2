// The ledger beside the page: what visitors do, and what is asked for, run, stored and erased because of it.
import { createActs } from './ledger/acts.js';
import { findArrival, onAct, onTrace } from './ledger/ears.js';
import { countVendors, eraseEverything, listBefore, listStored } from './ledger/stored.js';
import { createView } from './ledger/view.js';

/** Vendors that this page has asked for anything since it was opened. */
const contacted = new Set();
let isDrawn = true;

const acts = createActs(drawSoon);
const draw = createView(document.getElementById('ledger'), { onClear: startOver });

/** However much is noted at once, it is drawn once. */
function drawSoon() {
  if (!isDrawn) return;
  isDrawn = false;
  queueMicrotask(() => {
    isDrawn = true;
    draw({
      vendors: contacted.size,
      ...countVendors(listStored()),
      permissions: window.samtykke?.permissions ?? {},
      acts: acts.all,
    });
  });
}

async function startOver() {
  acts.end();
  await eraseEverything();
  location.replace(location.pathname);
}

/** The present act has an address or a name, and no more of the query, which is long and different each time. */
function noteAsked({ vendor, url }) {
  if (vendor) contacted.add(vendor);
  acts.note('asked', { vendor, address: url.host + url.pathname });
}

/** A press is followed by its change at once; a change without one has come from another tab or from a script. */
function noteChange({ permissions, changed }) {
  const isAnswer =
    ['pressed', 'scripted', 'save'].includes(acts.last?.kind) && Date.now() - acts.last.at < 250;
  // The record is written before the change is told: what the last look did not find belongs to the change.
  if (changed.length && !isAnswer) acts.open({ kind: 'elsewhere', items: acts.seen });
  if (changed.some((id) => permissions[id] === 'denied')) acts.markWithdrawal();
  acts.look();
  drawSoon();
}

// What came or went between the last page and this one's first script belongs to the act that led here.
acts.open({ kind: findArrival(acts.last), items: listBefore() });
acts.look();
onTrace({ asked: noteAsked, ran: (detail) => acts.note('ran', detail) });
onAct((act) => acts.open(act));
document.addEventListener('samtykke-change', (event) => noteChange(event.detail ?? event));
addEventListener('pagehide', () => acts.look());
addEventListener('pageshow', ({ persisted }) => persisted && acts.open({ kind: 'back' }));
// Nothing tells a page that its storage has changed under its own hands, so it is looked at.
setInterval(() => acts.look(), 250);

// Those who build sites may see the same as their own panel tells it: open a page with `?panel`.
if (new URLSearchParams(location.search).has('panel')) {
  const tag = document.createElement('script');
  tag.src = '/samtykke-panel.js';
  tag.dataset.ownNames = 'demo-*';
  document.head.append(tag);
}
