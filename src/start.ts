// Wires the parts once. Store, signals, user interface and gate do not know each other: each is told here, in this order.
import { resolveConfig, type Config, type Settings } from './config.js';
import { NECESSARY } from './consent/category.js';
import { checksum } from './consent/checksum.js';
import { decideAll, questionsOf } from './consent/decision.js';
import type { EraseReport } from './consent/erase-report.js';
import type { Permissions } from './consent/permission.js';
import type { Choices, ConsentRecord } from './consent/record.js';
import { callVendor } from './gate/call-vendor.js';
import { createGate } from './gate/gate.js';
import { watchPage } from './page/watch-page.js';
import { hasGlobalPrivacyControl } from './signals/global-privacy-control.js';
import { startGoogleConsentMode } from './signals/google-consent-mode.js';
import { sendVendorSignals } from './signals/vendor-signals.js';
import { makeConsentChangeEvent } from './store/consent-change-event.js';
import { forgetRecord } from './store/forget-record.js';
import { watchOtherTabs } from './store/other-tabs.js';
import { readRecord } from './store/read-record.js';
import { createStore, type Change } from './store/store.js';
import type { Consent, UiPart } from './ui/ui-context.js';

/** `window.samtykke`, and what `startConsent` returns. */
export interface Samtykke {
  /** What holds now, by category and tracker; frozen. */
  readonly permissions: Permissions;
  /** Whether a category or tracker is granted; what is not known is not. */
  readonly isGranted: (categoryOrTracker: string) => boolean;
  /** The visitor's current decision; none before there is one. */
  readonly record: ConsentRecord | undefined;
  /** What was erased of denied trackers in this page; none where there was nothing. On `document`: `samtykke-erase`. */
  readonly report: EraseReport | undefined;
  /** What the configuration came to; none before it has been read. */
  readonly settings: Settings | undefined;
  grantAll(): void;
  denyAll(): void;
  /** Decides about what is named: `decide({ analytics: true, hotjar: false })`. The rest stays as it is. */
  decide(decision: Choices): void;
  /** Takes back one grant, or all of them. */
  withdraw(categoryOrTracker?: string): void;
  openPreferences(): void;
  showBanner(): void;
  /** Tells every change to come; returns the way to stop it. */
  subscribe(listener: (change: Change) => void): () => void;
  /** Kept once the configuration has been read. Never broken: where it is wrong, everything is simply denied. */
  readonly ready: Promise<Samtykke>;
}

/** What holds while there is no configuration. */
export const NOTHING: Permissions = Object.freeze({ [NECESSARY]: 'granted' });

const LINK = '#samtykke';

/** What a site may have placed in its page: looked for, since the core makes no elements. */
const PLACED = 'samtykke-declaration,samtykke-embed,samtykke-settings';

/**
 * Starts everything, once. `read` gives the configuration, or a promise of it: until it is here everything is withheld.
 * `nonce` is our own script's.
 */
export function start(read: () => unknown, nonce: string): Samtykke {
  let consent: Consent | undefined;
  let isShown = false;
  /** Whether the latest decision has changed something. */
  let hasChanged: string | undefined;

  const loadInterface = () => import('./ui/mount.js');
  const open = async (what?: UiPart, config?: Config, fault?: unknown) => {
    try {
      if (!(await (await loadInterface()).open(consent, what, config, fault))) consent = undefined;
    } catch (error) {
      // Without the user interface everything stays as it is: what is not granted is withheld.
      console.error(error);
    }
  };

  const begin = (config: Config) => {
    const settings = resolveConfig(config);
    const { trackers, google, cookie } = settings;
    const readLine = () => readRecord(cookie.name);
    const store = createStore({
      ...settings,
      configuration: checksum(JSON.stringify(config)),
      read: readLine,
      async keep(record, checked) {
        // At once: whatever comes between, no older grant speaks for this decision.
        forgetRecord(cookie.name);
        try {
          (await loadInterface()).keepRecord(cookie, record, checked, readLine);
        } catch (error) {
          console.error(error);
        }
      },
      onChange(change) {
        [hasChanged] = change.changed;
        updateGoogle?.(store.permissions);
        sendVendorSignals(trackers, change, callVendor);
        // After the next paint, so that a click is seen to have worked before anything is loaded; and whatever telling the
        // page does.
        (document.hidden ? setTimeout : requestAnimationFrame)(() => setTimeout(applyGate));
        document.dispatchEvent(makeConsentChangeEvent(change));
      },
    });
    watchOtherTabs(cookie.name, store.reread);
    const isRefused = !/ask|ignore/.test(config.gpc as string) && hasGlobalPrivacyControl();
    const updateGoogle = google && startGoogleConsentMode(trackers, google, isRefused);
    const gate = createGate(trackers, nonce);

    /** Nothing is released under a configuration that has not been found right: that is the user interface's file's work. */
    const applyGate = async () => {
      if (!isShown) return;
      if (!store.isChecked) void open();
      else if (
        (await gate(store))
          ? config.reloadOnWithdraw !== false
          : config.reloadOnGrant && hasChanged && store.kept
      ) {
        await store.kept;
        location.reload();
      }
    };
    consent = { store, settings, isRefused, applyGate };

    document.addEventListener('click', (event) => {
      // The whole path, since a link may stand inside a web component.
      const path = event.composedPath() as Partial<HTMLAnchorElement>[];
      if (!path.some(({ hash, host }) => host === location.host && hash === LINK)) return;
      event.preventDefault();
      void open('openPreferences');
    });

    if (store.record) updateGoogle?.(store.permissions);
    const show = () => {
      isShown = true;
      store.reread();
      if (store.record) void applyGate();
      if (location.hash === LINK) void open('openPreferences');
      else if (!isRefused && questionsOf(settings).some(({ id }) => store.record?.choices[id] === undefined))
        void open('ask');
      let placing: unknown;
      watchPage(() => {
        placing ||= (config.settings || document.querySelector(PLACED)) && open('placeElements');
      });
    };
    // A page that is only prerendered releases nothing until it is shown to somebody.
    if ((document as { prerendering?: boolean }).prerendering)
      document.addEventListener('prerenderingchange', show);
    else show();
  };

  const run = async () => {
    let config;
    try {
      config = read();
      // A promise only where it must be: what is here already is released before the next script runs.
      if (config instanceof Promise) config = await (config as Promise<unknown>);
      begin(config as Config);
    } catch (fault) {
      void open(undefined, config as Config, fault);
    }
  };
  const ready = run().then(() => samtykke);

  const decide = (decision: Choices) => {
    consent?.store.decide(decision, 'script');
  };
  const decideOnAll = (granted: boolean) => {
    if (consent) decide(decideAll(consent.settings, granted));
  };
  const openWhenReady = async (what: UiPart) => {
    await ready;
    void open(what);
  };

  const samtykke: Samtykke = {
    get permissions() {
      return consent?.store.permissions ?? NOTHING;
    },
    isGranted: (id) => samtykke.permissions[id] === 'granted',
    get record() {
      return consent?.store.record;
    },
    get report() {
      return consent?.store.report;
    },
    get settings() {
      return consent?.settings;
    },
    grantAll() {
      decideOnAll(true);
    },
    denyAll() {
      decideOnAll(false);
    },
    decide,
    withdraw(id) {
      if (!samtykke.record) return;
      if (id) decide({ [id]: false });
      else decideOnAll(false);
    },
    openPreferences() {
      void openWhenReady('openPreferences');
    },
    showBanner() {
      void openWhenReady('showBanner');
    },
    subscribe: (listener) => {
      document.addEventListener('samtykke-change', listener);
      return () => {
        document.removeEventListener('samtykke-change', listener);
      };
    },
    ready,
  };
  return samtykke;
}
