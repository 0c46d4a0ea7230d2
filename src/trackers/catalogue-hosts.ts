// Whom the trackers of the catalogue contact. Rides with the guard and the server, not with the core.
import facebookPixel from './facebook-pixel.json?hosts';
import googleAds from './google-ads.json?hosts';
import googleAnalytics from './google-analytics.json?hosts';
import hotjar from './hotjar.json?hosts';
import hubspot from './hubspot.json?hosts';
import linkedinInsightTag from './linkedin-insight-tag.json?hosts';

/** Hosts by tracker id. */
export const CATALOGUE_HOSTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['google-analytics', googleAnalytics],
  ['hotjar', hotjar],
  ['hubspot', hubspot],
  ['facebook-pixel', facebookPixel],
  ['linkedin-insight-tag', linkedinInsightTag],
  ['google-ads', googleAds],
]);
