// Google Consent Mode v2: tells Google's tags what is granted, before any of them runs and at every change.
// See https://developers.google.com/tag-platform/security/guides/consent
import type { Permissions } from '../consent/permission.js';
import type { TrackerFacts } from '../trackers/tracker.js';

/** Google's consent types by the category that decides them, unless configured trackers claim that category's types. */
const TYPES = [
  ['marketing', 'ad_storage', 'ad_user_data', 'ad_personalization'],
  ['analytics', 'analytics_storage'],
  ['functional', 'functionality_storage', 'personalization_storage'],
] as const;

type Claimant = Pick<TrackerFacts, 'id' | 'googleConsent'>;

/** What each of Google's types is under these permissions. Claimed types are granted where one of the claimants is. */
export function googleConsentOf(
  permissions: Permissions,
  trackers: readonly Claimant[],
): Record<string, string> {
  const state: Record<string, string> = { security_storage: 'granted' };
  for (const [category, ...types] of TYPES) {
    const claimants = trackers.filter(({ googleConsent }) => googleConsent === category);
    const deciding = claimants.length ? claimants : [{ id: category }];
    for (const type of types) {
      state[type] = deciding.some(({ id }) => permissions[id] === 'granted') ? 'granted' : 'denied';
    }
  }
  return state;
}

/**
 * Pushes the default, everything denied, at once; the function that it returns pushes an update. Google remembers
 * neither across pages. gtag tells its commands from other entries by the `arguments` object: an array is ignored.
 */
export function startGoogleConsentMode(trackers: readonly Claimant[]): (permissions: Permissions) => void {
  const gtag: (...command: unknown[]) => void = function () {
    const page = window as { dataLayer?: unknown[] };
    (page.dataLayer ??= []).push(arguments);
  };
  gtag('consent', 'default', googleConsentOf({}, trackers));
  return (permissions) => {
    gtag('consent', 'update', googleConsentOf(permissions, trackers));
  };
}
