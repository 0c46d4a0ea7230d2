// What holds now. The store only sets, and tells; others react.
import { decodeRecord } from '../consent/decode-record.js';
import { applyDecision, type Subject } from '../consent/decision.js';
import type { EraseReport } from '../consent/erase-report.js';
import { resolvePermissions, type Permissions } from '../consent/permission.js';
import { isCurrent, type Choices, type ConsentRecord, type DecidedBy } from '../consent/record.js';

/** What a listener is told: after a decision here, or when another tab's decision has been read. */
export interface Change {
  readonly permissions: Permissions;
  /** Ids whose permission is another than before. */
  readonly changed: readonly string[];
  readonly record: ConsentRecord | undefined;
}

export interface StoreSettings extends Subject {
  readonly policyVersion: string;
  readonly cookie: {
    /** How long a record holds. */
    readonly days: number;
  };
  /** The checksum of the configuration. */
  readonly configuration: string;
  /** The line in the cookie. */
  readonly read: () => string | undefined;
  /**
   * Writes the cookie, with the checksum of the configuration where that has been checked.
   */
  readonly keep: (record: ConsentRecord, checked: string) => Promise<void>;
  readonly onChange: (change: Change) => void;
}

export interface Store {
  readonly permissions: Permissions;
  /** The current record; none where there is none, or only an old one. */
  readonly record: ConsentRecord | undefined;
  /** What was erased of denied trackers in this page, as the gate tells it. */
  report?: EraseReport;
  /** Whether this very configuration has been found right, in this page or when the record was written. */
  readonly isChecked: boolean;
  /** Decides, has the record kept, and tells of it once. */
  readonly decide: (decision: Choices, by: DecidedBy) => void;
  /** Says that the configuration has been found right; the record will say so on the next page. */
  readonly confirm: () => void;
  /** The latest decision on its way into the cookie; kept when it is there, or cannot be. */
  readonly kept: Promise<void> | undefined;
  /** Reads the record again, since another tab or page may have written it. */
  readonly reread: () => void;
}

export function createStore(settings: StoreSettings): Store {
  const { policyVersion, cookie, configuration, read, keep, onChange } = settings;
  let line = read();
  /** True while the record is in this page alone: being written, or with cookies switched off. */
  let isOnlyHere = false;

  const set = (next: ConsentRecord | undefined) => {
    store.record = next && isCurrent(next, policyVersion, cookie.days, Date.now()) ? next : undefined;
    store.permissions = resolvePermissions(settings, store.record);
  };
  const setAndTell = (next: ConsentRecord | undefined, isOwn?: boolean) => {
    const { permissions: before } = store;
    set(next);
    // Before anybody is told: whoever fails then keeps no decision from being kept.
    if (isOwn) store.kept = write();
    const { permissions, record } = store;
    onChange({
      permissions,
      record,
      changed: Object.keys(permissions).filter((id) => permissions[id] !== before[id]),
    });
  };
  const write = async () => {
    if (!store.record) return;
    isOnlyHere = true;
    await keep(store.record, store.isChecked ? configuration : '');
    line = read();
    isOnlyHere = !line;
  };

  // What is not here yet is set below.
  const store = {
    decide(decision, by) {
      const choices = applyDecision(settings, store.record?.choices, decision);
      // The configurations that have been found right stay so.
      const { configuration = '' } = store.record ?? {};
      setAndTell({ policyVersion, by, choices, time: Date.now(), configuration }, true);
    },
    confirm() {
      store.isChecked = true;
      store.kept = write();
    },
    reread() {
      const now = read();
      if (isOnlyHere || now === line) return;
      line = now;
      setAndTell(decodeRecord(line));
    },
  } as { -readonly [key in keyof Store]: Store[key] };
  set(decodeRecord(line));
  store.isChecked = !!store.record?.configuration.split('_').includes(configuration);
  return store;
}
