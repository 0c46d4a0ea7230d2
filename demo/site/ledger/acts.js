// The ledger's memory: acts in order, and under each what followed from it. It outlives a reload and a change of page.
import { LEDGER_KEY, listStored } from './stored.js';

const MOST = 40;

/** @typedef {{ kind: string, button?: string, path: string, at: number, asked: {}[], ran: {}[], stored: string[], erased: string[], withdraws?: boolean }} Act */

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(LEDGER_KEY)) ?? { acts: [], seen: [] };
  } catch {
    // Storage is switched off or the note is broken: a ledger of this page alone.
    return { acts: [], seen: [] };
  }
}

/** `onNote` is called after every note. */
export function createActs(onNote) {
  const memory = read();
  let isOver = false;

  function keep() {
    if (isOver) return;
    try {
      sessionStorage.setItem(LEDGER_KEY, JSON.stringify(memory));
    } catch {
      // Without storage the ledger lasts as long as the page.
    }
    onNote();
  }

  /** Compares storage with the last look, and writes the difference under the present act. */
  function look(items = listStored()) {
    const act = memory.acts.at(-1);
    const stored = items.filter((item) => !memory.seen.includes(item));
    const erased = memory.seen.filter((item) => !items.includes(item));
    memory.seen = items;
    // What lay there before the first act is nobody's doing here.
    if (!act || !(stored.length || erased.length)) return;
    act.stored.push(...stored);
    act.erased.push(...erased);
    keep();
  }

  return {
    /** @returns {Act[]} */
    get all() {
      return memory.acts;
    },
    get last() {
      return memory.acts.at(-1);
    },
    /** What the last look found. */
    get seen() {
      return memory.seen;
    },
    look,
    /** What changed up to now, or up to the look that found `items`, belongs to the act before. */
    open({ kind, button, items }) {
      look(items);
      const path = decodeURI(location.pathname);
      memory.acts.push({ kind, button, path, at: Date.now(), asked: [], ran: [], stored: [], erased: [] });
      memory.acts = memory.acts.slice(-MOST);
      keep();
    },
    note(list, item) {
      memory.acts.at(-1)?.[list].push(item);
      keep();
    },
    /** Marks the present act as one that took something away. */
    markWithdrawal() {
      if (memory.acts.length) memory.acts.at(-1).withdraws = true;
      keep();
    },
    /** Nothing is written any more: the storage is about to be emptied. */
    end() {
      isOver = true;
    },
  };
}
