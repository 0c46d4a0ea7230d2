// Keeps the book of what was erased in a page: what went, what was there again, and what stays. Knows no page.
import type {
  EraseReport,
  Hindrance,
  Trace,
  TraceKind,
  TrackerReport,
  Unreached,
} from '../consent/erase-report.js';

/** What one look found of these trackers: gone now, or still there for a reason. */
export interface Finding extends Trace {
  readonly ids: readonly string[];
  readonly reason?: Hindrance | undefined;
  /** True for the vendor's own mark of a refusal: left on purpose, it has not come back. */
  readonly isMark?: boolean;
}

interface Page {
  readonly erased: Map<string, Trace>;
  readonly cameBack: Map<string, Trace>;
  readonly stays: Map<string, Unreached>;
}

const keyOf = ({ kind, name }: Trace) => `${kind} ${name}`;

const byKey = <Entry extends Trace>(entries: readonly Entry[]) =>
  new Map(entries.map((entry) => [keyOf(entry), entry]));

const freeze = <Entry extends object>(entries: Iterable<Entry>): readonly Entry[] =>
  Object.freeze([...entries].map((entry) => Object.freeze(entry)));

export class EraseLedger {
  readonly #pages = new Map<string, Page>();

  /** `before` is what was erased ahead of a reload. */
  constructor(before?: EraseReport) {
    for (const { id, erased, cameBack } of before?.trackers ?? [])
      this.#pages.set(id, { erased: byKey(erased), cameBack: byKey(cameBack), stays: new Map() });
  }

  /** Opens a tracker's page, where there is none yet. */
  open(id: string): Page {
    const page = this.#pages.get(id) ?? { erased: new Map(), cameBack: new Map(), stays: new Map() };
    this.#pages.set(id, page);
    return page;
  }

  /** What a tracker leaves under a new grant begins a new page. */
  close(id: string): void {
    this.#pages.delete(id);
  }

  /** Writes down one look at things of these kinds. `isOld`: the tracker was denied before this page was opened. */
  note(findings: readonly Finding[], kinds: readonly TraceKind[], isOld: (id: string) => boolean): void {
    const found = byKey(findings);
    for (const { erased, stays } of this.#pages.values()) {
      for (const [key, { kind, name, reason }] of stays) {
        // We had asked for it to go, and now its last user has let it.
        if (reason !== 'in-use' || !kinds.includes(kind) || found.has(key)) continue;
        stays.delete(key);
        erased.set(key, { kind, name });
      }
    }
    for (const { kind, name, reason, ids, isMark = false } of findings) {
      for (const id of ids) {
        const { erased, cameBack, stays } = this.open(id);
        const trace = { kind, name };
        const key = keyOf(trace);
        if (erased.delete(key) || (!reason && !isMark && isOld(id))) cameBack.set(key, trace);
        if (reason) stays.set(key, { ...trace, reason });
        else {
          stays.delete(key);
          erased.set(key, trace);
        }
      }
    }
  }

  /** The report about these trackers, in their order. `tell` says what cannot even be seen of one. */
  report(ids: readonly string[], tell: (id: string) => readonly Unreached[], time: number): EraseReport {
    const trackers = ids.flatMap((id): TrackerReport[] => {
      const page = this.#pages.get(id);
      if (!page) return [];
      const { erased, cameBack, stays } = page;
      return [
        {
          id,
          erased: freeze(erased.values()),
          cameBack: freeze(cameBack.values()),
          outOfReach: freeze([...stays.values(), ...tell(id)]),
        },
      ];
    });
    return Object.freeze({ time, trackers: freeze(trackers) });
  }
}
