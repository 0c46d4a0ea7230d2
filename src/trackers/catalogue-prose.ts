// What people read about the trackers of the catalogue: rides with the preferences.
import type { TrackerProse } from './tracker.js';
import facebookPixel from './facebook-pixel.json?prose';
import googleAds from './google-ads.json?prose';
import googleAnalytics from './google-analytics.json?prose';
import hotjar from './hotjar.json?prose';
import hubspot from './hubspot.json?prose';
import linkedinInsightTag from './linkedin-insight-tag.json?prose';

/** Vendor, policy and notice of each. */
export const CATALOGUE_PROSE: readonly TrackerProse[] = [
  googleAnalytics,
  hotjar,
  hubspot,
  facebookPixel,
  linkedinInsightTag,
  googleAds,
];
