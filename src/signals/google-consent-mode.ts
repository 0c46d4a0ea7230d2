// Google Consent Mode v2: tells Google's tags what is granted, before any of them runs and at every change.
// See https://developers.google.com/tag-platform/security/guides/consent
import type { GoogleConsentOptions } from '../config.js';
import type { Permissions } from '../consent/permission.js';
import type { TrackerFacts } from '../trackers/tracker.js';

/** Google's consent types with the category that decides each, unless configured trackers claim that category's types. */
const TYPES = {
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  analytics_storage: 'analytics',
  functionality_storage: 'functional',
  personalization_storage: 'functional',
};

type Claimant = Pick<TrackerFacts, 'id' | 'googleConsent'>;

/** What each of Google's types is under these permissions. Claimed types are granted where one of the claimants is. */
export function googleConsentOf(
  permissions: Permissions,
  trackers: readonly Claimant[],
): Record<string, string> {
  const state: Record<string, string> = { security_storage: 'granted' };
  for (const [type, category] of Object.entries(TYPES)) {
    const claimants = trackers.filter(({ googleConsent }) => googleConsent === category);
    const deciding = claimants.length ? claimants : [{ id: category }];
    state[type] = deciding.some(({ id }) => permissions[id] === 'granted') ? 'granted' : 'denied';
  }
  return state;
}

/**
 * Pushes the default, everything denied, at once, with what the site adds to it; the function that it returns pushes an
 * update, and after it the event for a tag manager's triggers. Google remembers neither across pages. gtag tells its
 * commands from other entries by the `arguments` object: an array is ignored. Where the browser says no for the visitor
 * (`isRefused`), no region has another default.
 */
export function startGoogleConsentMode(
  trackers: readonly Claimant[],
  { dataLayer = 'dataLayer', defaults, set }: GoogleConsentOptions,
  isRefused: boolean,
): (permissions: Permissions) => void {
  const push = (entry: unknown) => {
    ((window as unknown as Record<string, unknown[] | undefined>)[dataLayer] ??= []).push(entry);
  };
  const gtag: (...command: unknown[]) => void = function () {
    push(arguments);
  };
  for (const own of (!isRefused && defaults) || [{}])
    gtag('consent', 'default', { ...googleConsentOf({}, trackers), ...own });
  if (set) gtag('set', set);
  return (permissions) => {
    gtag('consent', 'update', googleConsentOf(permissions, trackers));
    push({ event: 'samtykke-change' });
  };
}
