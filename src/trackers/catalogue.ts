// The trackers that ride in the core: the six of the policy. Any other comes by a site's configuration.
import type { TrackerFacts } from './tracker.js';
import facebookPixel from './facebook-pixel.json?facts';
import googleAds from './google-ads.json?facts';
import googleAnalytics from './google-analytics.json?facts';
import hotjar from './hotjar.json?facts';
import hubspot from './hubspot.json?facts';
import linkedinInsightTag from './linkedin-insight-tag.json?facts';

/** What the core knows of each. */
export const CATALOGUE: readonly TrackerFacts[] = [
  // In the order that compresses best.
  googleAnalytics,
  googleAds,
  linkedinInsightTag,
  facebookPixel,
  hotjar,
  hubspot,
];
