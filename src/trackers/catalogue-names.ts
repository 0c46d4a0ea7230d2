// What the trackers of the catalogue are called: all that the banner says of them.
import facebookPixel from './facebook-pixel.json?name';
import googleAds from './google-ads.json?name';
import googleAnalytics from './google-analytics.json?name';
import hotjar from './hotjar.json?name';
import hubspot from './hubspot.json?name';
import linkedinInsightTag from './linkedin-insight-tag.json?name';

/** Name by id. */
export const CATALOGUE_NAMES: readonly (readonly [id: string, name: string])[] = [
  ['google-analytics', googleAnalytics],
  ['hotjar', hotjar],
  ['hubspot', hubspot],
  ['facebook-pixel', facebookPixel],
  ['linkedin-insight-tag', linkedinInsightTag],
  ['google-ads', googleAds],
];
