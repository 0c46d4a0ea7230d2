// What the policy page tells about the trackers of the catalogue: rides with the declaration alone.
import facebookPixel from './facebook-pixel.json?declaration';
import googleAds from './google-ads.json?declaration';
import googleAnalytics from './google-analytics.json?declaration';
import hotjar from './hotjar.json?declaration';
import hubspot from './hubspot.json?declaration';
import linkedinInsightTag from './linkedin-insight-tag.json?declaration';
import type { DeclaredTracker } from './tracker.js';

/** Words, hosts and everything that each stores, with its lifetime. */
export const CATALOGUE_DECLARATION: readonly DeclaredTracker[] = [
  googleAnalytics,
  hotjar,
  hubspot,
  facebookPixel,
  linkedinInsightTag,
  googleAds,
];
